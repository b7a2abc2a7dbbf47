package org.gongkai.report.agency;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.directory.AgencyFact;
import org.gongkai.kit.directory.AgencyFacts;
import org.gongkai.kit.directory.CurrentAgencies;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.report.lock.ReportLock;

/** Changes of the directory: facts are added, judged against all that is known, and sent to the services. */
@ApplicationScoped
public class DirectoryChanges {

    private final Jdbi jdbi;
    private final AgencyFacts facts;
    private final CurrentAgencies current;
    private final Replication replication;
    private final DirectoryAudit audit;
    private final Clock clock;

    DirectoryChanges(
            Jdbi jdbi,
            AgencyFacts facts,
            CurrentAgencies current,
            Replication replication,
            DirectoryAudit audit,
            Clock clock) {
        this.jdbi = jdbi;
        this.facts = facts;
        this.current = current;
        this.replication = replication;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a put did. */
    public record Put(DirectoryEntry entry, boolean created) {}

    /**
     * Records what is said of a body. Saying what is known already changes nothing; saying anything else about a body that
     * is there wants the version that was read.
     */
    public Put put(AgencyStatement said, OptionalLong expectedVersion) {
        return alone(handle -> {
            List<AgencyFact> all = facts.all(handle);
            List<AgencyFact> own = of(all, said.code());
            requireAt(own, expectedVersion);
            AgencyFact next = fact(said, own, all);
            Optional<AgencyFact> before = findFrom(own, next.validFrom());
            if (before.filter(next::saysTheSameAs).isPresent()) {
                return new Put(entry(all, before.get()), false);
            }
            if (!own.isEmpty() && expectedVersion.isEmpty()) {
                throw Problem.of(ProblemKind.IF_MATCH_REQUIRED, DirectoryWords.AGENCY_EXISTS);
            }
            List<Violation> violations = DirectoryRules.check(all, next);
            if (!violations.isEmpty()) {
                throw Problem.invalid(violations);
            }
            return new Put(entry(record(handle, all, next, Optional.empty()), next), own.isEmpty());
        });
    }

    /** Takes back that something begins on a day; what was said before of the days from then on holds again. */
    public DirectoryEntry voidFrom(String code, LocalDate validFrom, OptionalLong expectedVersion, String reason) {
        return alone(handle -> {
            List<AgencyFact> all = facts.all(handle);
            List<AgencyFact> own = of(all, code);
            if (own.isEmpty()) {
                throw Problem.notFound(KitWords.AGENCY, code);
            }
            requireAt(own, expectedVersion);
            AgencyFact begun = findFrom(own, validFrom)
                    .filter(fact -> !fact.voided())
                    .orElseThrow(() -> Problem.invalid("/validFrom", DirectoryWords.NOTHING_BEGINS));
            AgencyFact next = new AgencyFact(
                    code,
                    DirectoryEntry.version(own) + 1,
                    validFrom,
                    begun.validTo(),
                    begun.state(),
                    begun.ending(),
                    begun.successors(),
                    true,
                    now(all));
            boolean left = own.stream()
                    .map(AgencyFact::validFrom)
                    .distinct()
                    .filter(day -> !day.equals(validFrom))
                    .anyMatch(day ->
                            findFrom(own, day).filter(fact -> !fact.voided()).isPresent());
            if (!left) {
                throw Problem.invalid("/validFrom", DirectoryWords.THE_ONLY_ONE);
            }
            List<Violation> violations = DirectoryRules.check(all, next);
            if (!violations.isEmpty()) {
                throw Problem.invalid(violations);
            }
            List<AgencyFact> after = record(handle, all, next, Optional.of(reason));
            return entry(
                    after,
                    DirectoryDay.of(after, LocalDate.now(clock), Optional.empty())
                            .findLast(code)
                            .orElse(next));
        });
    }

    /** One change after the other: what is recorded up to a moment never grows later. */
    private <T> T alone(Function<Handle, T> change) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbi.withHandle(handle -> {
                    ReportLock.DIRECTORY.take(handle);
                    return change.apply(handle);
                }));
    }

    private List<AgencyFact> record(Handle handle, List<AgencyFact> all, AgencyFact next, Optional<String> reason) {
        facts.add(handle, next);
        current.update(handle, next.code());
        List<AgencyFact> after = new ArrayList<>(all);
        after.add(next);
        replication.send(next.code(), of(after, next.code()));
        audit.record(handle, findFrom(of(all, next.code()), next.validFrom()), next, reason);
        return after;
    }

    private AgencyFact fact(AgencyStatement said, List<AgencyFact> own, List<AgencyFact> all) {
        LocalDate validFrom = said.validFrom()
                .or(() -> DirectoryDay.of(own, LocalDate.now(clock), Optional.empty())
                        .findLast(said.code())
                        .map(AgencyFact::validFrom))
                .orElse(AgencyFact.ALWAYS);
        return new AgencyFact(
                said.code(),
                DirectoryEntry.version(own) + 1,
                validFrom,
                said.validTo(),
                said.state(),
                said.ending(),
                said.successors(),
                false,
                now(all));
    }

    private Instant now(List<AgencyFact> all) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return all.stream()
                .map(AgencyFact::recordedAt)
                .max(Instant::compareTo)
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .orElse(now);
    }

    private static List<AgencyFact> of(List<AgencyFact> all, String code) {
        return all.stream().filter(fact -> fact.code().equals(code)).toList();
    }

    /** What is said last of the body from a day on. */
    private static Optional<AgencyFact> findFrom(List<AgencyFact> own, LocalDate validFrom) {
        return own.stream().filter(fact -> fact.validFrom().equals(validFrom)).reduce(AgencyFact::later);
    }

    private static void requireAt(List<AgencyFact> own, OptionalLong expected) {
        if (expected.isPresent() && DirectoryEntry.version(own) != expected.getAsLong()) {
            throw Problem.staleSetting(DirectoryWords.AT_OTHER_VERSION, DirectoryEntry.version(own));
        }
    }

    private static DirectoryEntry entry(List<AgencyFact> all, AgencyFact fact) {
        return DirectoryEntry.of(
                fact,
                DirectoryDay.of(all, fact.validFrom(), Optional.empty()),
                DirectoryEntry.version(of(all, fact.code())));
    }
}
