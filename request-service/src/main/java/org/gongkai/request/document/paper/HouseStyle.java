package org.gongkai.request.document.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.gongkai.paper.Face;
import org.gongkai.paper.Margins;
import org.gongkai.request.document.paper.Setting.Alignment;
import org.gongkai.request.document.paper.Setting.Lines;
import org.gongkai.request.document.paper.Setting.Span;

/** How the product sets what no office has set: 16 point text on lines of 28, indented by two characters. */
public final class HouseStyle {

    private static final double BODY_POINTS = 16;
    private static final double TITLE_POINTS = 22;
    private static final double LETTERHEAD_POINTS = 36;
    private static final double CELL_POINTS = 12;
    private static final Face BODY = Face.official(BODY_POINTS, false);
    private static final Face TITLE = new Face(Face.TITLE, TITLE_POINTS, false, false, Face.BLACK);
    private static final Face HEADING = new Face(Face.SECTION, BODY_POINTS, false, false, Face.BLACK);
    private static final String RED = "FF0000";
    private static final int POINT = 20;
    private static final int INDENT = 32 * POINT;
    private static final int LABEL_PERCENT = 30;

    /** Between a text and the table that follows it. */
    private static final int TABLE_GAP = 8 * POINT;

    /** In Chinese characters: what stands in a cell on one line, as a head or a day. */
    private static final int SHORT = 9;

    /** Likewise: who says more than that has several lines, and no wider column. */
    private static final int LONG = 30;

    /** Characters before this one are half as wide as high. */
    private static final char NARROW = '\u2E80';

    /** The width of a character in a cell, and the room beside its words. */
    private static final int CHARACTER = 12 * POINT;

    private static final int BESIDE_WORDS = 12 * POINT;

    private static final Lines OF_TEXT = new Lines(Lines.Kind.EXACT, 28 * POINT);
    private static final Lines OF_TITLE = new Lines(Lines.Kind.EXACT, 34 * POINT);
    private static final Lines OF_CELL = new Lines(Lines.Kind.EXACT, 18 * POINT);

    private HouseStyle() {}

    /**
     * A paragraph that stands between others.
     *
     * @param before of which kind the one before is, where there is one
     * @param next likewise, the next one
     */
    public static Setting of(LineKind kind, Optional<LineKind> before, Optional<LineKind> next, int length) {
        boolean begins = before.filter(kind::equals).isEmpty();
        int after = Math.max(after(kind, next), next.filter(LineKind::isTable).isPresent() ? TABLE_GAP : 0);
        return switch (kind) {
            case LETTERHEAD ->
                paragraph(
                        Alignment.CENTRE,
                        0,
                        after,
                        Lines.SINGLE,
                        new Face(Face.TITLE, LETTERHEAD_POINTS, false, false, RED),
                        length);
            case TITLE -> paragraph(Alignment.CENTRE, 0, after, OF_TITLE, TITLE, length);
            case CENTRE -> paragraph(Alignment.CENTRE, 0, after, OF_TEXT, BODY, length);
            case LEFT -> paragraph(Alignment.LEFT, 0, after, OF_TEXT, BODY, length);
            case RIGHT ->
                new Setting(
                        Alignment.RIGHT,
                        0,
                        0,
                        2 * INDENT,
                        begins ? 28 * POINT : 0,
                        after,
                        OF_TEXT,
                        null,
                        List.of(new Span(length, BODY)));
            case HEADING -> paragraph(Alignment.LEFT, INDENT, after, OF_TEXT, HEADING, length);
            case BODY -> paragraph(Alignment.JUSTIFIED, INDENT, after, OF_TEXT, BODY, length);
            case ROW, GRID -> cell(false, length);
        };
    }

    private static int after(LineKind kind, Optional<LineKind> next) {
        return switch (kind) {
            case LETTERHEAD, CENTRE -> 14 * POINT;
            case TITLE -> next.filter(kind::equals).isPresent() ? 0 : 14 * POINT;
            case LEFT, RIGHT, HEADING, BODY, ROW, GRID -> 0;
        };
    }

    /** Words in a cell; those of a head stand in the middle. */
    public static Setting cell(boolean head, int length) {
        return paragraph(
                head ? Alignment.CENTRE : Alignment.LEFT,
                0,
                0,
                OF_CELL,
                new Face(head ? Face.SECTION : Face.OFFICIAL, CELL_POINTS, false, false, Face.BLACK),
                length);
    }

    /** Widths of the columns of a table that fills the page, the first of which has the labels. */
    public static List<Integer> columns(int number) {
        int room = Margins.OFFICIAL.room();
        int label = room * LABEL_PERCENT / 100;
        return IntStream.range(0, number)
                .map(column -> number == 1 ? room : column == 0 ? label : (room - label) / (number - 1))
                .boxed()
                .toList();
    }

    /** Widths of the columns of a table with a head: enough for short words, and the more for who says more. */
    static List<Integer> columns(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElseThrow();
        int[] least = IntStream.range(0, columns)
                .map(column -> CHARACTER * widest(rows, column, SHORT) + BESIDE_WORDS)
                .toArray();
        int[] more = IntStream.range(0, columns)
                .map(column -> widest(rows, column, LONG) - widest(rows, column, SHORT) + 1)
                .toArray();
        int room = Margins.OFFICIAL.room();
        int needed = IntStream.of(least).sum();
        int all = IntStream.of(more).sum();
        return IntStream.range(0, columns)
                .map(column -> needed > room
                        ? least[column] * room / needed
                        : least[column] + (room - needed) * more[column] / all)
                .boxed()
                .toList();
    }

    /** How many Chinese characters wide the widest text of a column is, up to a bound. */
    private static int widest(List<List<String>> rows, int column, int most) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> Math.min(wide(row.get(column)), most))
                .max()
                .orElse(0);
    }

    /** How many Chinese characters a text is wide; Word leaves a quarter of one between a figure and a character. */
    private static int wide(String text) {
        int quarters = 0;
        boolean figure = false;
        for (int i = 0; i < text.length(); i++) {
            boolean narrow = text.charAt(i) < NARROW;
            quarters += (narrow ? 2 : 4) + (i > 0 && narrow != figure ? 1 : 0);
            figure = narrow;
        }
        return (quarters + 3) / 4;
    }

    private static Setting paragraph(
            Alignment alignment, int firstLine, int after, Lines lines, Face face, int length) {
        return new Setting(alignment, firstLine, 0, 0, 0, after, lines, null, List.of(new Span(length, face)));
    }
}
