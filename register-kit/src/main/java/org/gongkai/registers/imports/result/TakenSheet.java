package org.gongkai.registers.imports.result;

import java.util.List;

/**
 * The sheet of a file that an import reads.
 *
 * @param name of the sheet; null where the file has but one without a name
 * @param others visible sheets with text that are not read
 */
public record TakenSheet(String name, List<String> others) {

    /** The one table of a file that has no sheets. */
    public static final TakenSheet ONLY = new TakenSheet(null, List.of());

    public TakenSheet {
        others = List.copyOf(others);
    }
}
