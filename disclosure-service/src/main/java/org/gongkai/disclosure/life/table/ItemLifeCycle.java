package org.gongkai.disclosure.life.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.gongkai.kit.access.Grant;
import org.gongkai.kit.table.ResourceTable;

/** The steps of an item's life, as {@code item-life.csv} lists them; what is not in it is not allowed. */
public final class ItemLifeCycle {

    private static final List<ItemTransition> ROWS =
            ResourceTable.read(ItemLifeCycle.class, "item-life.csv", ItemLifeCycle::row);

    private ItemLifeCycle() {}

    /** All rows, in the order of the table. */
    public static List<ItemTransition> all() {
        return ROWS;
    }

    /** The row of a step that is taken at a stage. */
    public static Optional<ItemTransition> find(ItemStage stage, ItemStep step) {
        return ROWS.stream()
                .filter(row -> row.step() == step && row.from().contains(stage))
                .findFirst();
    }

    /** Any row of a step: who may take it is the same in all of them. */
    public static ItemTransition of(ItemStep step) {
        return ROWS.stream().filter(row -> row.step() == step).findFirst().orElseThrow();
    }

    private static ItemTransition row(NamedCsvRecord row) {
        String to = row.getField("to");
        return new ItemTransition(
                Integer.parseInt(row.getField("number")),
                ItemStep.of(row.getField("event")),
                stages(ResourceTable.words(row, "from")),
                ResourceTable.words(row, "duties").stream().map(Grant::valueOf).collect(Collectors.toUnmodifiableSet()),
                to.equals("same") ? Optional.empty() : Optional.of(ItemStage.valueOf(to)),
                row.getField("path"),
                ResourceTable.words(row, "needs"),
                ResourceTable.words(row, "timers"),
                row.getField("basis"),
                row.getField("guard"));
    }

    private static Set<ItemStage> stages(List<String> words) {
        Set<ItemStage> stages = EnumSet.noneOf(ItemStage.class);
        words.stream().filter(word -> !word.equals("-")).map(ItemStage::valueOf).forEach(stages::add);
        return stages;
    }
}
