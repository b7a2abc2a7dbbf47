package org.gongkai.disclosure.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.register.KnownDays;

/** Since when bodies review here, as they have said it: a row for each version, of which the last counts. */
@ApplicationScoped
public class ReviewStarts {

    private static final String SERVICE = "disclosure-service";

    /** Rows of an import ask for every row: what was read is good for so long. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(2);

    private static final String LAST =
            "select distinct on (agency_code) * from review_start where %s order by agency_code, version desc";

    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;
    private final AtomicReference<Read> read = new AtomicReference<>();

    ReviewStarts(Jdbi jdbi, AuditTrail audit, CurrentCaller caller, Clock clock) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    private record Read(Map<String, LocalDate> byAgency, long nanos) {

        boolean isGood() {
            return System.nanoTime() - nanos < GOOD_FOR.toNanos();
        }
    }

    /** The first day of publication from which a body reviews here, as of a few seconds ago at most. */
    public Optional<LocalDate> reviewedFrom(String agencyCode) {
        Read present = read.get();
        if (present == null || !present.isGood()) {
            present = caller.asService(SERVICE, () -> new Read(all(), System.nanoTime()));
            read.set(present);
        }
        return Optional.ofNullable(present.byAgency().get(agencyCode));
    }

    /** What a body has said last. */
    @Transactional
    public ReviewStart of(String agencyCode) {
        return jdbi.withHandle(handle -> of(handle, agencyCode));
    }

    /**
     * Says it, in the place of what was said before.
     *
     * @param from none for a body that does not review here any more
     * @param expected the version that was read; needed where there is one
     */
    @Transactional
    public ReviewStart put(String agencyCode, Optional<LocalDate> from, String reason, OptionalLong expected) {
        from.flatMap(KnownDays::refusal).ifPresent(why -> {
            throw Problem.invalid("/reviewedFrom", why);
        });
        ReviewStart put = jdbi.withHandle(handle -> {
            ReviewLock.START.take(handle, agencyCode);
            ReviewStart stood = of(handle, agencyCode);
            require(stood.version(), expected);
            ReviewStart next = new ReviewStart(
                    agencyCode,
                    stood.version() + 1,
                    from,
                    Optional.of(reason),
                    Optional.of(caller.get().name()),
                    Optional.of(clock.instant().truncatedTo(ChronoUnit.MICROS)));
            handle.createUpdate("""
                            insert into review_start (agency_code, version, reviewed_from, reason, set_by, set_at)
                            values (:agencyCode, :version, :reviewedFrom, :reason, :setBy, :at)""")
                    .bindMethods(next)
                    .bind("at", OffsetDateTime.ofInstant(next.setAt().orElseThrow(), ZoneOffset.UTC))
                    .execute();
            audit.record(
                    handle,
                    AuditEvent.of(DisclosureOperation.PUT_REVIEW_START, AuditObject.of("REVIEW_START", agencyCode))
                            .at(agencyCode)
                            .to(JsonNodeFactory.instance
                                    .objectNode()
                                    .put(
                                            "reviewedFrom",
                                            from.map(LocalDate::toString).orElse(null)))
                            .because(reason));
            return next;
        });
        read.set(null);
        return put;
    }

    private static void require(long version, OptionalLong expected) {
        if (version > 0 && expected.isEmpty()) {
            throw Problem.of(ProblemKind.IF_MATCH_REQUIRED, KitWords.IF_MATCH_REQUIRED);
        }
        if (expected.isPresent() && expected.getAsLong() != version) {
            throw Problem.staleSetting(KitWords.CHANGED_MEANWHILE, version);
        }
    }

    private Map<String, LocalDate> all() {
        Map<String, LocalDate> all = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(LAST.formatted("true"))
                .map((row, context) -> start(row))
                .list()
                .forEach(start -> start.reviewedFrom().ifPresent(from -> all.put(start.agencyCode(), from))));
        return all;
    }

    private static ReviewStart of(Handle handle, String agencyCode) {
        return handle.createQuery(LAST.formatted("agency_code = :agency"))
                .bind("agency", agencyCode)
                .map((row, context) -> start(row))
                .findOne()
                .orElseGet(() -> ReviewStart.none(agencyCode));
    }

    private static ReviewStart start(ResultSet row) throws SQLException {
        return new ReviewStart(
                row.getString("agency_code"),
                row.getLong("version"),
                Optional.ofNullable(row.getObject("reviewed_from", LocalDate.class)),
                Optional.of(row.getString("reason")),
                Optional.of(row.getString("set_by")),
                Optional.of(row.getTimestamp("set_at").toInstant()));
    }
}
