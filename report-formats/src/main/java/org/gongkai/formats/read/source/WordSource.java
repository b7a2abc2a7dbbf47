package org.gongkai.formats.read.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

import org.gongkai.formats.read.limit.ReadingTime;
import org.gongkai.formats.words.FormatWords;

/** A Word document: its tables with their spans, its paragraphs as lines. */
public final class WordSource {

    private static final int MOST_COLUMNS = 200;

    private WordSource() {}

    /** The text of a Word document. */
    public static SourceText of(byte[] file) throws IOException {
        Unpacking.requireSmall(file);
        SourceLines lines = new SourceLines();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            int paragraphs = 0;
            int tables = 0;
            for (IBodyElement element : document.getBodyElements()) {
                String text = text(element);
                if (!text.isBlank()) {
                    paragraphs++;
                    for (SourceLine line : TextSource.of(text).lines()) {
                        lines.add(new SourceLine(FormatWords.PARAGRAPH.with(paragraphs), line.cells(), line.tabular()));
                    }
                } else if (element instanceof XWPFTable table) {
                    tables++;
                    lines.addAll(table(table).lines(FormatWords.TABLE.with(tables)));
                }
            }
            return lines.withoutPageNumbers(document.getAllPictures().size());
        }
    }

    /** The text of a paragraph, or of a field that a template has for one. */
    private static String text(IBodyElement element) {
        return switch (element) {
            case XWPFParagraph paragraph -> paragraph.getText();
            case XWPFSDT field -> field.getContent().getText();
            default -> "";
        };
    }

    private static MarkedUpTable table(XWPFTable table) {
        List<XWPFTableRow> rows = table.getRows();
        int[][] heights = heights(rows);
        MarkedUpTable drawn = new MarkedUpTable();
        for (int line = 0; line < rows.size(); line++) {
            drawn.beginLine();
            int column = 0;
            for (XWPFTableCell cell : rows.get(line).getTableCells()) {
                if (column >= MOST_COLUMNS) {
                    break;
                }
                if (!isContinued(cell)) {
                    drawn.add(text(cell), heights[line][column], width(cell));
                }
                column += width(cell);
            }
        }
        return drawn;
    }

    /** How many lines the box that begins at each place reaches down; told from the last line up, so that each is seen once. */
    private static int[][] heights(List<XWPFTableRow> rows) {
        SourceLines.requireFew(rows.size());
        int[][] heights = new int[rows.size()][MOST_COLUMNS];
        boolean[] continuedBelow = new boolean[MOST_COLUMNS];
        for (int line = rows.size() - 1; line >= 0; line--) {
            ReadingTime.check();
            boolean[] continued = new boolean[MOST_COLUMNS];
            int column = 0;
            for (XWPFTableCell cell : rows.get(line).getTableCells()) {
                if (column >= MOST_COLUMNS) {
                    break;
                }
                heights[line][column] = 1 + (continuedBelow[column] ? heights[line + 1][column] : 0);
                continued[column] = isContinued(cell);
                column += width(cell);
            }
            continuedBelow = continued;
        }
        return heights;
    }

    private static boolean isContinued(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties != null
                && properties.isSetVMerge()
                && properties.getVMerge().getVal() != STMerge.RESTART;
    }

    private static int width(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties != null && properties.isSetGridSpan()
                ? properties
                        .getGridSpan()
                        .getVal()
                        .max(BigInteger.ONE)
                        .min(BigInteger.valueOf(MOST_COLUMNS))
                        .intValue()
                : 1;
    }

    private static String text(XWPFTableCell cell) {
        StringBuilder text = new StringBuilder();
        cell.getParagraphs().forEach(paragraph -> text.append(paragraph.getText()));
        return text.toString();
    }
}
