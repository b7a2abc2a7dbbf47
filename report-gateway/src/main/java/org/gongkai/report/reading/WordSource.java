package org.gongkai.report.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A Word document: its tables with their spans, its paragraphs as lines. */
final class WordSource {

    private WordSource() {}

    static SourceText of(byte[] file) throws IOException {
        List<SourceLine> lines = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            int paragraphs = 0;
            int tables = 0;
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph
                        && !paragraph.getText().isBlank()) {
                    paragraphs++;
                    for (SourceLine line : TextSource.of(paragraph.getText()).lines()) {
                        lines.add(new SourceLine("第" + paragraphs + "段", line.cells(), line.tabular()));
                    }
                } else if (element instanceof XWPFTable table) {
                    tables++;
                    lines.addAll(table(table).lines("表" + tables));
                }
            }
            return new SourceText(lines, document.getAllPictures().size());
        }
    }

    private static MarkedUpTable table(XWPFTable table) {
        MarkedUpTable drawn = new MarkedUpTable();
        List<XWPFTableRow> rows = table.getRows();
        for (int line = 0; line < rows.size(); line++) {
            drawn.beginLine();
            int column = 0;
            for (XWPFTableCell cell : rows.get(line).getTableCells()) {
                int width = width(cell);
                if (!isContinued(cell)) {
                    drawn.add(text(cell), height(rows, line, column), width);
                }
                column += width;
            }
        }
        return drawn;
    }

    /** How many lines the box at the column reaches down. */
    private static int height(List<XWPFTableRow> rows, int line, int column) {
        int height = 1;
        while (line + height < rows.size() && isContinuedAt(rows.get(line + height), column)) {
            height++;
        }
        return height;
    }

    private static boolean isContinuedAt(XWPFTableRow row, int column) {
        int at = 0;
        for (XWPFTableCell cell : row.getTableCells()) {
            if (at == column) {
                return isContinued(cell);
            }
            at += width(cell);
        }
        return false;
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
                ? properties.getGridSpan().getVal().intValue()
                : 1;
    }

    private static String text(XWPFTableCell cell) {
        StringBuilder text = new StringBuilder();
        cell.getParagraphs().forEach(paragraph -> text.append(paragraph.getText()));
        return text.toString();
    }
}
