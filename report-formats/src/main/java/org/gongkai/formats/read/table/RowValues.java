package org.gongkai.formats.read.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;

/** Which of the values at a row's label are its figures: all that it has and no other, or none. */
final class RowValues {

    private final Form form;
    private final ExpectedTable.ExpectedRow row;
    private final int wanted;
    private final Map<String, Integer> firstColumns;

    /**
     * Of a row.
     *
     * @param firstColumns where figures begin, by the width of a line and the number of its figures
     */
    RowValues(Form form, ExpectedTable.ExpectedRow row, Map<String, Integer> firstColumns) {
        this.form = form;
        this.row = row;
        this.wanted = row.cells().size();
        this.firstColumns = firstColumns;
    }

    /** The values of the row's cells, when it is certain which they are. */
    Optional<List<ReadValue>> in(List<Piece.Values> found) {
        // Of a row that a page breaks, the part that has no figures has nothing but empty boxes.
        List<Piece.Values> filled = found.stream()
                .filter(block -> !block.isTabular() || block.filled() > 0)
                .toList();
        List<Piece.Values> blocks = filled.isEmpty() ? found : filled;
        // Where nothing says which column it is, a figure that cannot be told may be none of the row.
        if (blocks.stream()
                .anyMatch(block -> !block.isTabular() && block.values().stream().anyMatch(ReadValue::isUncertain))) {
            return Optional.empty();
        }
        List<List<ReadValue>> whole = blocks.stream()
                .filter(block -> block.wholeLine())
                .flatMap(block -> one(block).stream())
                .toList();
        if (whole.size() == 1 && othersArePageNumbers(blocks)) {
            return Optional.of(whole.getFirst());
        }
        List<ReadValue> all = blocks.stream()
                .filter(block -> !block.isTabular() || block.filled() > 0)
                .flatMap(block -> block.values().stream())
                .toList();
        boolean plain = blocks.stream().noneMatch(Piece.Values::isTabular);
        boolean joined = blocks.size() == 1 || addsUp(all);
        return plain && all.size() == wanted && joined ? Optional.of(all) : Optional.empty();
    }

    /** The values of one line. */
    private Optional<List<ReadValue>> one(Piece.Values block) {
        if (!block.isTabular()) {
            return block.values().size() == wanted ? Optional.of(block.values()) : Optional.empty();
        }
        Optional<Integer> first = firstColumn(block, wanted)
                .or(() -> Optional.ofNullable(firstColumns.get(block.width() + "/" + wanted)))
                .or(() -> block.values().size() == wanted
                        ? Optional.of(block.columns().getFirst())
                        : Optional.empty());
        return first.flatMap(from -> from(block, from));
    }

    /** As many values as wanted from a column on; nothing may stand outside of them. */
    private Optional<List<ReadValue>> from(Piece.Values block, int column) {
        List<ReadValue> values = new ArrayList<>();
        for (int i = 0; i < block.values().size(); i++) {
            ReadValue value = block.values().get(i);
            if (block.columns().get(i) >= column && values.size() < wanted) {
                values.add(value);
            } else if (!value.isEmpty()) {
                return Optional.empty();
            }
        }
        return values.size() == wanted && block.columns().contains(column) ? Optional.of(values) : Optional.empty();
    }

    /** The column in which a line's values begin, when it has just as many as wanted, side by side. */
    private static Optional<Integer> firstColumn(Piece.Values block, int wanted) {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < block.values().size(); i++) {
            if (!block.values().get(i).isEmpty()) {
                filled.add(i);
            }
        }
        boolean together = filled.size() == wanted && filled.getLast() - filled.getFirst() == wanted - 1;
        return together ? Optional.of(block.columns().get(filled.getFirst())) : Optional.empty();
    }

    /** Where values begin in lines of each width, as the full lines of the table agree. */
    static Map<String, Integer> firstColumns(Map<ExpectedTable.ExpectedRow, List<Piece.Values>> found) {
        Map<String, Integer> first = new HashMap<>();
        found.forEach((row, blocks) -> blocks.stream()
                .filter(Piece.Values::isTabular)
                .forEach(block -> firstColumn(block, row.cells().size())
                        .ifPresent(column -> first.merge(
                                block.width() + "/" + row.cells().size(),
                                column,
                                (one, other) -> one.equals(other) ? one : Integer.valueOf(-1)))));
        first.values().removeIf(column -> column < 0);
        return first;
    }

    /** Beside the one line that fits, lines of a single number stand in a break of the page. */
    private boolean othersArePageNumbers(List<Piece.Values> blocks) {
        return blocks.size() == 1
                || wanted > 1
                        && blocks.stream()
                                        .filter(block -> block.filled() != 1 || !block.wholeLine())
                                        .filter(block -> block.filled() > 0)
                                        .count()
                                == 1;
    }

    /** Whether the totals of the row are right; figures that were put together from several lines must add up. */
    private boolean addsUp(List<ReadValue> values) {
        if (values.size() != row.cells().size()) {
            return false;
        }
        Map<CellId, CellValue> amounts = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            amounts.put(row.cells().get(i), values.get(i).value());
        }
        Figures figures = Figures.of(amounts);
        List<CellId> totals = row.cells().stream()
                .filter(form.summands()::containsKey)
                .filter(cell -> amounts.keySet().containsAll(form.summands().get(cell)))
                .toList();
        return totals.stream()
                        .allMatch(
                                total -> figures.sum(form.summands().get(total)).equals(figures.amount(total)))
                && (!totals.isEmpty() || values.stream().noneMatch(ReadValue::isEmpty));
    }
}
