package org.gongkai.request.migration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongkai.form.words.Message;
import org.gongkai.kit.table.ResourceTable;
import org.gongkai.registers.further.Remark;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.migration.row.Columns;
import org.gongkai.request.migration.row.LedgerColumns;
import org.gongkai.request.migration.row.MigrationWords;

/** Which day of a ledger cannot lie before which, as {@code day-order.csv} lists it. */
final class DayOrder {

    private static final List<Pair> PAIRS = read();

    /** Days on which nothing happened yet. */
    private static final Set<String> AHEAD = Set.of("dueOn");

    private DayOrder() {}

    private record Pair(String earlier, String later) {}

    /** Days of a row that contradict one another or have not come yet. */
    static List<Remark> contradictions(DisclosureApplication entry, LedgerColumns columns, LocalDate today) {
        Map<String, LocalDate> days = Columns.days(columns);
        List<Remark> remarks = new ArrayList<>();
        days.forEach((name, day) -> {
            if (day.isAfter(today) && !AHEAD.contains(name)) {
                remarks.add(new Remark(Optional.of(name), "IN_THE_FUTURE", MigrationWords.AFTER_TODAY));
            }
        });
        days.put("receivedOn", entry.receivedOn());
        put(days, "closedOn", entry.closedOn());
        put(days, "processingFeePaidOn", entry.processingFeePaidOn());
        for (Pair pair : PAIRS) {
            LocalDate earlier = days.get(pair.earlier());
            LocalDate later = days.get(pair.later());
            if (earlier != null && later != null && later.isBefore(earlier)) {
                remarks.add(new Remark(
                        Optional.of(pair.later()),
                        "CONTRADICTORY_DATES",
                        MigrationWords.EARLIER_THAN.with(Message.field(pair.earlier()), earlier)));
            }
        }
        return remarks;
    }

    private static void put(Map<String, LocalDate> days, String name, LocalDate day) {
        if (day != null) {
            days.put(name, day);
        }
    }

    private static List<Pair> read() {
        return ResourceTable.read(
                DayOrder.class, "day-order.csv", line -> new Pair(line.getField("earlier"), line.getField("later")));
    }
}
