package org.gongkai.disclosure.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.disclosure.falsealarm.FalseAlarms;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.register.KnownDays;

/** The lists of what bodies make public (政务公开事项清单): as they stand or stood, and adjusted (动态调整). */
@ApplicationScoped
@Transactional
public class Catalogues {

    private final Jdbi jdbi;
    private final CatalogueVersions versions;
    private final ColumnStates states;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Event<CatalogueAdjusted> adjusted;
    private final Clock clock;
    private final FalseAlarms alarms;

    Catalogues(
            Jdbi jdbi,
            CatalogueVersions versions,
            ColumnStates states,
            AuditTrail audit,
            CurrentCaller caller,
            Event<CatalogueAdjusted> adjusted,
            Clock clock,
            FalseAlarms alarms) {
        this.alarms = alarms;
        this.jdbi = jdbi;
        this.versions = versions;
        this.states = states;
        this.audit = audit;
        this.caller = caller;
        this.adjusted = adjusted;
        this.clock = clock;
    }

    /** A version with what it has otherwise than the one before; the first has everything anew. */
    public record Adjustment(CatalogueVersion version, CatalogueChange change) {}

    /** The list of a body that holds today; none where it never laid one down. */
    public Optional<CatalogueVersion> find(String agencyCode) {
        return find(agencyCode, LocalDate.now(clock), Optional.empty());
    }

    /** The list that held on a day, as far as it was recorded at a moment. */
    public Optional<CatalogueVersion> find(String agencyCode, LocalDate on, Optional<Instant> asOf) {
        Instant known = asOf.orElseGet(clock::instant);
        return jdbi.withHandle(handle -> versions.inForce(handle, agencyCode, on, known));
    }

    /** All versions of a body, the first first, with what each has changed. */
    public List<Adjustment> adjustments(String agencyCode) {
        List<Adjustment> adjustments = new ArrayList<>();
        CatalogueList before = new CatalogueList(List.of(), List.of());
        for (CatalogueVersion version : jdbi.withHandle(handle -> versions.all(handle, agencyCode))) {
            adjustments.add(new Adjustment(version, CatalogueChange.between(before, version.list())));
            before = version.list();
        }
        return adjustments;
    }

    /** The tree of a version, with how its columns are kept on a day. */
    public List<ColumnNode> tree(CatalogueVersion version, LocalDate on) {
        return ColumnNode.tree(version.list(), states.of(version, on));
    }

    /** A version of a body. */
    public Optional<CatalogueVersion> findVersion(String agencyCode, long version) {
        return jdbi.withHandle(handle -> versions.all(handle, agencyCode)).stream()
                .filter(one -> one.version() == version)
                .findFirst();
    }

    /** The version that the next one stands in the place of; 0 where there is none. */
    public long lastVersion(String agencyCode) {
        List<CatalogueVersion> all = jdbi.withHandle(handle -> versions.all(handle, agencyCode));
        return all.isEmpty() ? 0 : all.getLast().version();
    }

    /**
     * Lays a list down, from a day on. One that says what the last says stays the last.
     *
     * @param expected the version that was read; needed where the body has one
     */
    public CatalogueVersion put(
            String agencyCode, CatalogueList list, LocalDate effectiveOn, String reason, OptionalLong expected) {
        return jdbi.withHandle(handle -> {
            Optional<CatalogueVersion> last = versions.lockedLast(handle, agencyCode);
            requireExpected(last, expected);
            List<Violation> violations =
                    new ArrayList<>(list.violations((pointer, text) -> alarms.forbid(agencyCode, pointer, text)));
            violations.addAll(alarms.forbid(agencyCode, "/reason", reason));
            KnownDays.refusal(effectiveOn).ifPresent(why -> violations.add(new Violation("/effectiveOn", why)));
            last.filter(before -> effectiveOn.isBefore(before.effectiveOn()))
                    .ifPresent(before -> violations.add(
                            new Violation("/effectiveOn", CatalogueWords.NOT_BEFORE_LAST.with(before.effectiveOn()))));
            if (!violations.isEmpty()) {
                throw Problem.invalid(violations);
            }
            return last.filter(before -> before.list().equals(list)).orElseGet(() -> {
                CatalogueVersion next = new CatalogueVersion(
                        agencyCode,
                        last.map(CatalogueVersion::version).orElse(0L) + 1,
                        effectiveOn,
                        reason,
                        caller.get().name(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        list);
                versions.add(handle, next);
                record(handle, next);
                adjusted.fire(new CatalogueAdjusted(next));
                return next;
            });
        });
    }

    private static void requireExpected(Optional<CatalogueVersion> last, OptionalLong expected) {
        if (last.isPresent() && expected.isEmpty()) {
            throw Problem.of(ProblemKind.IF_MATCH_REQUIRED, KitWords.IF_MATCH_REQUIRED);
        }
        long version = last.map(CatalogueVersion::version).orElse(0L);
        if (expected.isPresent() && expected.getAsLong() != version) {
            throw Problem.staleSetting(KitWords.CHANGED_MEANWHILE, version);
        }
    }

    private void record(Handle handle, CatalogueVersion version) {
        audit.record(
                handle,
                AuditEvent.of(DisclosureOperation.PUT_CATALOGUE, AuditObject.of("CATALOGUE", version.agencyCode()))
                        .at(version.agencyCode())
                        .to(JsonNodeFactory.instance
                                .objectNode()
                                .put("version", version.version())
                                .put("effectiveOn", version.effectiveOn().toString())
                                .put("columns", version.list().columns().size()))
                        .because(version.reason()));
    }
}
