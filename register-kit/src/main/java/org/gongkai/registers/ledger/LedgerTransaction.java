package org.gongkai.registers.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import org.gongkai.registers.database.BulkRows;
import org.gongkai.registers.signed.SignedReport;
import org.gongkai.registers.signed.SignedReports;

/**
 * What one transaction does to the ledger. Entries are only ever added; a correction adds reversing entries and new
 * ones. {@link #close} is the last thing the transaction does: it takes the totals in one fixed order, so that two
 * transactions never wait for each other in a circle, and sets the time of recording.
 */
public final class LedgerTransaction {

    private static final List<BulkRows.Column> ENTRY_COLUMNS = List.of(
            new BulkRows.Column("posting_id", "bigint"),
            new BulkRows.Column("agency_code", "text"),
            new BulkRows.Column("year", "integer"),
            new BulkRows.Column("flow", "text"),
            new BulkRows.Column("amount", "numeric"),
            new BulkRows.Column("effective_on", "date"),
            new BulkRows.Column("record_kind", "text"),
            new BulkRows.Column("record_id", "uuid"),
            new BulkRows.Column("record_number", "text"),
            new BulkRows.Column("reverses", "bigint"));

    private static final List<BulkRows.Column> CARRIED_COLUMNS = List.of(
            new BulkRows.Column("agency_code", "text"),
            new BulkRows.Column("pool", "text"),
            new BulkRows.Column("first_year", "integer"),
            new BulkRows.Column("last_year", "integer"),
            new BulkRows.Column("record_id", "uuid"));

    private final StockFlows stocks;
    private final List<LedgerFollower> followers;
    private final long id;
    private final BulkRows entries = new BulkRows("ledger_entry", ENTRY_COLUMNS);
    private final BulkRows carried = new BulkRows("ledger_carried", CARRIED_COLUMNS);
    private final ChangedTotals totals = new ChangedTotals();
    private final SortedSet<YearKey> years = new TreeSet<>();
    private final Errata errata;

    private LedgerTransaction(StockFlows stocks, SignedReports reports, List<LedgerFollower> followers, long id) {
        this.stocks = stocks;
        this.followers = followers;
        this.id = id;
        this.errata = new Errata(reports, stocks, id);
    }

    /** Opens that of the transaction that the handle is in. */
    static LedgerTransaction open(
            Handle handle, StockFlows stocks, SignedReports reports, List<LedgerFollower> followers) {
        return new LedgerTransaction(
                stocks,
                reports,
                followers,
                handle.createQuery("select nextval('ledger_posting_id')")
                        .mapTo(Long.class)
                        .one());
    }

    /** Counts a record that has never counted before. */
    public void count(RecordReference source, Collection<Movement> movements) {
        movements.stream()
                .filter(movement -> movement.amount().signum() != 0)
                .forEach(movement -> add(source, movement, null));
        carry(source, movements);
        errata.add(ChangedCount.of(source, Map.of(), movements));
    }

    /** Makes the records count like this from now on: reverses what no longer holds and adds what is new. */
    public void settle(Handle handle, Map<RecordReference, List<Movement>> wanted) {
        List<UUID> records = wanted.keySet().stream().map(RecordReference::id).toList();
        Map<UUID, List<StandingEntry>> standing = StandingEntry.of(handle, records);
        handle.createUpdate("delete from ledger_carried where record_id = any(:records)")
                .bindArray("records", UUID.class, records)
                .execute();
        wanted.forEach((source, movements) -> {
            List<Movement> missing = new ArrayList<>(movements);
            missing.removeIf(movement -> movement.amount().signum() == 0);
            List<StandingEntry> counting = standing.getOrDefault(source.id(), List.of());
            for (StandingEntry entry : counting) {
                RecordReference counted =
                        new RecordReference(source.kind(), source.id(), entry.number(), entry.agencyCode());
                boolean stillHolds =
                        counted.agencyCode().equals(source.agencyCode()) && missing.remove(entry.movement());
                if (!stillHolds) {
                    add(counted, entry.reversal(), entry.id());
                }
            }
            missing.forEach(movement -> add(source, movement, null));
            carry(source, movements);
            errata.add(ChangedCount.of(
                    source,
                    counting.stream()
                            .collect(Collectors.groupingBy(
                                    StandingEntry::agencyCode,
                                    Collectors.mapping(StandingEntry::movement, Collectors.toList()))),
                    movements));
        });
    }

    /** The signed reports whose figures a record has moved in this transaction so far (勘误). */
    public List<SignedReport> errataOf(Handle handle, UUID record) {
        return errata.of(handle, record);
    }

    /** The years of bodies whose figures were moved so far. */
    public SortedSet<YearKey> years() {
        return Collections.unmodifiableSortedSet(years);
    }

    /** Those that all its records have moved. */
    public List<MovedReport> errata(Handle handle) {
        return errata.all(handle);
    }

    /** Sends what has gathered, so that a long import does not hold it in memory. */
    public void flush(Handle handle) throws SQLException {
        Connection connection = handle.getConnection();
        entries.send(connection);
        carried.send(connection);
        errata.keep(handle);
    }

    /** Brings the totals, and what follows from them, up to date and sets the time of recording. */
    public void close(Handle handle) throws SQLException {
        flush(handle);
        if (totals.isEmpty()) {
            return;
        }
        SortedSet<String> bodies = totals.bodies();
        followers.forEach(follower -> follower.hold(handle, bodies));
        totals.write(handle, id);
        followers.forEach(follower -> follower.follow(handle, this, bodies));
        flush(handle);
        totals.write(handle, id);
        RegisterLock.RECORDING.share(handle);
        handle.execute("insert into ledger_posting (id, recorded_at) values (?, clock_timestamp())", id);
    }

    private void add(RecordReference source, Movement movement, Long reverses) {
        entries.add(id)
                .add(source.agencyCode())
                .add(movement.year())
                .add(movement.flow())
                .add(movement.amount().toPlainString())
                .add(movement.effectiveOn())
                .add(source.kind())
                .add(source.id())
                .add(source.number())
                .add(reverses)
                .end();
        years.add(new YearKey(source.agencyCode(), movement.year()));
        totals.add(source.agencyCode(), movement);
    }

    private void carry(RecordReference source, Collection<Movement> movements) {
        Carried.of(stocks, movements)
                .forEach(each -> carried.add(source.agencyCode())
                        .add(each.pool())
                        .add(each.firstYear())
                        .add(each.lastYear())
                        .add(source.id())
                        .end());
    }

    /** A year of a body. */
    public record YearKey(String agencyCode, int year) implements Comparable<YearKey> {

        @Override
        public int compareTo(YearKey other) {
            int byAgency = agencyCode.compareTo(other.agencyCode);
            return byAgency != 0 ? byAgency : Integer.compare(year, other.year);
        }
    }
}
