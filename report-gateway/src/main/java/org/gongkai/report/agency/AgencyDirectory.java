package org.gongkai.report.agency;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.Coverage;
import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.directory.AgencyFact;
import org.gongkai.kit.directory.AgencyFacts;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.report.lock.ReportLock;

/** The directory of bodies (机关单位), of which the gateway is master, as it is read. */
@ApplicationScoped
public class AgencyDirectory {

    /** Shorter names, 财政局 or 区政府办, are said of every agency's neighbours. */
    private static final int SHORTEST_NAME = 6;

    private static final int MOST_NAMED = 50;

    private final Jdbi jdbi;
    private final AgencyFacts facts;
    private final Clock clock;

    AgencyDirectory(Jdbi jdbi, AgencyFacts facts, Clock clock) {
        this.jdbi = jdbi;
        this.facts = facts;
        this.clock = clock;
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
        return day.findLast(code).map(fact -> DirectoryEntry.of(fact, day, DirectoryEntry.version(facts.of(code))));
    }

    /** Whose work the report of a body covers when nothing else is said. */
    public Coverage usualCoverage(String code) {
        return today().findLast(code)
                .map(fact -> Coverage.of(fact.state().kind()))
                .orElse(Coverage.AGENCY);
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
