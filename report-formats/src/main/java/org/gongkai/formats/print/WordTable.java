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
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTextDirection;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

import org.gongkai.paper.Face;
import org.gongkai.paper.Margins;
import org.gongkai.paper.WordStyles;

/** Draws a printed table as a table of Word, with spans and a head that is repeated on every page. */
final class WordTable {

    private static final double POINTS = 9;

    /** Of the table that has no labels over many lines beside it. */
    private static final double ROOMY_POINTS = 12;

    /** Of tables of many narrow columns: two characters stand beside each other. */
    private static final double NARROW_POINTS = 10.5;

    /** Of these with long figures. */
    private static final double TIGHT_POINTS = 7.5;

    /** What a row is high beside its letters, at least. */
    private static final double ROOM_OF_ROW = 5.5;

    private static final int NARROW_COLUMNS = 12;
    private static final int LONG_FIGURE = 5;

    private static final int TWENTIETHS = 20;

    /** Twentieths of a point between the margins. */
    private static final int ROOM = Margins.OFFICIAL.room();

    /** Shares of the room: heads whose characters stand below each other, other heads of families, and labels. */
    private static final double UPRIGHT_SHARE = 0.047;

    private static final double GROUP_SHARE = 0.098;
    private static final double LABEL_SHARE = 0.235;
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
            row.setHeight((int) (TWENTIETHS * (points() + ROOM_OF_ROW)));
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
        if (box.isUpright()) {
            properties.addNewTextDirection().setVal(STTextDirection.TB_RL);
        }
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        int next = line + 1;
        paragraph.setKeepNext(next < table.lines().size() && !table.mayBreakBefore(next));
        if (first) {
            WordStyles.run(paragraph, box.text(), Face.official(points(), false));
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

    private double points() {
        if (table.labelColumns() > 2) {
            return POINTS;
        }
        boolean narrow = table.grid().width() > NARROW_COLUMNS;
        return !narrow ? ROOMY_POINTS : table.longestFigure() > LONG_FIGURE ? TIGHT_POINTS : NARROW_POINTS;
    }

    /** Labels need more room than figures and the merged heads beside them. */
    private int width(int column) {
        int labels = table.labelColumns();
        if (labels < 3) {
            return ROOM / table.grid().width();
        }
        double groups = UPRIGHT_SHARE + GROUP_SHARE * (labels - 2);
        double share = column >= labels
                ? (1 - groups - LABEL_SHARE) / (table.grid().width() - labels)
                : column == labels - 1 ? LABEL_SHARE : column == 0 ? UPRIGHT_SHARE : GROUP_SHARE;
        return (int) (ROOM * share);
    }
}
