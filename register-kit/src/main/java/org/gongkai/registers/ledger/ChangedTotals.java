package org.gongkai.registers.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

/** What a transaction changes in the running totals of the ledger, in the one order in which their rows are taken. */
final class ChangedTotals {

    private final SortedMap<TotalKey, BigDecimal> changes = new TreeMap<>();

    void add(String agencyCode, Movement movement) {
        changes.merge(new TotalKey(agencyCode, movement.year(), movement.flow()), movement.amount(), BigDecimal::add);
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Those whose totals change. */
    SortedSet<String> bodies() {
        return changes.keySet().stream().map(TotalKey::agencyCode).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Brings the totals up to date with what has changed since the last time. */
    void write(Handle handle, long posting) {
        if (changes.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        insert into ledger_total (agency_code, year, flow, amount, last_posting)
                        select agency_code, year, flow, amount, :posting
                        from unnest(:agencies, :years, :flows, :amounts) as t (agency_code, year, flow, amount)
                        order by agency_code, year, flow
                        on conflict (agency_code, year, flow) do update
                        set amount = ledger_total.amount + excluded.amount, last_posting = excluded.last_posting""")
                .bind("posting", posting)
                .bindArray("agencies", String.class, each(TotalKey::agencyCode))
                .bindArray("years", Integer.class, each(TotalKey::year))
                .bindArray("flows", String.class, each(TotalKey::flow))
                .bindArray("amounts", BigDecimal.class, List.copyOf(changes.values()))
                .execute();
        changes.clear();
    }

    private <T> List<T> each(Function<TotalKey, T> part) {
        return changes.keySet().stream().map(part).toList();
    }
}
