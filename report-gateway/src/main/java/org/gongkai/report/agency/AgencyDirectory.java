package org.gongkai.report.agency;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.Coverage;
import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.directory.AgencyFact;
import org.gongkai.kit.directory.AgencyFacts;
import org.gongkai.kit.directory.CurrentAgencies;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.report.lock.ReportLock;

/** The directory of bodies (机关单位), of which the gateway is master. */
@ApplicationScoped
public class AgencyDirectory {

    /** Shorter names, 财政局 or 区政府办, are said of every agency's neighbours. */
    private static final int SHORTEST_NAME = 6;

    private static final int MOST_NAMED = 50;

    private final Jdbi jdbi;
    private final AgencyFacts facts;
    private final CurrentAgencies current;
    private final Replication replication;
    private final DirectoryAudit audit;
    private final Clock clock;

    AgencyDirectory(
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
                    version(own) + 1,
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
                version(own) + 1,
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

    private static long version(List<AgencyFact> own) {
        return own.stream().mapToLong(AgencyFact::version).max().orElse(0);
    }

    private static void requireAt(List<AgencyFact> own, OptionalLong expected) {
        if (expected.isPresent() && version(own) != expected.getAsLong()) {
            throw Problem.of(ProblemKind.STALE, DirectoryWords.AT_OTHER_VERSION);
        }
    }

    private static DirectoryEntry entry(List<AgencyFact> all, AgencyFact fact) {
        return DirectoryEntry.of(
                fact, DirectoryDay.of(all, fact.validFrom(), Optional.empty()), version(of(all, fact.code())));
    }

    /** The bodies of today. */
    public DirectoryDay today() {
        return on(LocalDate.now(clock), Optional.empty());
    }

    /** The bodies that count for a year, those of its 31 December, as known now or at a moment. */
    public DirectoryDay ofYear(int year, Optional<Instant> asOf) {
        return on(LocalDate.of(year, 12, 31), asOf);
    }

    /** The bodies of a day, as known now or at a moment. */
    public DirectoryDay on(LocalDate day, Optional<Instant> asOf) {
        // Nothing can be recorded before the moment any more, once nobody is recording.
        asOf.ifPresent(
                moment -> QuarkusTransaction.joiningExisting().run(() -> jdbi.useHandle(ReportLock.DIRECTORY::share)));
        return facts.on(day, asOf);
    }

    /** A body as it is today, or was last. */
    public DirectoryEntry agency(String code) {
        return find(code, today()).orElseThrow(() -> Problem.notFound(KitWords.AGENCY, code));
    }

    /** A body as it was on a day, or before its end, as known now or at a moment. */
    public DirectoryEntry agency(String code, LocalDate day, Optional<Instant> asOf) {
        return find(code, on(day, asOf))
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, DirectoryWords.NOT_THERE_THEN.with(code, day)));
    }

    private Optional<DirectoryEntry> find(String code, DirectoryDay day) {
        return day.findLast(code).map(fact -> DirectoryEntry.of(fact, day, version(facts.of(code))));
    }

    /** Whose work the report of a body covers when nothing else is said. */
    public Coverage usualCoverage(String code) {
        return today().findLast(code)
                .map(fact -> usualCoverage(fact.state().kind()))
                .orElse(Coverage.AGENCY);
    }

    /** Whose work the report of a body of this kind covers. */
    public static Coverage usualCoverage(AgencyKind kind) {
        return kind == AgencyKind.GOVERNMENT ? Coverage.REGION : Coverage.AGENCY;
    }

    /** What was ever recorded of a body, the first first. */
    public List<AgencyFact> history(String code) {
        List<AgencyFact> own = facts.of(code);
        if (own.isEmpty()) {
            throw Problem.notFound(KitWords.AGENCY, code);
        }
        return own;
    }

    /** The body that bears just this name, or has borne it, when only one does. */
    public Optional<DirectoryEntry> findNamed(String name) {
        Set<String> named = facts.all().stream()
                .filter(fact -> !fact.voided() && fact.state().name().equals(name))
                .map(AgencyFact::code)
                .collect(Collectors.toSet());
        return named.size() == 1 ? find(named.iterator().next(), today()) : Optional.empty();
    }

    /** The bodies that a text names, other than the one with this code. */
    public List<DirectoryEntry> namedIn(String text, String ownCode) {
        DirectoryDay today = today();
        return today.codes().stream()
                .filter(code -> !code.equals(ownCode))
                .filter(code -> today.find(code)
                        .filter(state -> state.name().length() >= SHORTEST_NAME && text.contains(state.name()))
                        .isPresent())
                .limit(MOST_NAMED)
                .flatMap(code -> find(code, today).stream())
                .toList();
    }

    /** Whether the directory has ever had a body with this code. */
    public boolean knows(String code) {
        return !facts.of(code).isEmpty();
    }

    /** The bodies that are there on a day, of a region or all, ordered by code. */
    public Page<DirectoryEntry> list(
            Optional<RegionCode> region, Optional<AgencyKind> kind, DirectoryDay day, PageRequest page) {
        String after = Cursor.read(page.after(), text -> text).orElse("");
        List<DirectoryEntry> oneMore = day.codes().stream()
                .filter(code -> code.compareTo(after) > 0)
                .filter(code -> {
                    var state = day.find(code).orElseThrow();
                    return region.filter(one -> !state.regionCode().startsWith(one.prefix()))
                                    .isEmpty()
                            && kind.filter(one -> state.kind() != one).isEmpty();
                })
                .limit(page.limit() + 1L)
                .flatMap(code -> find(code, day).stream())
                .toList();
        return Page.of(oneMore, page.limit(), DirectoryEntry::code);
    }
}
