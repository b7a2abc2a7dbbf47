package org.gongkai.formats.read.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.Unit;
import org.gongkai.form.words.Message;
import org.gongkai.formats.words.FormatWords;

/**
 * Holds the lines of a section against a table of the form. A row is taken when its label is there and exactly its
 * figures stand behind, beside or within it; everything else is left empty and told.
 */
public final class TableReading {

    /** Of a label that is misprinted or broken, so much must be there. */
    private static final double LABEL_SHARE = 0.6;

    /** No section with a table is longer; laying it beside the form takes its length times the form's. */
    private static final int LONGEST_SECTION = 20_000;

    /** So many characters that the form does not have may stand between a label and its figures. */
    private static final int MOST_STRAY_WORDS = 40;

    private final Form form;
    private final ExpectedTable table;
    private final List<ReadCell> cells = new ArrayList<>();
    private final List<Message> unplaced = new ArrayList<>();
    private final SequencedMap<FormatWords, List<Message>> lacking = new LinkedHashMap<>();
    /** Rows of which the whole label stands before figures. */
    private final Set<ExpectedTable.ExpectedRow> named = new HashSet<>();

    private long met;
    private String words = "";
    private HeadUnits units = HeadUnits.of(List.of());

    private TableReading(Form form, ExpectedTable table) {
        this.form = form;
        this.table = table;
    }

    /** What the lines say of the table. */
    public static TableReading of(Form form, ExpectedTable table, CutLines lines) {
        TableReading reading = new TableReading(form, table);
        reading.read(lines);
        reading.tell();
        return reading;
    }

    /** The cells that were placed. */
    public List<ReadCell> cells() {
        return cells;
    }

    /** Labels of the rows that were not, each with the reason. */
    public List<Message> unplaced() {
        return unplaced;
    }

    /** How many characters of the form's labels were found; the edition that fits better has more. */
    public long met() {
        return met;
    }

    /** What is lacking, a finding for each reason. */
    private void tell() {
        List<Message> unknown = lacking.getOrDefault(FormatWords.ITEM_NOT_FOUND, List.of());
        if (cells.isEmpty() && unknown.size() == table.rows().size()) {
            unplaced.add(FormatWords.TABLE_NOT_FOUND);
        } else {
            lacking.forEach((why, rows) -> unplaced.add(why.with(Message.listed(rows))));
        }
    }

    private void lack(FormatWords why, ExpectedTable.ExpectedRow row) {
        List<Message> rows = lacking.computeIfAbsent(why, first -> new ArrayList<>());
        if (!rows.contains(row.label())) {
            rows.add(row.label());
        }
    }

    private void read(CutLines lines) {
        List<Piece> pieces = lines.pieces();
        Map<String, Integer> headColumns = HeadColumns.of(form, table, lines.lines());
        units = HeadUnits.of(lines.withNotes());
        StringBuilder all = new StringBuilder();
        Map<Piece.Values, Integer> positions = new IdentityHashMap<>();
        Map<Piece.Values, String> labels = new IdentityHashMap<>();
        List<Piece.Values> blocks = new ArrayList<>();
        int from = 0;
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words some -> all.append(some.text());
                case Piece.Values values -> {
                    positions.put(values, all.length());
                    labels.put(values, all.substring(from));
                    from = all.length();
                    blocks.add(values);
                }
            }
        }
        if (all.length() > LONGEST_SECTION || blocks.size() > LONGEST_SECTION) {
            unplaced.add(FormatWords.TABLE_TOO_LONG);
            return;
        }
        words = all.toString();
        Alignment alignment = Alignment.of(words, table.words());
        met = alignment.met(0, table.words().length());
        Map<ExpectedTable.ExpectedRow, List<Piece.Values>> found = new LinkedHashMap<>();
        boolean shifted = false;
        for (Piece.Values block : blocks) {
            Optional<ExpectedTable.ExpectedRow> name = table.named(labels.get(block));
            name.ifPresent(named::add);
            Optional<ExpectedTable.ExpectedRow> row = name.or(() -> row(alignment, positions.get(block)));
            row.ifPresent(one ->
                    found.computeIfAbsent(one, absent -> new ArrayList<>()).add(block));
            shifted |= row.isEmpty()
                    && block.filled() == table.rows().getFirst().cells().size();
        }
        boolean lacksLast = !found.containsKey(table.rows().getLast());
        if (shifted && lacksLast && table.rows().size() > 1) {
            unplaced.add(FormatWords.FIGURES_OUT_OF_LINE);
            return;
        }
        Map<String, Integer> firstColumns = new HashMap<>(headColumns);
        firstColumns.putAll(RowValues.firstColumns(found));
        table.rows().forEach(row -> row(row, found.getOrDefault(row, List.of()), alignment, firstColumns));
        if (cells.isEmpty() && table.rows().size() == 1) {
            apart(pieces);
        }
    }

    /** The rows of a table that stand beside each other in the form, and below each other or in tables of their own here. */
    private void apart(List<Piece> pieces) {
        Map<CellId, ReadValue> values = BlocksApart.in(form, table, pieces);
        if (values.isEmpty()) {
            return;
        }
        lacking.clear();
        List<CellId> wanted = table.rows().getFirst().cells();
        wanted.stream()
                .filter(values::containsKey)
                .forEach(cell -> place(
                        cell, values.get(cell), BigDecimal.ONE, table.rows().getFirst()));
        if (values.size() < wanted.size()) {
            lack(FormatWords.COLUMNS_UNCERTAIN, table.rows().getFirst());
        }
    }

    private void place(CellId cell, ReadValue value, BigDecimal confidence, ExpectedTable.ExpectedRow row) {
        if (value.isUncertain()) {
            lack(FormatWords.FIGURE_UNCERTAIN, row);
            return;
        }
        Unit unit = form.findUnit(cell).orElseThrow();
        cells.add(new ReadCell(cell, value.in(unit, units.of(value.line())), confidence, value.place(), value.line()));
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

    private void row(
            ExpectedTable.ExpectedRow row,
            List<Piece.Values> blocks,
            Alignment alignment,
            Map<String, Integer> firstColumns) {
        double share = table.rows().size() == 1
                ? sharedCharacters()
                : named.contains(row) ? 1 : (double) alignment.met(row.from(), row.to()) / (row.to() - row.from());
        if (share < LABEL_SHARE) {
            lack(FormatWords.ITEM_NOT_FOUND, row);
            return;
        }
        Optional<List<ReadValue>> values = new RowValues(form, row, firstColumns).in(blocks);
        if (values.isEmpty()) {
            lack(blocks.isEmpty() ? FormatWords.NO_FIGURES_FOUND : FormatWords.COLUMNS_UNCERTAIN, row);
            return;
        }
        BigDecimal confidence = BigDecimal.valueOf(Math.min(1, share)).setScale(2, RoundingMode.HALF_UP);
        for (int i = 0; i < row.cells().size(); i++) {
            place(row.cells().get(i), values.get().get(i), confidence, row);
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
}
