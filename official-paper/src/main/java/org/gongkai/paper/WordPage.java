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

    /** 四号宋体. */
    private static final Face NUMBER = new Face(Face.NUMBER, 14, false, false, Face.BLACK);

    /** Twentieths of a point. */
    private static final int CHARACTER = 14 * 20;

    /** From the edge of the page, so that numbers stand 7 mm below the text. */
    private static final int FOOTER = 1588 - 280;

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
        margins.setFooter(BigInteger.valueOf(Math.min(FOOTER, free.bottom() / 2)));
    }

    /** Outside: on the right of odd pages and on the left of even ones, a character from the edge of the text. */
    private static void pageNumbers(XWPFDocument document) {
        document.setEvenAndOddHeadings(true);
        XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(document);
        XWPFParagraph odd = number(policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT));
        odd.setAlignment(ParagraphAlignment.RIGHT);
        odd.setIndentationRight(CHARACTER);
        XWPFParagraph even = number(policy.createFooter(XWPFHeaderFooterPolicy.EVEN));
        even.setAlignment(ParagraphAlignment.LEFT);
        even.setIndentationLeft(CHARACTER);
    }

    private static XWPFParagraph number(XWPFFooter footer) {
        XWPFParagraph paragraph = footer.createParagraph();
        WordStyles.run(paragraph, "— ", NUMBER);
        for (STFldCharType.Enum part : List.of(STFldCharType.BEGIN, STFldCharType.SEPARATE, STFldCharType.END)) {
            XWPFRun run = WordStyles.run(paragraph, "", NUMBER);
            run.getCTR().addNewFldChar().setFldCharType(part);
            if (part == STFldCharType.BEGIN) {
                WordStyles.run(paragraph, "", NUMBER).getCTR().addNewInstrText().setStringValue("PAGE");
            }
        }
        WordStyles.run(paragraph, " —", NUMBER);
        return paragraph;
    }
}
