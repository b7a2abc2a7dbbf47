package org.gongkai.formats.read.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.FormTable;
import org.gongkai.form.Text;
import org.gongkai.form.grid.Grid;
import org.gongkai.form.words.Bilingual;
import org.gongkai.form.words.Message;

/**
 * A table of the form as a stream: the words of its heads in print order, and where among them each row of figures
 * stands.
 */
public record ExpectedTable(String id, String words, List<ExpectedRow> rows) {

    /**
     * A row of figures.
     *
     * @param headFrom where the merged heads begin that are printed in its line
     * @param from where its own label begins in the words
     * @param to where its label ends
     */
    record ExpectedRow(Message label, List<CellId> cells, int headFrom, int from, int to) {

        boolean isNamedBy(int position) {
            return from <= position && position < to;
        }

        boolean isHeadedBy(int position) {
            return headFrom <= position && position < from;
        }
    }

    public ExpectedTable {
        rows = List.copyOf(rows);
    }

    /** The tables of a form. */
    public static List<ExpectedTable> of(Form form) {
        return form.tables().stream().map(ExpectedTable::of).toList();
    }

    /** The one row whose label these words are, whatever heads are printed before or behind it; empty where several have it, or none. */
    Optional<ExpectedRow> named(String label) {
        List<ExpectedRow> named = rows.stream()
                .filter(row -> !label.isEmpty() && row.to() - row.from() == label.length())
                .filter(row -> words.startsWith(label, row.from()))
                .toList();
        return named.size() == 1 && rows.size() > 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static ExpectedTable of(FormTable table) {
        StringBuilder words = new StringBuilder();
        List<ExpectedRow> rows = new ArrayList<>();
        for (List<Grid.Box> line : Grid.of(table).lines()) {
            List<CellId> figures = new ArrayList<>();
            Optional<Text> label = Optional.empty();
            int headFrom = words.length();
            int from = 0;
            for (Grid.Box box : line) {
                if (box.label().isPresent()) {
                    label = box.label();
                    from = words.length();
                    words.append(Wording.bare(label.get().zh()));
                }
                box.cell().ifPresent(figures::add);
            }
            if (!figures.isEmpty()) {
                Message name = label.<Message>map(text -> new Bilingual(text.zh(), text.en()))
                        .orElseGet(() -> Message.quoted(table.id()));
                rows.add(new ExpectedRow(name, figures, headFrom, label.isPresent() ? from : 0, words.length()));
            }
        }
        return new ExpectedTable(table.id(), words.toString(), rows);
    }
}
