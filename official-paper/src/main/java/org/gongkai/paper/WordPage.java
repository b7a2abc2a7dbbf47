package org.gongkai.paper;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** The page of a Word document as GB/T 9704 has it. */
public final class WordPage {

    private static final int PAGE_NUMBER_POINTS = 14;

    private WordPage() {}

    /** Gives a document its page and the numbers at the foot of it. */
    public static void layOut(XWPFDocument document) {
        size(document);
        pageNumbers(document);
    }

    /** A4 with the margins of GB/T 9704: 37, 26, 35 and 28 mm. */
    private static void size(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2098));
        margins.setRight(BigInteger.valueOf(1474));
        margins.setBottom(BigInteger.valueOf(1985));
        margins.setLeft(BigInteger.valueOf(1588));
    }

    private static void pageNumbers(XWPFDocument document) {
        XWPFFooter footer = new XWPFHeaderFooterPolicy(document).createFooter(XWPFHeaderFooterPolicy.DEFAULT);
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        WordStyles.run(paragraph, "— ", PAGE_NUMBER_POINTS, false);
        for (STFldCharType.Enum part : List.of(STFldCharType.BEGIN, STFldCharType.SEPARATE, STFldCharType.END)) {
            XWPFRun run = paragraph.createRun();
            run.setFontSize(PAGE_NUMBER_POINTS);
            run.getCTR().addNewFldChar().setFldCharType(part);
            if (part == STFldCharType.BEGIN) {
                paragraph.createRun().getCTR().addNewInstrText().setStringValue("PAGE");
            }
        }
        WordStyles.run(paragraph, " —", PAGE_NUMBER_POINTS, false);
    }
}
