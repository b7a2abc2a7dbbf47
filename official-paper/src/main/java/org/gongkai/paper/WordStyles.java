package org.gongkai.paper;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a Word document, and runs in the font that official documents are set in. */
public final class WordStyles {

    /** Of the title. */
    public static final String TITLE = "ReportTitle";

    /** Of headings of the first level. */
    public static final String SECTION = "Heading1";

    /** Of headings of the second level. */
    public static final String HEADING = "Heading2";

    /** Of running text. */
    public static final String BODY = "ReportBody";

    private WordStyles() {}

    /** Gives a document these styles. */
    public static void define(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        styles.addStyle(style(TITLE, "Title", -1));
        styles.addStyle(style(SECTION, "heading 1", 0));
        styles.addStyle(style(HEADING, "heading 2", 1));
        styles.addStyle(style(BODY, "Report Body", -1));
    }

    /** {@code level} is that of the outline, -1 for none. */
    private static XWPFStyle style(String id, String name, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        if (level >= 0) {
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
            style.getPPr().addNewKeepNext();
        }
        return new XWPFStyle(style);
    }

    /** Lets digits stand beside characters without room between, so that a line is as wide as its characters. */
    public static void leaveNoRoomAtDigits(XWPFParagraph paragraph) {
        CTPPr properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        properties.addNewAutoSpaceDE().setVal(false);
        properties.addNewAutoSpaceDN().setVal(false);
    }

    /** Adds a piece of text to a paragraph, in the face of official documents. */
    public static void run(XWPFParagraph paragraph, String text, int points, boolean bold) {
        run(paragraph, text, Face.official(points, bold));
    }

    /** Adds a piece of text to a paragraph; a new line in it is one there. */
    public static XWPFRun run(XWPFParagraph paragraph, String text, Face face) {
        XWPFRun run = paragraph.createRun();
        List<String> lines = text.lines().toList();
        if (!lines.isEmpty()) {
            run.setText(lines.getFirst());
        }
        lines.stream().skip(1).forEach(line -> {
            run.addBreak();
            run.setText(line);
        });
        run.setFontSize(face.points());
        run.setBold(face.bold());
        if (face.underlined()) {
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
        if (!face.colour().equals(Face.BLACK)) {
            run.setColor(face.colour());
        }
        run.setFontFamily(face.family(), XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
        return run;
    }
}
