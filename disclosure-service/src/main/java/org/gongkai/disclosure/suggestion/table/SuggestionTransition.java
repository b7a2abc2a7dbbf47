package org.gongkai.disclosure.suggestion.table;

import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.gongkai.kit.table.ResourceTable;

/**
 * A row of {@code suggestion-life.csv}. Who may take a step stands with the rights.
 *
 * @param number its number there
 * @param from where it is taken; empty where there is no suggestion before
 * @param path where it is posted
 * @param needs the members that its body must have
 * @param basis what it comes from, in Chinese
 * @param guard what it asks for besides, in Chinese
 */
public record SuggestionTransition(
        int number,
        SuggestionStep step,
        Optional<SuggestionStage> from,
        SuggestionStage to,
        String path,
        List<String> needs,
        String basis,
        String guard) {

    private static final List<SuggestionTransition> ROWS =
            ResourceTable.read(SuggestionTransition.class, "suggestion-life.csv", SuggestionTransition::row);

    /** All rows, in the order of the table. */
    public static List<SuggestionTransition> all() {
        return ROWS;
    }

    /** The row of a step that is taken at a stage. */
    public static Optional<SuggestionTransition> find(SuggestionStage stage, SuggestionStep step) {
        return ROWS.stream()
                .filter(row -> row.step() == step
                        && row.from().filter(from -> from == stage).isPresent())
                .findFirst();
    }

    private static SuggestionTransition row(NamedCsvRecord row) {
        return new SuggestionTransition(
                Integer.parseInt(row.getField("number")),
                SuggestionStep.of(row.getField("event")),
                Optional.of(row.getField("from"))
                        .filter(from -> !from.equals("-"))
                        .map(SuggestionStage::valueOf),
                SuggestionStage.valueOf(row.getField("to")),
                row.getField("path"),
                ResourceTable.words(row, "needs"),
                row.getField("basis"),
                row.getField("guard"));
    }
}
