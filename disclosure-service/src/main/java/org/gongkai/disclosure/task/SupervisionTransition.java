package org.gongkai.disclosure.task;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.gongkai.kit.table.ResourceTable;

/**
 * A row of {@code task-life.csv}. Who may take a step stands with the rights.
 *
 * @param number its number there
 * @param to where it leads; empty where the stage stays
 * @param path where it is posted
 * @param needs the members that its body must have
 * @param basis what it comes from, in Chinese
 * @param guard what it asks for besides, in Chinese
 */
public record SupervisionTransition(
        int number,
        SupervisionStep step,
        Set<SupervisionStage> from,
        Optional<SupervisionStage> to,
        String path,
        List<String> needs,
        String basis,
        String guard) {

    private static final List<SupervisionTransition> ROWS =
            ResourceTable.read(SupervisionTransition.class, "task-life.csv", SupervisionTransition::row);

    /** All rows, in the order of the table. */
    public static List<SupervisionTransition> all() {
        return ROWS;
    }

    /** The row of a step that is taken at a stage. */
    public static Optional<SupervisionTransition> find(SupervisionStage stage, SupervisionStep step) {
        return ROWS.stream()
                .filter(row -> row.step() == step && row.from().contains(stage))
                .findFirst();
    }

    private static SupervisionTransition row(NamedCsvRecord row) {
        Set<SupervisionStage> from = EnumSet.noneOf(SupervisionStage.class);
        ResourceTable.words(row, "from").stream()
                .filter(word -> !word.equals("-"))
                .map(SupervisionStage::valueOf)
                .forEach(from::add);
        String to = row.getField("to");
        return new SupervisionTransition(
                Integer.parseInt(row.getField("number")),
                SupervisionStep.of(row.getField("event")),
                from,
                to.equals("same") ? Optional.empty() : Optional.of(SupervisionStage.valueOf(to)),
                row.getField("path"),
                ResourceTable.words(row, "needs"),
                row.getField("basis"),
                row.getField("guard"));
    }
}
