package org.gongkai.formats.print;

import java.math.BigInteger;
import java.util.Comparator;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

import org.gongkai.paper.WordStyles;

/** Draws a printed table as a table of Word, with spans and a head that is repeated on every page. */
final class WordTable {

    private static final int POINTS = 8;

    /** Twentieths of a point between the margins. */
    private static final int ROOM = 11906 - 1588 - 1474;

    private static final int LABEL_PERCENT = 22;
    private static final int SIDE_MARGIN = 20;

    private final PrintedReport.PrintedTable table;

    WordTable(PrintedReport.PrintedTable table) {
        this.table = table;
    }

    void drawOn(XWPFDocument document) {
        int lines = table.lines().size();
        XWPFTable drawn = document.createTable();
        drawn.removeRow(0);
        layout(drawn);
        drawn.setCellMargins(0, SIDE_MARGIN, 0, SIDE_MARGIN);
        for (int line = 0; line < lines; line++) {
            XWPFTableRow row = drawn.createRow();
            while (!row.getTableCells().isEmpty()) {
                row.removeCell(0);
            }
            row.setCantSplitRow(true);
            row.setRepeatHeader(line < table.headLines());
            int here = line;
            table.boxes()
                    .filter(box -> box.line() <= here && here < box.line() + box.rowSpan())
                    .sorted(Comparator.comparing(PrintedReport.PrintedBox::column))
                    .forEach(box -> cell(row, box, here));
        }
    }

    private void cell(XWPFTableRow row, PrintedReport.PrintedBox box, int line) {
        XWPFTableCell cell = row.createCell();
        CTTcPr properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        int width = 0;
        for (int column = box.column(); column < box.column() + box.columnSpan(); column++) {
            width += width(column);
        }
        properties.addNewTcW().setW(BigInteger.valueOf(width));
        if (box.columnSpan() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(box.columnSpan()));
        }
        boolean first = line == box.line();
        if (box.rowSpan() > 1) {
            properties.addNewVMerge().setVal(first ? STMerge.RESTART : STMerge.CONTINUE);
        }
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        if (first) {
            WordStyles.run(paragraph, box.text(), POINTS, false);
        }
    }

    private void layout(XWPFTable drawn) {
        CTTbl xml = drawn.getCTTbl();
        xml.getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        drawn.setWidth(Integer.toString(ROOM));
        CTTblGrid grid = xml.getTblGrid() == null ? xml.addNewTblGrid() : xml.getTblGrid();
        for (int column = 0; column < table.grid().width(); column++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width(column)));
        }
    }

    /** Labels need more room than figures and the merged heads beside them. */
    private int width(int column) {
        int labels = table.labelColumns();
        if (labels < 2) {
            return ROOM / table.grid().width();
        }
        int label = ROOM * LABEL_PERCENT / 100;
        return column == labels - 1 ? label : (ROOM - label) / (table.grid().width() - 1);
    }
}
