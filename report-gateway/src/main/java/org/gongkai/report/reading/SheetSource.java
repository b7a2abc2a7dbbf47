package org.gongkai.report.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook: its sheets one below the other. */
final class SheetSource {

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 100;

    private SheetSource() {}

    static SourceText of(byte[] file) throws IOException {
        List<SourceLine> lines = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                sheet(sheet, lines);
            }
            return new SourceText(lines, workbook.getAllPictures().size());
        }
    }

    private static void sheet(Sheet sheet, List<SourceLine> lines) {
        Set<CellAddress> covered = new HashSet<>();
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            if (merged.getNumberOfCells() <= MOST_ROWS) {
                merged.forEach(covered::add);
                covered.remove(new CellAddress(merged.getFirstRow(), merged.getFirstColumn()));
            }
        }
        int width = 0;
        for (Row row : sheet) {
            width = Math.min(Math.max(width, row.getLastCellNum()), MOST_COLUMNS);
        }
        int rows = 0;
        for (Row row : sheet) {
            if (rows++ == MOST_ROWS) {
                break;
            }
            List<SourceLine.SourceCell> cells = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                Cell cell = row.getCell(column);
                cells.add(new SourceLine.SourceCell(
                        cell == null ? "" : text(cell), covered.contains(new CellAddress(row.getRowNum(), column))));
            }
            if (cells.stream().anyMatch(cell -> !cell.text().isBlank())) {
                lines.add(new SourceLine(sheet.getSheetName() + " 第" + (row.getRowNum() + 1) + "行", cells, true));
            }
        }
    }

    private static String text(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> NumberToTextConverter.toText(cell.getNumericCellValue());
            case FORMULA ->
                switch (cell.getCachedFormulaResultType()) {
                    case NUMERIC -> NumberToTextConverter.toText(cell.getNumericCellValue());
                    case STRING -> cell.getStringCellValue();
                    case _NONE, FORMULA, BLANK, BOOLEAN, ERROR -> "";
                };
            case STRING -> cell.getStringCellValue();
            case _NONE, BLANK, BOOLEAN, ERROR -> new DataFormatter().formatCellValue(cell);
        };
    }
}
