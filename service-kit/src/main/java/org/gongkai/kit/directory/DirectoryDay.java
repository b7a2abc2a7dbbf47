package org.gongkai.kit.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.Duty;
import org.gongkai.form.code.RegionCode;

/**
 * The bodies as they stood on a day, as far as was known at a moment: the tree by which sums are made. For the report of a
 * year the day is its 31 December.
 */
public final class DirectoryDay {

    private final Map<String, AgencyFact> standing = new TreeMap<>();
    private final Map<String, AgencyFact> ended = new TreeMap<>();
    private final Governments governments;
    private final Successions successions;
    private final Map<String, List<String>> counted = new HashMap<>();
    private final Map<String, List<String>> included = new HashMap<>();

    private DirectoryDay(Collection<AgencyFact> onTheDay, LocalDate day) {
        onTheDay.forEach(fact -> (fact.standsOn(day) ? standing : ended).put(fact.code(), fact));
        governments = new Governments(standing.values());
        successions = new Successions(standing, ended);
        standing.keySet()
                .forEach(code -> includedIn(code)
                        .ifPresent(body -> included.computeIfAbsent(body, one -> new ArrayList<>())
                                .add(code)));
        standing.keySet()
                .forEach(code -> countedIn(code)
                        .ifPresent(body -> counted.computeIfAbsent(body, one -> new ArrayList<>())
                                .add(code)));
    }

    /**
     * The directory on a day.
     *
     * @param facts every fact, in any order
     * @param known what was recorded up to then counts; empty for all
     */
    public static DirectoryDay of(Collection<AgencyFact> facts, LocalDate day, Optional<Instant> known) {
        Map<String, TreeMap<LocalDate, AgencyFact>> timelines = new HashMap<>();
        for (AgencyFact fact : facts) {
            if (!fact.validFrom().isAfter(day)
                    && known.filter(moment -> fact.recordedAt().isAfter(moment)).isEmpty()) {
                timelines
                        .computeIfAbsent(fact.code(), code -> new TreeMap<>())
                        .merge(fact.validFrom(), fact, AgencyFact::later);
            }
        }
        List<AgencyFact> last = timelines.values().stream()
                .flatMap(
                        timeline -> timeline.descendingMap().values().stream()
                                .filter(Predicate.not(AgencyFact::voided))
                                .findFirst()
                                .stream())
                .toList();
        return new DirectoryDay(last, day);
    }

    /** A body that is there. */
    public Optional<AgencyState> find(String code) {
        return Optional.ofNullable(standing.get(code)).map(AgencyFact::state);
    }

    /** What was said last of a body, also of one that has ended. */
    public Optional<AgencyFact> findLast(String code) {
        return Optional.ofNullable(standing.get(code)).or(() -> Optional.ofNullable(ended.get(code)));
    }

    /** The codes of all bodies that are there. */
    public Collection<String> codes() {
        return standing.keySet();
    }

    /** The government (人民政府) of a region, when the directory has one. */
    public Optional<String> findGovernment(RegionCode region) {
        return governments.of(region);
    }

    /** The government of a region, or the nearest around it. */
    public Optional<String> findNearestGovernment(RegionCode region) {
        return governments.around(region).findFirst();
    }

    /** The office of a government, which draws up its report. */
    public Optional<String> findOffice(String government) {
        return counted.getOrDefault(government, List.of()).stream()
                .filter(code -> standing.get(code).state().kind() == AgencyKind.GOVERNMENT_OFFICE)
                .findFirst();
    }

    /** The body in whose sum a body is; the usual one of its kind is the nearest government around it. */
    public Optional<String> countedIn(String code) {
        return find(code).flatMap(state -> switch (state.duty()) {
            case NONE -> Optional.<String>empty();
            case REPORTS -> state.countedIn().map(this::keeper).or(() -> usuallyCountedIn(code, state));
            case INCLUDED_IN ->
                state.countedIn()
                        .map(this::keeper)
                        .or(() -> includedIn(code)
                                .flatMap(other -> find(other)
                                        .filter(included -> included.duty() != Duty.INCLUDED_IN)
                                        .flatMap(included -> countedIn(other))));
        });
    }

    /** The body that watches over its report; usually the office of the government that it is counted in. */
    public Optional<String> reportsTo(String code) {
        return find(code)
                .flatMap(state -> state.reportsTo()
                        .or(() -> countedIn(code).flatMap(this::findOffice).filter(office -> !office.equals(code))));
    }

    private Optional<String> usuallyCountedIn(String code, AgencyState state) {
        if (!state.kind().isUsuallyCounted()) {
            return Optional.empty();
        }
        return governments
                .around(state.region())
                .filter(government -> !government.equals(code))
                .findFirst();
    }

    /** The bodies that are directly in the sum of a body, by code. */
    public List<String> members(String code) {
        return List.copyOf(counted.getOrDefault(code, List.of()));
    }

    /**
     * Every body whose records are in the sum of a body, each once: it and all that are counted in it through the tree, with
     * those that went into them.
     */
    public SequencedSet<String> sum(String code) {
        SequencedSet<String> sum = new LinkedHashSet<>();
        collect(code, sum);
        return sum;
    }

    private void collect(String code, SequencedSet<String> sum) {
        if (sum.add(code)) {
            successions.before(code).forEach(before -> sum.addAll(withPredecessors(before)));
            members(code).forEach(member -> collect(member, sum));
        }
    }

    /** The bodies whose work stands in the report of a body, each once: it and those included in it, with those that went into them. */
    public SequencedSet<String> ownWork(String code) {
        SequencedSet<String> work = new LinkedHashSet<>(withPredecessors(code));
        included.getOrDefault(code, List.of()).forEach(other -> work.addAll(withPredecessors(other)));
        return work;
    }

    /** The body in whose report the work of a body stands; empty where it reports itself. */
    public Optional<String> includedIn(String code) {
        return find(code)
                .filter(state -> state.duty() == Duty.INCLUDED_IN)
                .flatMap(AgencyState::includedIn)
                .map(this::keeper)
                .filter(other -> !other.equals(code));
    }

    /**
     * The bodies in whose report the work of a body can stand, the nearest first: itself, who took it over, and the one whose
     * report includes theirs.
     */
    public SequencedSet<String> reportedBy(String code) {
        SequencedSet<String> bodies = new LinkedHashSet<>(List.of(code, keeper(code)));
        Optional<String> next = includedIn(bodies.getLast());
        while (next.filter(bodies::add).isPresent()) {
            next = includedIn(next.get());
        }
        return bodies;
    }

    /** The bodies that are seated in a region, by code. */
    public List<String> seatedIn(RegionCode region) {
        return standing.values().stream()
                .filter(fact -> fact.state().regionCode().startsWith(region.prefix()))
                .map(AgencyFact::code)
                .toList();
    }

    /** A body and those that went into it, and into them. */
    public SequencedSet<String> withPredecessors(String code) {
        return successions.withPredecessors(code);
    }

    /** The body that has the records of another one now: itself while it is there, else who took them over. */
    public String keeper(String code) {
        return successions.keeper(code);
    }

    /** The bodies that have ended by then. */
    public Collection<AgencyFact> ended() {
        return ended.values();
    }
}
