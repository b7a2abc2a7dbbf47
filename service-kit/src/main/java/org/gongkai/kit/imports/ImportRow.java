package org.gongkai.kit.imports;

import java.util.List;
import java.util.Map;

/** A row of a file: texts by the name of the field, and what is wrong with the row as such. */
public record ImportRow(long number, Map<String, String> texts, List<ImportFinding> faults) {

    public ImportRow {
        faults = List.copyOf(faults);
    }

    /** The text in a field without spaces around it; empty when there is none. */
    public String text(String field) {
        return texts.getOrDefault(field, "").strip();
    }
}
