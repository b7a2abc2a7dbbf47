package org.gongkai.registers.nil;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The table of declarations. */
final class NilReportRows {

    private NilReportRows() {}

    static void insert(Handle handle, NilReport report) {
        handle.createUpdate("""
                        insert into nil_report (id, agency_code, year, register, flow, comment, declared_by, declared_at)
                        values (:id, :agencyCode, :year, :register, :flow, :comment, :declaredBy, :declaredAt)""")
                .bindMethods(report)
                .bind("comment", report.comment().orElse(null))
                .execute();
    }

    static void end(Handle handle, UUID id, NilReport.End end) {
        handle.createUpdate(
                        "update nil_report set ended_by = :by, ended_at = :at, ended_because = :because where id = :id")
                .bindMethods(end)
                .bind("id", id)
                .execute();
    }

    /** That which stands, held until the transaction ends. */
    static Optional<NilReport> findStanding(Handle handle, String agencyCode, int year, String register) {
        return mapped(handle.createQuery("""
                                select * from nil_report where agency_code = :agency and year = :year
                                  and register = :register and ended_at is null for update""")
                        .bind("agency", agencyCode)
                        .bind("year", year)
                        .bind("register", register))
                .findFirst();
    }

    /** Those that stand of these bodies, held until the transaction ends. */
    static List<NilReport> standing(Handle handle, Collection<String> bodies) {
        return mapped(handle.createQuery("""
                                select * from nil_report where agency_code = any(:bodies) and ended_at is null
                                order by agency_code, year, register for update""").bindArray("bodies", String.class, bodies))
                .toList();
    }

    /** All of a body, of a year or of every one, the last first. */
    static List<NilReport> of(Handle handle, String agencyCode, Optional<Integer> year) {
        return mapped(handle.createQuery("""
                                select * from nil_report where agency_code = :agency and (:year = 0 or year = :year)
                                order by year desc, register, declared_at desc""").bind("agency", agencyCode).bind("year", year.orElse(0)))
                .toList();
    }

    private static java.util.stream.Stream<NilReport> mapped(Query query) {
        return query.map((row, context) -> report(row)).list().stream();
    }

    private static NilReport report(ResultSet row) throws SQLException {
        Optional<NilReport.End> end = row.getTimestamp("ended_at") == null
                ? Optional.empty()
                : Optional.of(new NilReport.End(
                        row.getString("ended_by"),
                        row.getTimestamp("ended_at").toInstant(),
                        row.getString("ended_because")));
        return new NilReport(
                row.getObject("id", UUID.class),
                row.getString("agency_code"),
                row.getInt("year"),
                row.getString("register"),
                row.getString("flow"),
                Optional.ofNullable(row.getString("comment")),
                row.getString("declared_by"),
                row.getTimestamp("declared_at").toInstant(),
                end);
    }
}
