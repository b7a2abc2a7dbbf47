package org.gongkai.formats.read;

import java.util.List;
import java.util.Map;

import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.grid.Grid;

/**
 * A report as somebody has put it on a page, and what it says.
 *
 * @param texts by their place
 * @param asides sentences beside the tables
 * @param parts what stands on the page, from top to bottom
 */
record WildPage(
        Form form,
        String body,
        int year,
        Map<String, String> texts,
        List<String> asides,
        Figures figures,
        List<Part> parts) {

    /** What stands on a page. */
    sealed interface Part {

        /** A line of words; {@code level} is 1 for the title, 2 for a section's, 3 for a heading, 0 for a paragraph, -1 around the report. */
        record Words(int level, String text) implements Part {}

        /** A table, its fee in yuan where {@code inYuan}, which the head says or each cell. */
        record Table(Grid grid, boolean inYuan, boolean unitInCell) implements Part {}
    }
}
