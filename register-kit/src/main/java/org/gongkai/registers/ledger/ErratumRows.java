package org.gongkai.registers.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.registers.signed.SignedReport;

/** Which signed reports were moved by which changes of which records, as the database keeps it. */
public final class ErratumRows {

    private ErratumRows() {}

    static void insert(Handle handle, long posting, List<Erratum> errata) {
        handle.createUpdate("""
                        insert into ledger_erratum
                            (posting_id, record_id, agency_code, year, report_agency_code, report_version)
                        select :posting, record_id, agency_code, year, report_agency_code, report_version
                        from unnest(:records, :bodies, :years, :reporting, :versions)
                            as t (record_id, agency_code, year, report_agency_code, report_version)
                        on conflict do nothing""")
                .bind("posting", posting)
                .bindArray("records", UUID.class, each(errata, Erratum::record))
                .bindArray("bodies", String.class, each(errata, Erratum::agencyCode))
                .bindArray(
                        "years",
                        Integer.class,
                        each(errata, erratum -> erratum.report().year()))
                .bindArray(
                        "reporting",
                        String.class,
                        each(errata, erratum -> erratum.report().agencyCode()))
                .bindArray(
                        "versions",
                        Integer.class,
                        each(errata, erratum -> erratum.report().version()))
                .execute();
    }

    private static <T> List<T> each(List<Erratum> errata, Function<Erratum, T> member) {
        return errata.stream().map(member).toList();
    }

    static List<SignedReport> of(Handle handle, long posting, UUID record) {
        return handle.createQuery("""
                        select distinct report_agency_code, year, report_version from ledger_erratum
                        where posting_id = :posting and record_id = :record order by year, report_agency_code""")
                .bind("posting", posting)
                .bind("record", record)
                .map((row, context) -> report(row))
                .list();
    }

    static List<MovedReport> counts(Handle handle, long posting) {
        return handle.createQuery("""
                        select agency_code, report_agency_code, year, report_version, count(*) as records
                        from ledger_erratum where posting_id = :posting
                        group by 1, 2, 3, 4 order by year, report_agency_code, agency_code""")
                .bind("posting", posting)
                .map((row, context) ->
                        new MovedReport(row.getString("agency_code"), report(row), row.getLong("records")))
                .list();
    }

    /** The signed reports that changes of these records have ever moved; a record that has moved none is not there. */
    public static Map<UUID, List<SignedReport>> ofRecords(Handle handle, Collection<UUID> records) {
        return byKey(
                handle.createQuery("""
                                select distinct record_id as key, report_agency_code, year, report_version
                                from ledger_erratum where record_id = any(:records)
                                order by year, report_agency_code, report_version""").bindArray("records", UUID.class, records),
                row -> row.getObject("key", UUID.class));
    }

    /** The signed reports of a year that were moved when these entries were written. */
    public static Map<Long, List<SignedReport>> ofEntries(Handle handle, int year, Collection<Long> entries) {
        return byKey(
                handle.createQuery("""
                                select e.id as key, x.report_agency_code, x.year, x.report_version
                                from ledger_entry e join ledger_erratum x using (posting_id, record_id, agency_code)
                                where e.id = any(:entries) and x.year = :year order by x.report_agency_code""")
                        .bindArray("entries", Long.class, entries)
                        .bind("year", year),
                row -> row.getLong("key"));
    }

    /**
     * The signed reports of a year that changes of the records behind these entries have moved.
     *
     * @param asOf what was recorded by then; empty for all
     */
    public static Map<Long, List<SignedReport>> ofRecordsBehind(
            Handle handle, int year, Collection<Long> entries, Optional<Instant> asOf) {
        Query query = handle.createQuery("""
                        select distinct e.id as key, x.report_agency_code, x.year, x.report_version
                        from ledger_entry e join ledger_erratum x using (record_id, agency_code)
                        where e.id = any(:entries) and x.year = :year%s
                        order by x.report_agency_code, x.report_version""".formatted(
                                asOf.isPresent()
                                        ? " and exists (select from ledger_posting p"
                                                + " where p.id = x.posting_id and p.recorded_at <= :asOf)"
                                        : ""))
                .bindArray("entries", Long.class, entries)
                .bind("year", year);
        asOf.ifPresent(moment -> query.bind("asOf", moment));
        return byKey(query, row -> row.getLong("key"));
    }

    private interface Key<K> {
        K of(ResultSet row) throws SQLException;
    }

    private static <K> Map<K, List<SignedReport>> byKey(Query query, Key<K> key) {
        return query.map((row, context) -> Map.entry(key.of(row), report(row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static SignedReport report(ResultSet row) throws SQLException {
        return new SignedReport(row.getString("report_agency_code"), row.getInt("year"), row.getInt("report_version"));
    }
}
