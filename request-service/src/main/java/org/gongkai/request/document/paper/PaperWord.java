package org.gongkai.request.document.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;

import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;

import org.gongkai.paper.Face;
import org.gongkai.paper.WordPage;
import org.gongkai.paper.WordStyles;
import org.gongkai.request.document.paper.Setting.Lines;
import org.gongkai.request.document.paper.Setting.Span;

/** Papers as Word documents, to be edited in Word or WPS: A4 in the manner of GB/T 9704, or as an office has set its template. */
public final class PaperWord {

    private static final double BODY_POINTS = 16;
    private static final double POINT = 20;
    private static final double SINGLE = 240;

    private PaperWord() {}

    /** A paper as DOCX. */
    public static byte[] print(Paper paper) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            WordStyles.define(document);
            WordPage.layOut(document, paper.page());
            document.getProperties().getCoreProperties().setTitle(paper.title());
            if (paper.draft()) {
                XWPFParagraph draft = document.createParagraph();
                draft.setAlignment(ParagraphAlignment.CENTER);
                WordStyles.run(draft, "（草稿）", Face.official(BODY_POINTS, true));
            }
            for (int i = 0; i < paper.blocks().size(); i++) {
                if (paper.blocks().get(i).isTable()) {
                    PaperTable.add(document, paper.blocks().get(i), paper.staysWithNext(i));
                } else {
                    paragraph(document, paper, i);
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paragraph(XWPFDocument document, Paper paper, int i) {
        Block block = paper.blocks().get(i);
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(
                switch (block.kind()) {
                    case TITLE -> WordStyles.TITLE;
                    case HEADING -> WordStyles.HEADING;
                    case LETTERHEAD, CENTRE, LEFT, RIGHT, BODY, ROW, GRID -> WordStyles.BODY;
                });
        set(paragraph, paper.text(i), paper.setting(i));
        if (block.kind() == LineKind.RIGHT && !block.isSet()) {
            WordStyles.leaveNoRoomAtDigits(paragraph);
        }
        if (paper.staysWithNext(i)) {
            paragraph.setKeepNext(true);
        }
    }

    /** Gives a paragraph its words, set so. */
    static void set(XWPFParagraph paragraph, String text, Setting setting) {
        paragraph.setAlignment(
                switch (setting.alignment()) {
                    case LEFT -> ParagraphAlignment.LEFT;
                    case CENTRE -> ParagraphAlignment.CENTER;
                    case RIGHT -> ParagraphAlignment.RIGHT;
                    case JUSTIFIED -> ParagraphAlignment.BOTH;
                });
        if (setting.firstLine() > 0) {
            paragraph.setIndentationFirstLine(setting.firstLine());
        } else if (setting.firstLine() < 0) {
            paragraph.setIndentationHanging(-setting.firstLine());
        }
        if (setting.left() != 0) {
            paragraph.setIndentationLeft(setting.left());
        }
        if (setting.right() != 0) {
            paragraph.setIndentationRight(setting.right());
        }
        paragraph.setSpacingBefore(setting.before());
        paragraph.setSpacingAfter(setting.after());
        lines(paragraph, setting.lines());
        setting.findRule().ifPresent(rule -> {
            paragraph.setBorderBottom(Borders.SINGLE);
            CTBorder line = paragraph.getCTP().getPPr().getPBdr().getBottom();
            line.setSz(BigInteger.valueOf(rule.eighths()));
            line.setColor(rule.colour());
        });
        int from = 0;
        for (Span span : setting.spans()) {
            WordStyles.run(paragraph, text.substring(from, from + span.length()), span.face());
            from += span.length();
        }
    }

    private static void lines(XWPFParagraph paragraph, Lines lines) {
        switch (lines.kind()) {
            case EXACT -> paragraph.setSpacingBetween(lines.value() / POINT, LineSpacingRule.EXACT);
            case AT_LEAST -> paragraph.setSpacingBetween(lines.value() / POINT, LineSpacingRule.AT_LEAST);
            case MULTIPLE -> paragraph.setSpacingBetween(lines.value() / SINGLE, LineSpacingRule.AUTO);
        }
    }
}
