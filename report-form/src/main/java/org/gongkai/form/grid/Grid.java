package org.gongkai.form.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.gongkai.form.CellId;
import org.gongkai.form.FormTable;
import org.gongkai.form.Text;

/**
 * A table of the form as it is drawn: lines of boxes with their spans, left to right and top to bottom, as HTML, Word
 * and spreadsheets want it. Every renderer walks this; none lays out heads itself.
 */
public record Grid(String table, int width, List<List<Box>> lines) {

    /** What a box is. */
    public enum Kind {
        CAPTION,
        STUB,
        COLUMN_HEAD,
        ROW_HEAD,
        FIGURE
    }

    /** A box: words for a head, the cell for a figure. */
    public record Box(Kind kind, Optional<Text> label, Optional<CellId> cell, int rowSpan, int columnSpan) {

        static Box head(Kind kind, Text label, int rowSpan, int columnSpan) {
            return new Box(kind, Optional.of(label), Optional.empty(), rowSpan, columnSpan);
        }

        static Box figure(CellId cell, int columnSpan) {
            return new Box(Kind.FIGURE, Optional.empty(), Optional.of(cell), 1, columnSpan);
        }
    }

    public Grid {
        lines = lines.stream().map(List::copyOf).toList();
    }

    /** A box with the line and column of its upper left corner, counted from 0. */
    public record Placed(int line, int column, Box box) {}

    /** Every box where it stands; spans of earlier lines push boxes to the right. */
    public List<Placed> placed() {
        List<Placed> placed = new ArrayList<>();
        boolean[][] taken = new boolean[lines.size()][width];
        for (int line = 0; line < lines.size(); line++) {
            int column = 0;
            for (Box box : lines.get(line)) {
                while (taken[line][column]) {
                    column++;
                }
                placed.add(new Placed(line, column, box));
                for (int down = 0; down < box.rowSpan(); down++) {
                    Arrays.fill(taken[line + down], column, column + box.columnSpan(), true);
                }
            }
        }
        return placed;
    }

    /** Draws a table. */
    public static Grid of(FormTable table) {
        List<List<Box>> lines = new ArrayList<>();
        int width = switch (table.reads()) {
            case DOWN -> new DownDrawing(table).drawOn(lines);
            case ACROSS -> new AcrossDrawing(table).drawOn(lines);
        };
        return new Grid(table.id(), width, lines);
    }
}
