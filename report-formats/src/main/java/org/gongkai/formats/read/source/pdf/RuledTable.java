package org.gongkai.formats.read.source.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.gongkai.formats.read.limit.ReadingTime;

/**
 * A table whose boxes are told by the rules around them: where a rule is missing between two places of its grid, they are
 * one box.
 */
final class RuledTable {

    private static final int FEWEST_RULES = 3;

    /** Of a table that goes on on the next page with a single row, so many say that it is one. */
    private static final int FEWEST_OF_A_ROW = 6;

    /** No report has larger tables, and no page more rules. */
    private static final int MOST_COLUMNS = 60;

    private static final int MOST_ROWS = 200;
    static final int MOST_RULES = 5_000;

    private final double[] columns;
    private final double[] rows;
    private final List<List<Rectangle2D>> atColumns;
    private final List<List<Rectangle2D>> atRows;
    private final int[][] boxes;

    private RuledTable(RuleGroup rules, double[] columns, double[] rows) {
        this.columns = columns;
        this.rows = rows;
        this.atColumns = rules.at(columns, true);
        this.atRows = rules.at(rows, false);
        this.boxes = boxes();
    }

    /** A box, named by the first row and column of the grid in it. */
    record Box(int row, int column) {}

    /** The tables that the rules of a page draw, the uppermost first. */
    static List<RuledTable> of(List<Rectangle2D> rules, PdfWork work) {
        List<RuledTable> tables = new ArrayList<>();
        if (rules.size() > MOST_RULES) {
            return tables;
        }
        for (RuleGroup group : RuleGroup.of(rules, work)) {
            double[] columns = group.places(true);
            double[] rows = group.places(false);
            boolean isRow = rows.length == 2 && columns.length >= FEWEST_OF_A_ROW;
            boolean isTable = columns.length >= FEWEST_RULES
                    && (rows.length >= FEWEST_RULES || isRow)
                    && columns.length <= MOST_COLUMNS
                    && rows.length <= MOST_ROWS;
            if (isTable) {
                RuledTable table = new RuledTable(group, columns, rows);
                if (table.isSound()) {
                    tables.add(table);
                }
            }
        }
        tables.sort(Comparator.comparing(table -> table.top(0)));
        return tables;
    }

    int rowCount() {
        return rows.length - 1;
    }

    int columnCount() {
        return columns.length - 1;
    }

    /** How far from the top of the page a row begins. */
    double top(int row) {
        return rows[row];
    }

    /** The box in which a point lies, by its first row and column; empty outside of the table. */
    Optional<Box> box(Point2D point) {
        int row = place(rows, point.getY());
        int column = place(columns, point.getX());
        return row < 0 || column < 0 ? Optional.empty() : Optional.of(first(boxes[row][column]));
    }

    /** Whether the box at a place of the grid begins there. */
    boolean begins(int row, int column) {
        return first(boxes[row][column]).equals(new Box(row, column));
    }

    private Box first(int box) {
        return new Box(box / columnCount(), box % columnCount());
    }

    /** For each place of the grid its box, named by the number of the box's first place. */
    private int[][] boxes() {
        int[][] named = new int[rowCount()][columnCount()];
        for (int row = 0; row < rowCount(); row++) {
            ReadingTime.check();
            for (int column = 0; column < columnCount(); column++) {
                int own = row * columnCount() + column;
                int left = isOpenLeft(row, column) ? named[row][column - 1] : own;
                int above = isOpenAbove(row, column) ? named[row - 1][column] : own;
                named[row][column] = Math.min(left, above);
            }
        }
        return named;
    }

    /**
     * Whether every box is a rectangle with rules all around and none inside; where a rule ends in the middle of a box,
     * what belongs together cannot be told.
     */
    private boolean isSound() {
        for (int row = 0; row < rowCount(); row++) {
            ReadingTime.check();
            for (int column = 0; column < columnCount(); column++) {
                Box first = first(boxes[row][column]);
                boolean leftIsSame = column > 0 && boxes[row][column - 1] == boxes[row][column];
                boolean aboveIsSame = row > 0 && boxes[row - 1][column] == boxes[row][column];
                boolean square = leftIsSame == column > first.column() && aboveIsSame == row > first.row();
                if (!square || leftIsSame != isOpenLeft(row, column) || aboveIsSame != isOpenAbove(row, column)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isOpenLeft(int row, int column) {
        return column > 0 && !RuleGroup.reach(atColumns.get(column), middle(rows, row), true);
    }

    private boolean isOpenAbove(int row, int column) {
        return row > 0 && !RuleGroup.reach(atRows.get(row), middle(columns, column), false);
    }

    private static double middle(double[] places, int index) {
        return (places[index] + places[index + 1]) / 2;
    }

    private static int place(double[] places, double value) {
        for (int index = 0; index < places.length - 1; index++) {
            if (places[index] <= value && value < places[index + 1]) {
                return index;
            }
        }
        return -1;
    }
}
