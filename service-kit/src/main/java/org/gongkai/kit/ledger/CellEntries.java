package org.gongkai.kit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.form.CellId;
import org.gongkai.form.Forms;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;

/**
 * The entries behind a cell. Their amounts add up to the cell: for a flow they are the year's entries, for a stock the
 * records that make it up, for a total the entries of the cells it sums, flows first.
 */
@ApplicationScoped
public class CellEntries {

    private static final String FLOWS = """
            select e.id, e.flow cell, e.agency_code, e.year, e.amount, e.effective_on, p.recorded_at,
                   e.record_kind, e.record_id, e.record_number, e.reverses
            from ledger_entry e join ledger_posting p on p.id = e.posting_id
            where e.%s and e.year = :year and e.flow = any(:flows) and e.id > :after
              and p.recorded_at <= coalesce(:asOf, 'infinity'::timestamptz)
            order by e.id limit :limit""";

    private static final String STOCKS = """
            select max(e.id) id, m.cell, e.agency_code, :year as year, sum(m.sign * e.amount) amount,
                   min(e.effective_on) filter (where m.sign > 0) effective_on, max(p.recorded_at) recorded_at,
                   min(e.record_kind) record_kind, e.record_id, max(e.record_number) record_number,
                   null::bigint reverses
            from ledger_entry e
            join unnest(:flows, :cells, :signs, :through) as m (flow, cell, sign, through)
              on m.flow = e.flow and e.year <= m.through
            join ledger_posting p on p.id = e.posting_id
            where e.%s and (m.cell, e.record_id) > (:afterCell, :afterRecord)
              and p.recorded_at <= coalesce(:asOf, 'infinity'::timestamptz)
            group by m.cell, e.record_id, e.agency_code
            having sum(m.sign * e.amount) <> 0
            order by m.cell, e.record_id limit :limit""";

    private final Jdbi jdbi;
    private final RecordedMoments moments;
    private final FigureReach reach;

    CellEntries(Jdbi jdbi, RecordedMoments moments, FigureReach reach) {
        this.jdbi = jdbi;
        this.moments = moments;
        this.reach = reach;
    }

    /** A page of the entries behind a cell or a flow of the form. */
    public Page<LedgerEntry> of(CellId cell, int year, FigureScope scope, Optional<Instant> asOf, PageRequest page) {
        reach.require(scope);
        moments.settle(asOf);
        CellParts parts = CellParts.of(Forms.inForce(), cell, year);
        EntryKey after = Cursor.read(page.after(), EntryKey::parse).orElse(EntryKey.START);
        int wanted = page.limit() + 1;
        List<LedgerEntry> found = new ArrayList<>();
        if (!parts.flows().isEmpty() && after.stock().isEmpty()) {
            found.addAll(flows(parts, year, scope, asOf, after, wanted));
        }
        if (!parts.stocks().isEmpty() && found.size() < wanted) {
            found.addAll(stocks(parts, year, scope, asOf, after, wanted - found.size()));
        }
        return Page.of(found, page.limit(), entry -> EntryKey.of(entry, parts).toString());
    }

    private List<LedgerEntry> flows(
            CellParts parts, int year, FigureScope scope, Optional<Instant> asOf, EntryKey after, int limit) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(FLOWS.formatted(scope.condition())), scope, asOf)
                .bind("year", year)
                .bindArray("flows", String.class, parts.flows())
                .bind("after", after.entry())
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
    }

    private List<LedgerEntry> stocks(
            CellParts parts, int year, FigureScope scope, Optional<Instant> asOf, EntryKey after, int limit) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(STOCKS.formatted(scope.condition())), scope, asOf)
                .bind("year", year)
                .bindArray(
                        "flows",
                        String.class,
                        parts.stocks().stream().map(CellParts.Part::flow).toList())
                .bindArray(
                        "cells",
                        String.class,
                        parts.stocks().stream().map(CellParts.Part::cell).toList())
                .bindArray(
                        "signs",
                        Integer.class,
                        parts.stocks().stream().map(CellParts.Part::sign).toList())
                .bindArray(
                        "through",
                        Integer.class,
                        parts.stocks().stream().map(CellParts.Part::through).toList())
                .bind("afterCell", after.stock())
                .bind("afterRecord", after.record())
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
    }

    private static Query bind(Query query, FigureScope scope, Optional<Instant> asOf) {
        return scope.bind(query).bind("asOf", asOf.orElse(null));
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("id"),
                row.getString("cell"),
                row.getString("agency_code"),
                row.getInt("year"),
                row.getBigDecimal("amount"),
                row.getObject("effective_on", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                new Source(
                        row.getString("record_kind"),
                        row.getObject("record_id", UUID.class),
                        row.getString("record_number"),
                        row.getString("agency_code")),
                Optional.ofNullable(row.getObject("reverses", Long.class)));
    }

    /** Where a page ended: behind an entry of a flow, or behind a record of a stock. */
    private record EntryKey(long entry, String stock, UUID record) {

        static final EntryKey START = new EntryKey(0, "", new UUID(0, 0));

        static EntryKey of(LedgerEntry entry, CellParts parts) {
            return parts.flows().contains(entry.cellId())
                    ? new EntryKey(entry.id(), "", START.record())
                    : new EntryKey(0, entry.cellId(), entry.record().id());
        }

        static EntryKey parse(String text) {
            String[] parts = text.split("/", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("no key of an entry");
            }
            return new EntryKey(Long.parseLong(parts[0]), parts[1], UUID.fromString(parts[2]));
        }

        @Override
        public String toString() {
            return entry + "/" + stock + "/" + record;
        }
    }
}
