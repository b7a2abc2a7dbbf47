package org.gongkai.formats.read.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import org.gongkai.formats.read.limit.ReadingTime;
import org.gongkai.formats.read.limit.UnreadableReport;
import org.gongkai.formats.words.FormatWords;

/** A workbook: its sheets one below the other. */
public final class SheetSource {

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 100;
    private static final long MOST_COVERED = 100_000;

    private static final Pattern SHOWN_NOTE = Pattern.compile("\"([（(][^\"]{1,200}[)）])\"$");

    private SheetSource() {}

    /** The text of a workbook. */
    public static SourceText of(byte[] file) throws IOException {
        Unpacking.requireSmall(file);
        SourceLines lines = new SourceLines();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                sheet(sheet, lines);
            }
            return lines.with(workbook.getAllPictures().size());
        }
    }

    /** The places that a merged box lies over, as far as they are read; a box may span all of the sheet. */
    private static Set<CellAddress> covered(Sheet sheet) {
        Set<CellAddress> covered = new HashSet<>();
        long places = 0;
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            ReadingTime.check();
            int lastRow = Math.min(merged.getLastRow(), MOST_ROWS - 1);
            int lastColumn = Math.min(merged.getLastColumn(), MOST_COLUMNS - 1);
            places += Math.max(0L, lastRow - merged.getFirstRow() + 1)
                    * Math.max(0L, lastColumn - merged.getFirstColumn() + 1);
            if (places > MOST_COVERED) {
                throw UnreadableReport.tooLong();
            }
            for (int row = merged.getFirstRow(); row <= lastRow; row++) {
                for (int column = merged.getFirstColumn(); column <= lastColumn; column++) {
                    covered.add(new CellAddress(row, column));
                }
            }
            covered.remove(new CellAddress(merged.getFirstRow(), merged.getFirstColumn()));
        }
        return covered;
    }

    private static void sheet(Sheet sheet, SourceLines lines) {
        Set<CellAddress> covered = covered(sheet);
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
                lines.add(new SourceLine(
                        FormatWords.LINE_OF.with(sheet.getSheetName(), row.getRowNum() + 1), cells, true));
            }
        }
    }

    private static String text(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> number(cell);
            case FORMULA ->
                switch (cell.getCachedFormulaResultType()) {
                    case NUMERIC -> number(cell);
                    case STRING -> cell.getStringCellValue();
                    case _NONE, FORMULA, BLANK, BOOLEAN, ERROR -> "";
                };
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue()).toUpperCase(Locale.ROOT);
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            case _NONE, BLANK -> "";
        };
    }

    /** A number, with the words in brackets that its format shows behind it. */
    private static String number(Cell cell) {
        Matcher note = SHOWN_NOTE.matcher(cell.getCellStyle().getDataFormatString());
        return NumberToTextConverter.toText(cell.getNumericCellValue()) + (note.find() ? note.group(1) : "");
    }
}
