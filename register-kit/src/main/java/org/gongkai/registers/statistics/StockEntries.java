package org.gongkai.registers.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.registers.ledger.Carried;
import org.gongkai.registers.paging.IndexRanges;
import org.gongkai.registers.paging.IndexRanges.Dimension;

/** The records that make up a stock at the end of a year, with what they add to it. */
final class StockEntries {

    /** Every flow of the stock and of all years, summed by record. */
    private static final String RECORDS = """
            select max(e.id) id, :cell as cell, e.agency_code, :year as year, sum(m.sign * e.amount) amount,
                   min(e.effective_on) filter (where m.sign > 0) effective_on, max(p.recorded_at) recorded_at,
                   min(e.record_kind) record_kind, e.record_id, max(e.record_number) record_number,
                   null::bigint reverses
            from %s e
            join unnest(:flows, :signs) as m (flow, sign) on e.flow like m.flow
            join ledger_posting p on p.id = e.posting_id
            where e.%s and e.year <= :through and %s
            group by e.record_id, e.agency_code
            having sum(m.sign * e.amount) <> 0
            order by e.record_id limit :limitRows""";

    private static final String THEN = "e.record_id > :after and p.recorded_at <= :asOf";

    /** The entries of the records of a page, looked up record by record however few the planner takes all entries for. */
    private static final String OF_PAGE = """
            (select distinct carried.record_id from (%s) carried) held
            cross join lateral (select x.* from ledger_entry x where x.record_id = held.record_id offset 0)""";

    private StockEntries() {}

    static List<LedgerEntry> list(
            Handle handle,
            CellParts.Held stock,
            int year,
            ScopedRows rows,
            Optional<Instant> asOf,
            int thisYear,
            UUID after,
            int limit) {
        Query query = handle.createQuery(
                        asOf.isPresent() ? RECORDS.formatted("ledger_entry", rows.condition(), THEN) : sql(rows))
                .bind("cell", stock.cell())
                .bind("year", year)
                .bind("through", stock.through())
                .bindArray("flows", String.class, stock.flows())
                .bindArray("signs", Integer.class, stock.signs())
                .bind("after", after)
                .bind("limitRows", limit);
        asOf.ifPresentOrElse(
                moment -> query.bind("asOf", moment),
                () -> query.bindArray("pools", String.class, stock.pools())
                        .bind("thisYear", thisYear)
                        .bind("last", new UUID(-1, -1))
                        .bind("open", Carried.OPEN));
        return rows.bind(query).map((row, context) -> LedgerEntry.read(row)).list();
    }

    /** Of now: which records are carried over the end of the year is known, and only those on the page are summed. */
    static String sql(ScopedRows rows) {
        List<Dimension> ranges = new ArrayList<>();
        ranges.add(rows.ranges());
        ranges.add(new Dimension(
                "pool_value",
                "select pool as pool_value from unnest(cast(:pools as text[])) pool",
                "t.pool = :value:"));
        ranges.add(new Dimension("first_value", """
                select y as first_value from generate_series(
                    (select c.first_year from ledger_carried c where c.agency_code = agency_value
                     and c.pool = pool_value order by c.first_year limit 1), cast(:through as integer)) y""", "t.first_year = :value:"));
        ranges.add(new Dimension("last_value", """
                select y as last_value
                from generate_series(cast(:through as integer), greatest(cast(:thisYear as integer),
                    (select c.last_year from ledger_carried c where c.agency_code = agency_value and c.pool = pool_value
                     and c.first_year = first_value and c.last_year < cast(:open as integer)
                     order by c.last_year desc limit 1))) y
                union all select cast(:open as integer)""", "t.last_year = :value:"));
        String carried = new IndexRanges("ledger_carried", "record_id", ranges, List.of()).keys();
        return RECORDS.formatted(OF_PAGE.formatted(carried), rows.condition(), "true");
    }
}
