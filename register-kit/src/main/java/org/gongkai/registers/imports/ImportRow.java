package org.gongkai.registers.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.registers.imports.result.ImportFinding;

/**
 * A row of a file.
 *
 * @param number as a spreadsheet counts, from 1
 * @param texts by the name of the field
 * @param heads of the columns as the file has them, by the name of the field; of one that it does not have, what it would call it
 * @param year that the sheet says it is of
 * @param faults what is wrong with the row as such
 */
public record ImportRow(
        long number,
        Map<String, String> texts,
        Map<String, String> heads,
        Optional<Integer> year,
        List<ImportFinding> faults) {

    public ImportRow {
        faults = List.copyOf(faults);
    }

    /** What the file calls the column of a field. */
    public String head(String field) {
        return heads.getOrDefault(field, field);
    }

    /** Whether the file has a column of the field, with or without a text in this row. */
    public boolean has(String field) {
        return texts.containsKey(field);
    }

    /** The text in a field without spaces around it; empty when there is none. */
    public String text(String field) {
        return texts.getOrDefault(field, "").strip();
    }
}
