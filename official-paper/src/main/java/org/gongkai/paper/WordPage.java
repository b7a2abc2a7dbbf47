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

    /** Gives a document its page with the margins of GB/T 9704, and the numbers at the foot of it. */
    public static void layOut(XWPFDocument document) {
        layOut(document, Margins.OFFICIAL);
    }

    /** Gives a document its page, and the numbers at the foot of it. */
    public static void layOut(XWPFDocument document, Margins margins) {
        size(document, margins);
        pageNumbers(document);
    }

    private static void size(XWPFDocument document, Margins free) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(Margins.PAGE_WIDTH));
        size.setH(BigInteger.valueOf(Margins.PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(free.top()));
        margins.setRight(BigInteger.valueOf(free.right()));
        margins.setBottom(BigInteger.valueOf(free.bottom()));
        margins.setLeft(BigInteger.valueOf(free.left()));
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
