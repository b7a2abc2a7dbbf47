package org.gongkai.request.serial;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.request.audit.ApplicationOperation;

/** How each body writes the numbers of its decisions, from which day on. */
@ApplicationScoped
@Transactional
public class NumberPatterns {

    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    NumberPatterns(Jdbi jdbi, AuditTrail audit, CurrentCaller caller, Clock clock) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A pattern of a body.
     *
     * @param from the first day of decisions that it is for
     */
    public record Dated(long version, NumberPattern pattern, LocalDate from, String by, Instant at) {}

    /** All of a body, the first first; none where it writes them as all do. */
    public List<Dated> of(String agencyCode) {
        return jdbi.withHandle(handle -> all(handle, agencyCode));
    }

    /** That of a decision of a day: of those that have begun the one that was put last. */
    public NumberPattern on(String agencyCode, LocalDate day) {
        return of(agencyCode).reversed().stream()
                .filter(one -> !one.from().isAfter(day))
                .map(Dated::pattern)
                .findFirst()
                .orElse(NumberPattern.USUAL);
    }

    /**
     * Writes numbers so from a day on.
     *
     * @param expected the version that was read; needed where the body has put one before
     */
    public List<Dated> put(String agencyCode, NumberPattern pattern, LocalDate from, OptionalLong expected) {
        return jdbi.withHandle(handle -> {
            SerialLock.PATTERNS_OF_AGENCY.take(handle, agencyCode);
            List<Dated> stood = all(handle, agencyCode);
            long version = stood.isEmpty() ? 0 : stood.getLast().version();
            if (version > 0 && expected.isEmpty()) {
                throw Problem.of(ProblemKind.IF_MATCH_REQUIRED, KitWords.IF_MATCH_REQUIRED);
            }
            if (expected.isPresent() && expected.getAsLong() != version) {
                throw Problem.staleSetting(KitWords.CHANGED_MEANWHILE, version);
            }
            handle.createUpdate("""
                            insert into document_number_pattern (agency_code, version, pattern, from_day, put_by, put_at)
                            values (:agency, :version, :pattern, :from, :by, :at)""")
                    .bind("agency", agencyCode)
                    .bind("version", version + 1)
                    .bind("pattern", pattern.text())
                    .bind("from", from)
                    .bind("by", caller.get().name())
                    .bind("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                    .execute();
            audit.record(
                    handle,
                    AuditEvent.of(
                                    ApplicationOperation.PUT_NUMBER_PATTERN,
                                    AuditObject.of("DOCUMENT_NUMBER_PATTERN", agencyCode))
                            .at(agencyCode)
                            .to(JsonNodeFactory.instance
                                    .objectNode()
                                    .put("pattern", pattern.text())
                                    .put("from", from.toString())));
            return all(handle, agencyCode);
        });
    }

    private static List<Dated> all(Handle handle, String agencyCode) {
        return handle.createQuery("""
                        select version, pattern, from_day, put_by, put_at from document_number_pattern
                        where agency_code = :agency order by version""")
                .bind("agency", agencyCode)
                .map((row, context) -> new Dated(
                        row.getLong("version"),
                        new NumberPattern(row.getString("pattern")),
                        row.getObject("from_day", LocalDate.class),
                        row.getString("put_by"),
                        row.getTimestamp("put_at").toInstant()))
                .list();
    }
}
