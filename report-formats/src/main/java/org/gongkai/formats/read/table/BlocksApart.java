package org.gongkai.formats.read.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongkai.form.Block;
import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.FormTable;
import org.gongkai.form.Head;

/**
 * The rows of a table that the form prints beside each other, as pages print them in tables of their own, each named by its head, or
 * below each other. A row is taken when its name stands before just its figures, under the heads of the columns in their order.
 */
final class BlocksApart {

    private final String table;
    private final List<Head.Leaf> rows;
    private final List<Head.Leaf> columns;
    private final Map<CellId, ReadValue> values = new LinkedHashMap<>();
    private Optional<Boolean> heads = Optional.empty();
    private final Set<Head.Leaf> seen = new HashSet<>();

    private BlocksApart(String table, Block block) {
        this.table = table;
        this.rows = block.rowLeaves();
        this.columns = block.columnLeaves();
    }

    /** The values that could be placed; none where the heads of the columns are not those of the form. */
    static Map<CellId, ReadValue> in(Form form, ExpectedTable expected, List<Piece> pieces) {
        FormTable table = form.findTable(expected.id()).orElseThrow();
        if (table.reads() != FormTable.Reading.ACROSS) {
            return Map.of();
        }
        BlocksApart blocks = new BlocksApart(expected.id(), table.blocks().getFirst());
        StringBuilder all = new StringBuilder();
        StringBuilder since = new StringBuilder();
        List<Piece.Values> together = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Values some -> together.add(some);
                case Piece.Words some -> {
                    if (!together.isEmpty()) {
                        blocks.take(since.toString(), all, together);
                        since.setLength(0);
                        together.clear();
                    }
                    since.append(some.text());
                    all.append(some.text());
                }
            }
        }
        blocks.take(since.toString(), all, together);
        return blocks.values;
    }

    /** The rows that the words since the last figures name, the last of them when there are more than figures. */
    private void take(String since, StringBuilder all, List<Piece.Values> together) {
        List<ReadValue> figures = figures(together);
        if (figures.isEmpty() || figures.size() % columns.size() != 0 || !hasHeads(all)) {
            return;
        }
        List<Head.Leaf> named = rows.stream()
                .filter(row -> since.contains(name(row)))
                .sorted(Comparator.comparing((Head.Leaf row) -> since.lastIndexOf(name(row))))
                .toList();
        int count = figures.size() / columns.size();
        if (named.size() < count) {
            return;
        }
        List<Head.Leaf> last = named.subList(named.size() - count, named.size());
        for (int row = 0; row < count; row++) {
            List<ReadValue> ofRow = figures.subList(row * columns.size(), (row + 1) * columns.size());
            place(last.get(row), ofRow, together.size() > 1);
        }
    }

    private static List<ReadValue> figures(List<Piece.Values> together) {
        List<ReadValue> figures = new ArrayList<>();
        together.forEach(some -> figures.addAll(some.values()));
        while (!figures.isEmpty() && figures.getFirst().isEmpty()) {
            figures.removeFirst();
        }
        while (!figures.isEmpty() && figures.getLast().isEmpty()) {
            figures.removeLast();
        }
        return figures;
    }

    /** A row that is named twice is none for certain; figures of several lines must add up. */
    private void place(Head.Leaf row, List<ReadValue> figures, boolean joined) {
        boolean again = !seen.add(row);
        if (again || joined && !addsUp(figures)) {
            columns.forEach(column -> values.remove(new CellId(table, row.id(), column.id())));
            return;
        }
        for (int column = 0; column < columns.size(); column++) {
            values.put(new CellId(table, row.id(), columns.get(column).id()), figures.get(column));
        }
    }

    private static boolean addsUp(List<ReadValue> figures) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ReadValue figure : figures.subList(0, figures.size() - 1)) {
            Optional<BigDecimal> amount = figure.value().amount();
            if (amount.isEmpty()) {
                return false;
            }
            sum = sum.add(amount.get());
        }
        BigDecimal total = sum;
        return figures.getLast()
                .value()
                .amount()
                .filter(last -> last.compareTo(total) == 0)
                .isPresent();
    }

    /** Whether the heads of the columns were named, in the order of the form. */
    private boolean hasHeads(StringBuilder all) {
        if (heads.isEmpty()) {
            List<Integer> first =
                    columns.stream().map(column -> all.indexOf(name(column))).toList();
            if (!first.contains(-1)) {
                heads = Optional.of(first.equals(first.stream().sorted().toList()));
            }
        }
        return heads.orElse(false);
    }

    private static String name(Head.Leaf leaf) {
        return Wording.bare(leaf.label().zh());
    }
}
