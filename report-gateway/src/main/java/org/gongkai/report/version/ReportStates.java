package org.gongkai.report.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportKey;
import org.gongkai.document.ReportStatus;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.report.lock.ReportLock;

/** How far every report has come, and the steps that led there. */
@ApplicationScoped
public class ReportStates {

    private final Jdbi jdbi;
    private final CurrentCaller caller;
    private final Clock clock;

    ReportStates(Jdbi jdbi, CurrentCaller caller, Clock clock) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A step of the workflow.
     *
     * @param comment what whoever took it has to say
     */
    public record Step(int version, String kind, String by, String role, Instant at, Optional<String> comment) {}

    /** How far the report has come. */
    public ReportState state(ReportKey key) {
        return jdbi.withHandle(handle -> find(handle, key, "")).orElseGet(() -> ReportState.untouched(key));
    }

    /** The same, and nobody changes it until the transaction at hand ends. */
    public ReportState lock(Handle handle, ReportKey key) {
        ReportLock.REPORT.take(handle, key.toString());
        return find(handle, key, " for update").orElseGet(() -> ReportState.untouched(key));
    }

    /** Keeps the next state. */
    public void store(Handle handle, ReportState state) {
        handle.createUpdate("""
                        insert into annual_report (agency_code, year, coverage, status, version, revision, amendment,
                            submitted_by, approved_by)
                        values (:agencyCode, :year, :coverage, :status, :version, :revision, :amendment,
                            :submittedBy, :approvedBy)
                        on conflict (agency_code, year, coverage) do update set status = excluded.status,
                            version = excluded.version, revision = excluded.revision, amendment = excluded.amendment,
                            submitted_by = excluded.submitted_by, approved_by = excluded.approved_by""")
                .bindMethods(state.key())
                .bind("status", state.status().name())
                .bind("version", state.version())
                .bind("revision", state.revision())
                .bind("amendment", state.amendment().orElse(null))
                .bind("submittedBy", state.submittedBy().orElse(null))
                .bind("approvedBy", state.approvedBy().orElse(null))
                .execute();
    }

    /** Keeps that the present caller has taken a step. */
    public void record(Handle handle, ReportState after, String kind, Optional<String> comment) {
        Caller present = caller.get();
        handle.createUpdate("""
                        insert into report_step (agency_code, year, coverage, version, kind, taken_by, role, at, comment)
                        values (:agencyCode, :year, :coverage, :version, :kind, :by, :role, :at, :comment)""")
                .bindMethods(after.key())
                .bind("version", after.version())
                .bind("kind", kind)
                .bind("by", present.name())
                .bind("role", present.roleName())
                .bind("at", clock.instant())
                .bind("comment", comment.orElse(null))
                .execute();
    }

    /** The steps of a report, the first first. */
    public List<Step> steps(ReportKey key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select version, kind, taken_by, role, at, comment from report_step
                        where agency_code = :agencyCode and year = :year and coverage = :coverage order by id""")
                .bindMethods(key)
                .map((row, context) -> new Step(
                        row.getInt("version"),
                        row.getString("kind"),
                        row.getString("taken_by"),
                        row.getString("role"),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getString("comment"))))
                .list());
    }

    /** Reports at work or frozen that the caller reaches, by agency, year and coverage. */
    public Page<ReportState> list(ReportFilter filter, PageRequest page) {
        String after = Cursor.read(page.after(), text -> text).orElse("");
        List<ReportState> oneMore = jdbi.withHandle(handle -> handle.createQuery("""
                        select r.* from annual_report r join agency a on a.code = r.agency_code
                        where r.agency_code || '/' || r.year || '/' || r.coverage > :afterKey
                            and a.region_code like :prefix || '%' and r.agency_code like :agency
                            and (:year = 0 or r.year = :year) and r.coverage like :coverage and r.status like :status
                        order by r.agency_code || '/' || r.year || '/' || r.coverage limit :most""")
                .bind("afterKey", after)
                .bind("prefix", filter.regionPrefix())
                .bind("agency", filter.agencyCode().orElse("%"))
                .bind("year", filter.year().orElse(0))
                .bind("coverage", filter.coverage().map(Enum::name).orElse("%"))
                .bind("status", filter.status().map(Enum::name).orElse("%"))
                .bind("most", page.limit() + 1)
                .map((row, context) -> state(row))
                .list());
        return Page.of(oneMore, page.limit(), state -> state.key().toString());
    }

    private static Optional<ReportState> find(Handle handle, ReportKey key, String lock) {
        return handle.createQuery("""
                        select * from annual_report
                        where agency_code = :agencyCode and year = :year and coverage = :coverage""" + lock)
                .bindMethods(key)
                .map((row, context) -> state(row))
                .findOne();
    }

    static ReportState state(ResultSet row) throws SQLException {
        return new ReportState(
                new ReportKey(
                        row.getString("agency_code"), row.getInt("year"), Coverage.valueOf(row.getString("coverage"))),
                ReportStatus.valueOf(row.getString("status")),
                row.getInt("version"),
                row.getLong("revision"),
                Optional.ofNullable(row.getString("amendment")),
                Optional.ofNullable(row.getString("submitted_by")),
                Optional.ofNullable(row.getString("approved_by")));
    }
}
