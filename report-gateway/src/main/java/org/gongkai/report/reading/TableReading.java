package org.gongkai.report.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;

/**
 * Holds the lines of a section against a table of the form. A row is taken when its label is there and exactly its
 * figures stand behind, beside or within it; everything else is left empty and told.
 */
final class TableReading {

    /** Of a label that is misprinted or broken, so much must be there. */
    private static final double LABEL_SHARE = 0.6;

    /** No section with a table is longer; laying it beside the form takes its length times the form's. */
    private static final int LONGEST_SECTION = 20_000;

    /** So many characters that the form does not have may stand between a label and its figures. */
    private static final int MOST_STRAY_WORDS = 40;

    private final Form form;
    private final ExpectedTable table;
    private final List<ReadCell> cells = new ArrayList<>();
    private final List<String> unplaced = new ArrayList<>();
    private long met;
    private String words = "";

    private TableReading(Form form, ExpectedTable table) {
        this.form = form;
        this.table = table;
    }

    /** What the lines say of the table. */
    static TableReading of(Form form, ExpectedTable table, List<SourceLine> lines) {
        TableReading reading = new TableReading(form, table);
        reading.read(Pieces.of(lines), HeadColumns.of(form, table, lines));
        return reading;
    }

    /** The cells that were placed. */
    List<ReadCell> cells() {
        return cells;
    }

    /** Labels of the rows that were not, each with the reason. */
    List<String> unplaced() {
        return unplaced;
    }

    /** How many characters of the form's labels were found; the edition that fits better has more. */
    long met() {
        return met;
    }

    private void read(List<Piece> pieces, Map<String, Integer> headColumns) {
        StringBuilder all = new StringBuilder();
        Map<Piece.Values, Integer> positions = new IdentityHashMap<>();
        List<Piece.Values> blocks = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words some -> all.append(some.text());
                case Piece.Values values -> {
                    positions.put(values, all.length());
                    blocks.add(values);
                }
            }
        }
        if (all.length() > LONGEST_SECTION) {
            unplaced.add("文字过长，无法辨认表格");
            return;
        }
        words = all.toString();
        Alignment alignment = Alignment.of(words, table.words());
        met = alignment.met(0, table.words().length());
        Map<ExpectedTable.ExpectedRow, List<Piece.Values>> found = new LinkedHashMap<>();
        boolean shifted = false;
        for (Piece.Values block : blocks) {
            Optional<ExpectedTable.ExpectedRow> row = row(alignment, positions.get(block));
            row.ifPresent(one ->
                    found.computeIfAbsent(one, absent -> new ArrayList<>()).add(block));
            shifted |= row.isEmpty()
                    && countOf(block) == table.rows().getFirst().cells().size();
        }
        boolean lacksLast = !found.containsKey(table.rows().getLast());
        if (shifted && lacksLast && table.rows().size() > 1) {
            unplaced.add("数字与项目名称错位");
            return;
        }
        Map<String, Integer> firstColumns = new HashMap<>(headColumns);
        firstColumns.putAll(firstColumns(found));
        table.rows().forEach(row -> row(row, found.getOrDefault(row, List.of()), alignment, firstColumns));
    }

    /** The row in whose label, or right behind it, a position of the file lies. */
    private Optional<ExpectedTable.ExpectedRow> row(Alignment alignment, int position) {
        int behind = alignment.before(position);
        if (alignment.strayed(position) > MOST_STRAY_WORDS) {
            return Optional.empty();
        }
        Optional<ExpectedTable.ExpectedRow> named =
                table.rows().stream().filter(row -> row.isNamedBy(behind)).findFirst();
        // Where merged heads are printed into the label, the figures can stand between the two.
        int ahead = alignment.after(position);
        return named.or(() -> table.rows().stream()
                .filter(row -> row.isNamedBy(ahead) && row.isHeadedBy(behind))
                .findFirst());
    }

    private static long countOf(Piece.Values block) {
        return block.values().stream().filter(value -> !value.isEmpty()).count();
    }

    private void row(
            ExpectedTable.ExpectedRow row,
            List<Piece.Values> blocks,
            Alignment alignment,
            Map<String, Integer> firstColumns) {
        double share = table.rows().size() == 1
                ? sharedCharacters()
                : (double) alignment.met(row.from(), row.to()) / (row.to() - row.from());
        if (share < LABEL_SHARE) {
            unplaced.add(row.label() + "：没有找到这一项目");
            return;
        }
        Optional<List<ReadValue>> values = values(row, blocks, firstColumns);
        if (values.isEmpty()) {
            unplaced.add(row.label() + "：" + (blocks.isEmpty() ? "没有找到数字" : "数字的列无法确定"));
            return;
        }
        BigDecimal confidence = BigDecimal.valueOf(Math.min(1, share)).setScale(2, RoundingMode.HALF_UP);
        for (int i = 0; i < row.cells().size(); i++) {
            ReadValue value = values.get().get(i);
            cells.add(new ReadCell(row.cells().get(i), value.value(), confidence, value.place()));
        }
    }

    /**
     * Of a table that is one row with its heads above, narrow columns break every head over lines, so that their
     * characters come in any order.
     */
    private double sharedCharacters() {
        List<Integer> left = new ArrayList<>(words.chars().boxed().toList());
        long shared = table.words()
                .chars()
                .filter(character -> left.remove((Integer) character))
                .count();
        return (double) shared / table.words().length();
    }

    /** The values of the row's cells, when it is certain which they are. */
    private Optional<List<ReadValue>> values(
            ExpectedTable.ExpectedRow row, List<Piece.Values> blocks, Map<String, Integer> firstColumns) {
        int wanted = row.cells().size();
        List<List<ReadValue>> whole = blocks.stream()
                .filter(block -> block.wholeLine())
                .flatMap(block -> one(block, wanted, firstColumns).stream())
                .toList();
        if (whole.size() == 1 && othersArePageNumbers(blocks, wanted)) {
            return Optional.of(whole.getFirst());
        }
        List<ReadValue> all = blocks.stream()
                .filter(block -> !block.isTabular() || countOf(block) > 0)
                .flatMap(block -> block.values().stream())
                .toList();
        boolean plain = blocks.stream().noneMatch(Piece.Values::isTabular);
        boolean joined = blocks.size() == 1 || addsUp(row, all);
        return plain && all.size() == wanted && joined ? Optional.of(all) : Optional.empty();
    }

    /** The values of one line. */
    private static Optional<List<ReadValue>> one(Piece.Values block, int wanted, Map<String, Integer> firstColumns) {
        if (!block.isTabular()) {
            return block.values().size() == wanted ? Optional.of(block.values()) : Optional.empty();
        }
        Optional<Integer> first = firstColumn(block, wanted)
                .or(() -> Optional.ofNullable(firstColumns.get(block.width() + "/" + wanted)))
                .or(() -> block.values().size() == wanted
                        ? Optional.of(block.columns().getFirst())
                        : Optional.empty());
        return first.flatMap(from -> from(block, from, wanted));
    }

    /** As many values as wanted from a column on; nothing may stand outside of them. */
    private static Optional<List<ReadValue>> from(Piece.Values block, int column, int wanted) {
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
    private static Map<String, Integer> firstColumns(Map<ExpectedTable.ExpectedRow, List<Piece.Values>> found) {
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
    private static boolean othersArePageNumbers(List<Piece.Values> blocks, int wanted) {
        return blocks.size() == 1
                || wanted > 1
                        && blocks.stream()
                                        .filter(block -> countOf(block) != 1 || !block.wholeLine())
                                        .filter(block -> countOf(block) > 0)
                                        .count()
                                == 1;
    }

    /** Whether the totals of the row are right; figures that were put together from several lines must add up. */
    private boolean addsUp(ExpectedTable.ExpectedRow row, List<ReadValue> values) {
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
