package org.gongkai.registers.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.registers.ledger.ErratumRows;
import org.gongkai.registers.signed.SignedReport;

/**
 * The entries behind a cell. Their amounts add up to the cell: for a flow they are the year's entries, for a stock the
 * records that make it up, for a total the entries of the cells it sums, flows first.
 */
@ApplicationScoped
public class CellEntries {

    private final Editions editions;
    private final Jdbi jdbi;
    private final RecordedMoments moments;
    private final Clock clock;

    CellEntries(Editions editions, Jdbi jdbi, RecordedMoments moments, Clock clock) {
        this.editions = editions;
        this.jdbi = jdbi;
        this.moments = moments;
        this.clock = clock;
    }

    /** A page of the entries behind a cell or a flow of the form. */
    public Page<LedgerEntry> of(CellId cell, int year, ScopedRows rows, Optional<Instant> asOf, PageRequest page) {
        moments.settle(asOf);
        Form form = editions.of(year);
        CellParts parts = CellParts.of(form, cell, year);
        EntryKey after = Cursor.read(page.after(), EntryKey::parse).orElse(EntryKey.START);
        int wanted = page.limit() + 1;
        int thisYear = LocalDate.now(clock).getYear();
        List<LedgerEntry> found = jdbi.withHandle(handle -> {
            List<LedgerEntry> entries = new ArrayList<>();
            if (!parts.flows().isEmpty() && after.stock().isEmpty()) {
                List<LedgerEntry> flows =
                        FlowEntries.list(handle, parts.flows(), year, rows, asOf, after.entry(), wanted);
                entries.addAll(told(flows, ErratumRows.ofEntries(handle, year, ids(flows))));
            }
            for (CellParts.Held stock : parts.stocks()) {
                int passed = stock.cell().compareTo(after.stock());
                if (entries.size() < wanted && passed >= 0) {
                    UUID record = passed == 0 ? after.record() : EntryKey.START.record();
                    List<LedgerEntry> held = StockEntries.list(
                            handle, stock, year, rows, asOf, thisYear, record, wanted - entries.size());
                    entries.addAll(told(held, ErratumRows.ofRecordsBehind(handle, year, ids(held), asOf)));
                }
            }
            return entries;
        });
        return Page.of(found, page.limit(), entry -> EntryKey.of(entry, parts).toString())
                .map(entry -> entry.in(form));
    }

    private static List<Long> ids(List<LedgerEntry> entries) {
        return entries.stream().map(LedgerEntry::id).toList();
    }

    private static List<LedgerEntry> told(List<LedgerEntry> entries, Map<Long, List<SignedReport>> errata) {
        return entries.stream()
                .map(entry -> entry.erratumOf(errata.getOrDefault(entry.id(), List.of())))
                .toList();
    }
}
