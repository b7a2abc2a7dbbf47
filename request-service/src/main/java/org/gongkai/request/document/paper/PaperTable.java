package org.gongkai.request.document.paper;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;

import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Tables of papers in Word documents. */
final class PaperTable {

    /** What a cell leaves free above and below, and beside its words. */
    private static final int ABOVE = 80;

    private static final int BESIDE = 100;

    /** How high a cell of a form is that is written into by hand. */
    private static final int TO_BE_WRITTEN_INTO = 54 * 20;

    /** What is behind a table. */
    private static final double GAP_POINTS = 8;

    private PaperTable() {}

    /**
     * Adds a table.
     *
     * @param staysWithNext whether its last row, of a short one all rows stand on a page with what follows
     */
    static void add(XWPFDocument document, Block block, boolean staysWithNext) {
        boolean hasHead = block.kind() == LineKind.GRID;
        TableSetting setting = block.table() == null ? house(block, hasHead) : block.table();
        XWPFTable table = document.createTable(
                block.rows().size(), block.rows().getFirst().size());
        table.setWidth(setting.columns().stream().mapToInt(Integer::intValue).sum());
        table.setCellMargins(ABOVE, BESIDE, ABOVE, BESIDE);
        // Word lets words of cells begin where other words do, and the line around them further out.
        CTTblWidth indent = table.getCTTbl().getTblPr().addNewTblInd();
        indent.setW(BigInteger.valueOf(BESIDE));
        indent.setType(STTblWidth.DXA);
        if (!setting.bordered()) {
            table.removeBorders();
        }
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        setting.columns().forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        for (int line = 0; line < block.rows().size(); line++) {
            row(table.getRow(line), block, setting, line, hasHead && line == 0);
        }
        if (staysWithNext) {
            int rows = block.rows().size();
            table.getRows().stream()
                    .skip(rows <= Paper.FEW_ROWS ? 0 : rows - 1)
                    .flatMap(row -> row.getTableCells().stream())
                    .forEach(cell -> cell.getParagraphs().forEach(paragraph -> paragraph.setKeepNext(true)));
        }
        XWPFParagraph behind = document.createParagraph();
        behind.setSpacingAfter(0);
        behind.setSpacingBetween(GAP_POINTS, LineSpacingRule.EXACT);
        behind.setKeepNext(staysWithNext);
    }

    /** The table as the product sets it. */
    static TableSetting house(Block block, boolean hasHead) {
        int columns = block.rows().stream().mapToInt(List::size).max().orElseThrow();
        return new TableSetting(
                hasHead ? HouseStyle.columns(block.rows()) : HouseStyle.columns(columns),
                true,
                block.rows().stream()
                        .map(row -> Collections.nCopies(row.size(), 1))
                        .toList());
    }

    private static void row(XWPFTableRow row, Block block, TableSetting setting, int line, boolean head) {
        List<String> texts = block.rows().get(line);
        row.setCantSplitRow(true);
        row.setRepeatHeader(head);
        if (!block.isSet() && block.kind() == LineKind.ROW && texts.stream().anyMatch(String::isEmpty)) {
            row.setHeight(TO_BE_WRITTEN_INTO);
        }
        for (int column = 0; column < texts.size(); column++) {
            XWPFTableCell cell = row.getCell(column) == null ? row.createCell() : row.getCell(column);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            cell.setWidth(String.valueOf(setting.width(line, column)));
            int span = setting.spans().get(line).get(column);
            if (span > 1) {
                CTTcPr properties = cell.getCTTc().isSetTcPr()
                        ? cell.getCTTc().getTcPr()
                        : cell.getCTTc().addNewTcPr();
                properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
            }
            String text = texts.get(column);
            PaperWord.set(
                    cell.getParagraphs().getFirst(),
                    text,
                    block.isSet() ? block.settings().get(line).get(column) : HouseStyle.cell(head, text.length()));
        }
        while (row.getTableCells().size() > texts.size()) {
            row.removeCell(row.getTableCells().size() - 1);
        }
    }
}
