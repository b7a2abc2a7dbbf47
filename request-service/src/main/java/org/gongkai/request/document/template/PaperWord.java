package org.gongkai.request.document.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

import org.gongkai.paper.WordPage;
import org.gongkai.paper.WordStyles;

/** Papers as Word documents, to be edited in Word or WPS: A4 in the manner of GB/T 9704. */
public final class PaperWord {

    private static final int TITLE_POINTS = 22;
    private static final int BODY_POINTS = 16;
    private static final int TABLE_POINTS = 12;
    private static final double LINE_POINTS = 28;

    /** Twentieths of a point. */
    private static final int INDENT = 32 * 20;

    private static final int ROOM = 11906 - 1588 - 1474;
    private static final int LABEL_PERCENT = 30;

    private PaperWord() {}

    /** A paper as DOCX. */
    public static byte[] print(Paper paper) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            WordStyles.define(document);
            WordPage.layOut(document);
            document.getProperties().getCoreProperties().setTitle(paper.title());
            if (paper.draft()) {
                paragraph(document, "（草稿）", BODY_POINTS, true).setAlignment(ParagraphAlignment.CENTER);
            }
            for (int i = 0; i < paper.blocks().size(); i++) {
                block(document, paper.blocks().get(i));
                if (!paper.blocks().get(i).isTable() && staysWithNext(paper.blocks(), i)) {
                    document.getParagraphs().getLast().setKeepNext(true);
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** GB/T 9704: signature and day never stand on a page without text; what leads to a table stays with it. */
    private static boolean staysWithNext(List<Block> blocks, int i) {
        return i + 1 < blocks.size()
                && (blocks.get(i + 1).kind() == LineKind.RIGHT
                        || blocks.get(i + 1).kind() == LineKind.GRID);
    }

    private static void block(XWPFDocument document, Block block) {
        switch (block.kind()) {
            case TITLE -> {
                XWPFParagraph title = paragraph(document, block.text(), TITLE_POINTS, true);
                title.setAlignment(ParagraphAlignment.CENTER);
                title.setStyle(WordStyles.TITLE);
                title.setSpacingBetween(LINE_POINTS + 6, LineSpacingRule.EXACT);
            }
            case CENTRE ->
                paragraph(document, block.text(), BODY_POINTS, false).setAlignment(ParagraphAlignment.CENTER);
            case LEFT -> paragraph(document, block.text(), BODY_POINTS, false);
            case RIGHT -> {
                XWPFParagraph signature = paragraph(document, block.text(), BODY_POINTS, false);
                signature.setAlignment(ParagraphAlignment.RIGHT);
                signature.setIndentationRight(2 * INDENT);
            }
            case BODY -> paragraph(document, block.text(), BODY_POINTS, false).setIndentationFirstLine(INDENT);
            case ROW -> table(document, block.rows(), false);
            case GRID -> table(document, block.rows(), true);
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text, int points, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(WordStyles.BODY);
        paragraph.setSpacingBetween(LINE_POINTS, LineSpacingRule.EXACT);
        WordStyles.run(paragraph, text, points, bold);
        return paragraph;
    }

    private static void table(XWPFDocument document, List<List<String>> rows, boolean hasHead) {
        XWPFTable table = document.createTable(rows.size(), rows.getFirst().size());
        table.setWidth(ROOM);
        for (int line = 0; line < rows.size(); line++) {
            XWPFTableRow row = table.getRow(line);
            row.setCantSplitRow(true);
            row.setRepeatHeader(hasHead && line == 0);
            for (int column = 0; column < rows.get(line).size(); column++) {
                XWPFTableCell cell = row.getCell(column) == null ? row.createCell() : row.getCell(column);
                cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
                cell.setWidth(String.valueOf(width(rows.get(line).size(), column, hasHead)));
                WordStyles.run(
                        cell.getParagraphs().getFirst(),
                        rows.get(line).get(column),
                        TABLE_POINTS,
                        hasHead && line == 0);
            }
        }
        document.createParagraph().setSpacingAfter(0);
    }

    private static int width(int columns, int column, boolean even) {
        int label = ROOM * LABEL_PERCENT / 100;
        if (even || columns == 1) {
            return ROOM / columns;
        }
        return column == 0 ? label : (ROOM - label) / (columns - 1);
    }
}
