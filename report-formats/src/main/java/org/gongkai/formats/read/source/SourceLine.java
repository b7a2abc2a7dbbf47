package org.gongkai.formats.read.source;

import java.util.List;
import java.util.regex.Pattern;

import org.gongkai.form.words.Message;

/**
 * A line of a file in reading order.
 *
 * @param place where it stands, in words for people: a line of a text, a row of a table, a page
 * @param cells its text, cut into the columns of a table where the file says where they are; a box that spans columns
 *     fills the first and leaves the others covered
 * @param tabular whether the file says where the columns are, so that an empty one is known to be empty
 */
public record SourceLine(Message place, List<SourceCell> cells, boolean tabular) {

    /**
     * A column of a line.
     *
     * @param covered whether a box that began before or above lies over it
     */
    public record SourceCell(String text, boolean covered) {}

    private static final Pattern SPACES = Pattern.compile("[\\s\u3000]{2,}");

    public SourceLine {
        cells = List.copyOf(cells);
    }

    /** A line of no table. */
    public static SourceLine plain(Message place, String text) {
        return new SourceLine(place, List.of(new SourceCell(text, false)), false);
    }

    static SourceLine row(Message place, List<String> texts) {
        return new SourceLine(
                place, texts.stream().map(text -> new SourceCell(text, false)).toList(), true);
    }

    /** The same in characters as people type them, and with one space for any number of them between words. */
    SourceLine inPlainCharacters() {
        return new SourceLine(
                place,
                cells.stream()
                        .map(cell -> new SourceCell(
                                SPACES.matcher(Ideographs.plain(cell.text())).replaceAll(" "), cell.covered()))
                        .toList(),
                tabular);
    }

    /** All its text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (SourceCell cell : cells) {
            if (!text.isEmpty() && !cell.text().isEmpty()) {
                text.append(' ');
            }
            text.append(cell.text());
        }
        return text.toString();
    }
}
