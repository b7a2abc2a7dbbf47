package org.gongkai.registers.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.registers.paging.IndexRanges;
import org.gongkai.registers.paging.IndexRanges.Dimension;

/** The entries of some flows in a year, in the order in which they were written: the ranges of an index, merged. */
final class FlowEntries {

    private static final String ENTRIES = """
            select e.id, e.flow cell, e.agency_code, e.year, e.amount, e.effective_on, p.recorded_at,
                   e.record_kind, e.record_id, e.record_number, e.reverses
            from (%s) page join ledger_entry e using (id) join ledger_posting p on p.id = e.posting_id
            order by e.id""";

    private static final String RECORDED =
            "exists (select from ledger_posting p where p.id = t.posting_id and p.recorded_at <= :asOf)";

    private FlowEntries() {}

    static List<LedgerEntry> list(
            Handle handle,
            List<String> flows,
            int year,
            ScopedRows rows,
            Optional<Instant> asOf,
            long after,
            int limit) {
        Query query = handle.createQuery(sql(rows, asOf.isPresent()))
                .bind("year", year)
                .bindArray("flows", String.class, flows)
                .bind("after", after)
                .bind("last", Long.MAX_VALUE)
                .bind("limitRows", limit);
        asOf.ifPresent(moment -> query.bind("asOf", moment));
        return rows.bind(query).map((row, context) -> LedgerEntry.read(row)).list();
    }

    static String sql(ScopedRows rows, boolean asOf) {
        List<Dimension> ranges = List.of(
                rows.ranges(),
                new Dimension(
                        "flow_value",
                        "select flow as flow_value from unnest(cast(:flows as text[])) flow",
                        "t.flow = :value:"));
        List<String> conditions = asOf ? List.of("t.year = :year", RECORDED) : List.of("t.year = :year");
        return ENTRIES.formatted(new IndexRanges("ledger_entry", "id", ranges, conditions).keys());
    }
}
