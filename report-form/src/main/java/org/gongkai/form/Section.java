package org.gongkai.form;

import java.util.List;
import java.util.Optional;

/**
 * A section of the report: a table, or text, under the headings that the notice requires.
 *
 * @param table id of the table that fills it, empty for a section of text
 * @param text name in JSON of the text that fills it, empty for a section with a table
 * @param headings required headings, only section 1 has them
 */
public record Section(int number, Text title, Optional<String> table, Optional<String> text, List<Heading> headings) {

    /** A required heading of section 1, or a text of the report's head; {@code id} is its name in JSON. */
    public record Heading(String id, Text label) {}

    public Section {
        headings = List.copyOf(headings);
    }
}
