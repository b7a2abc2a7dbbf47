package org.gongkai.formats.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How sheets of a workbook stand on paper: A4 across, as wide as the page, words wrapped in rows that are high enough. */
final class SheetLayout {

    /** A character in the unit that widths of columns are set in. */
    private static final int CHARACTER = 256;

    private static final float LINE_POINTS = 15;
    private static final float PADDING_POINTS = 6;

    /** A row is at most 409 points high. */
    private static final int MOST_LINES = 26;

    /** What a cell leaves free beside its words. */
    private static final int MARGIN_CHARACTERS = 1;

    private static final double SIDE_INCHES = 0.6;
    private static final double END_INCHES = 0.75;

    private final CellStyle box;
    private final CellStyle upright;
    private final CellStyle label;
    private final CellStyle text;

    SheetLayout(XSSFWorkbook workbook) {
        box = style(workbook, "仿宋", 11, HorizontalAlignment.CENTER);
        upright = workbook.createCellStyle();
        upright.cloneStyleFrom(box);
        // Characters below each other, as Excel writes it.
        upright.setRotation((short) 255);
        label = style(workbook, "黑体", 11, HorizontalAlignment.LEFT);
        text = style(workbook, "仿宋", 12, HorizontalAlignment.LEFT);
        text.setVerticalAlignment(VerticalAlignment.TOP);
    }

    private static CellStyle style(XSSFWorkbook workbook, String face, int points, HorizontalAlignment alignment) {
        Font font = workbook.createFont();
        font.setFontName(face);
        font.setFontHeightInPoints((short) points);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    /** Of the boxes of a table. */
    CellStyle box() {
        return box;
    }

    /** Of a narrow head over many lines. */
    CellStyle upright() {
        return upright;
    }

    /** Of the name of a text. */
    CellStyle label() {
        return label;
    }

    /** Of a text. */
    CellStyle text() {
        return text;
    }

    /** Lets a sheet print on A4 across, its name above it, as wide as the page; {@code pages} high, 0 for as many as it takes. */
    static void print(Sheet sheet, int pages) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) pages);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
        sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
        sheet.setMargin(PageMargin.TOP, END_INCHES);
        sheet.setMargin(PageMargin.BOTTOM, END_INCHES);
        sheet.getHeader().setCenter("&\"黑体,Regular\"&14&A");
        sheet.getFooter().setCenter("— &P —");
    }

    /** Makes the rows of a drawn table high enough for the words of their boxes. */
    static void heights(Sheet sheet, PrintedReport.PrintedTable table, Map<Integer, Integer> widths) {
        float[] heights = new float[table.lines().size()];
        for (PrintedReport.PrintedBox box :
                table.boxes().sorted(Comparator.comparing(box -> box.rowSpan())).toList()) {
            int width = IntStream.range(box.column(), box.column() + box.columnSpan())
                    .map(widths::get)
                    .sum();
            float there = 0;
            for (int line = box.line(); line < box.line() + box.rowSpan(); line++) {
                there += heights[line];
            }
            int lines = box.isUpright() ? box.text().length() : lines(box.text(), width);
            float missing = (lines * LINE_POINTS + PADDING_POINTS - there) / box.rowSpan();
            for (int line = box.line(); missing > 0 && line < box.line() + box.rowSpan(); line++) {
                heights[line] += missing;
            }
        }
        for (int line = 0; line < heights.length; line++) {
            sheet.getRow(line).setHeightInPoints(heights[line]);
        }
    }

    /** Makes a row so many lines high. */
    static void height(Row row, int lines) {
        row.setHeightInPoints(Math.min(MOST_LINES, lines) * LINE_POINTS + PADDING_POINTS);
    }

    /** A text in pieces, each of which a row has room for: whole paragraphs where they fit, else whole sentences. */
    static List<String> pieces(String text, int width) {
        List<String> pieces = new ArrayList<>();
        for (String part : lines(text, width) <= MOST_LINES ? List.of(text) : List.of(text.split("(?<=[\\n。；])"))) {
            String longer = pieces.isEmpty() ? part : pieces.getLast() + part;
            if (pieces.isEmpty() || lines(longer, width) > MOST_LINES) {
                pieces.add(part);
            } else {
                pieces.set(pieces.size() - 1, longer);
            }
        }
        return pieces.stream().map(String::stripTrailing).toList();
    }

    /** How many lines a text takes where so many half-wide characters have room. */
    static int lines(String text, int width) {
        int room = Math.max(2, width - MARGIN_CHARACTERS);
        return Math.max(
                1,
                text.lines()
                        .mapToInt(line -> Math.max(1, (halves(line) + room - 1) / room))
                        .sum());
    }

    private static int halves(String text) {
        return text.codePoints().map(character -> character < 0x2E80 ? 1 : 2).sum();
    }

    /** The widths of the columns of a table, in characters; labels are wider than figures. */
    static Map<Integer, Integer> widths(PrintedReport.PrintedTable table, int all) {
        Map<Integer, Integer> widths = new HashMap<>();
        int columns = table.grid().width();
        int labels = table.labelColumns();
        if (labels < 3) {
            for (int column = 0; column < columns; column++) {
                widths.put(column, all / columns);
            }
            return widths;
        }
        int label = all * 34 / 100;
        int group = all * 12 / 100;
        int upright = 6;
        for (int column = 0; column < columns; column++) {
            widths.put(
                    column,
                    column == 0
                            ? upright
                            : column < labels - 1
                                    ? group
                                    : column == labels - 1
                                            ? label
                                            : (all - upright - label - group * (labels - 2)) / (columns - labels));
        }
        return widths;
    }

    /** Sets the widths of the columns of a sheet, in characters. */
    static void setWidths(Sheet sheet, Map<Integer, Integer> widths) {
        widths.forEach((column, width) -> sheet.setColumnWidth(column, width * CHARACTER));
    }
}
