package org.gongkai.disclosure.life.term;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.table.ResourceTable;

/** The terms of an item; how long each is stands in {@code item-timers.csv}. */
@Schema(name = "ItemTimer")
public enum ItemTimer {

    /** From when it arose or changed to its publication. */
    T_PUBLISH,

    /** From the decision to make public what was given on application. */
    T_ART44,

    /** From when the penalty was annulled to its withdrawal. */
    T_PENALTY_WITHDRAW;

    private static final Map<ItemTimer, Row> ROWS = ResourceTable.read(
                    ItemTimer.class,
                    "item-timers.csv",
                    row -> new Row(
                            valueOf(row.getField("timer")),
                            Integer.parseInt(row.getField("workingDays")),
                            row.getField("basis")))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Row::timer, Function.identity()));

    private record Row(ItemTimer timer, int workingDays, String basis) {}

    /** Its length in working days. */
    public int workingDays() {
        return ROWS.get(this).workingDays();
    }

    /** Where the law sets it, in Chinese. */
    public String basis() {
        return ROWS.get(this).basis();
    }
}
