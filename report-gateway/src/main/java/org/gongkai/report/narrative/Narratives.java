package org.gongkai.report.narrative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.ReportKey;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.report.audit.ReportOperation;

/** The texts of reports at work, each with its revisions; a change of one does not touch the others. */
@ApplicationScoped
public class Narratives {

    private final Jdbi jdbi;
    private final CurrentCaller caller;
    private final Clock clock;
    private final AuditTrail audit;

    Narratives(Jdbi jdbi, CurrentCaller caller, Clock clock, AuditTrail audit) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** The texts as they stand, by place. */
    public Map<String, TextState> texts(ReportKey report) {
        return jdbi.withHandle(handle -> texts(handle, report));
    }

    /** The texts as the transaction at hand sees them. */
    public Map<String, TextState> texts(Handle handle, ReportKey report) {
        Map<String, TextState> texts = new LinkedHashMap<>();
        handle.createQuery("""
                        select distinct on (place) place, text, revision, changed_at, changed_by from report_text
                        where agency_code = :agencyCode and year = :year and coverage = :coverage
                        order by place, revision desc""")
                .bindMethods(report)
                .map((row, context) -> state(row))
                .forEach(state -> texts.put(state.place(), state));
        return texts;
    }

    /** All revisions of a text, the newest first. */
    public List<TextState> revisions(ReportKey report, String place) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select place, text, revision, changed_at, changed_by from report_text
                        where agency_code = :agencyCode and year = :year and coverage = :coverage and place = :place
                        order by revision desc""")
                .bindMethods(report)
                .bind("place", place)
                .map((row, context) -> state(row))
                .list());
    }

    /**
     * Writes a text; saying what it says already changes nothing.
     *
     * @param present the text as the transaction at hand sees it
     * @param expected the revision that was read; a text that is there must not be changed without
     */
    public TextState write(
            Handle handle,
            ReportKey report,
            String place,
            String text,
            Optional<TextState> present,
            OptionalLong expected) {
        long revision = present.map(TextState::revision).orElse(0L);
        if (expected.isPresent() && expected.getAsLong() != revision) {
            throw Problem.of(ProblemKind.STALE, "The text '" + place + "' is at revision " + revision + ".");
        }
        if (present.isPresent() && present.get().text().equals(text)) {
            return present.get();
        }
        if (present.isPresent() && expected.isEmpty()) {
            throw Problem.of(
                    ProblemKind.IF_MATCH_REQUIRED, "The text '" + place + "' is there: send its ETag as If-Match.");
        }
        TextState next = new TextState(
                place, text, revision + 1, clock.instant(), caller.get().name());
        insert(handle, report, next);
        record(handle, report, present, next);
        return next;
    }

    private static void insert(Handle handle, ReportKey report, TextState text) {
        handle.createUpdate("""
                        insert into report_text
                            (agency_code, year, coverage, place, revision, text, changed_at, changed_by)
                        values (:agencyCode, :year, :coverage, :place, :revision, :text, :changedAt, :changedBy)""").bindMethods(report).bindMethods(text).execute();
    }

    private void record(Handle handle, ReportKey report, Optional<TextState> before, TextState after) {
        AuditEvent event = AuditEvent.of(
                        ReportOperation.WRITE_REPORT_TEXT, AuditObject.of("REPORT_TEXT", report + "/" + after.place()))
                .at(report.agencyCode())
                .to(JsonNodeFactory.instance.textNode(after.text()));
        audit.record(
                handle,
                before.map(state -> event.from(JsonNodeFactory.instance.textNode(state.text())))
                        .orElse(event));
    }

    private static TextState state(ResultSet row) throws SQLException {
        return new TextState(
                row.getString("place"),
                row.getString("text"),
                row.getLong("revision"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }
}
