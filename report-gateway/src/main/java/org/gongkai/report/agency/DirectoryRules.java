package org.gongkai.report.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.Duty;
import org.gongkai.form.code.Ending;
import org.gongkai.form.words.Message;
import org.gongkai.kit.directory.AgencyFact;
import org.gongkai.kit.directory.AgencyState;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.kit.problem.Violation;

/**
 * What the directory refuses to be told: a body in two sums, sums that turn in a circle, two governments of one region,
 * times that overlap, bodies that are not there. What is said now is held against every day on which it would hold.
 */
final class DirectoryRules {

    private final List<AgencyFact> facts;
    private final AgencyFact said;
    private final List<Violation> violations = new ArrayList<>();

    private DirectoryRules(List<AgencyFact> known, AgencyFact said) {
        this.facts = Stream.concat(known.stream(), Stream.of(said)).toList();
        this.said = said;
    }

    /** What is wrong with a fact, where these are known. */
    static List<Violation> check(List<AgencyFact> known, AgencyFact said) {
        DirectoryRules rules = new DirectoryRules(known, said);
        rules.checkAlone();
        if (rules.violations.isEmpty()) {
            rules.checkTimes();
        }
        if (rules.violations.isEmpty()) {
            rules.days().forEach(rules::checkOn);
        }
        return rules.violations.stream().distinct().toList();
    }

    private void checkAlone() {
        AgencyState state = said.state();
        if (said.validTo().filter(last -> last.isBefore(said.validFrom())).isPresent()) {
            refuse("/validTo", DirectoryWords.ENDS_BEFORE_IT_BEGINS);
        }
        if (said.ending().isPresent() && said.validTo().isEmpty()) {
            refuse("/validTo", DirectoryWords.AN_ENDING_HAS_A_DAY);
        }
        boolean handsOver =
                said.ending().filter(ending -> ending != Ending.DISSOLVED).isPresent();
        if (handsOver && said.successors().isEmpty()
                || said.ending().isEmpty() && !said.successors().isEmpty()) {
            refuse("/successors", DirectoryWords.SUCCESSORS_OF_AN_ENDING);
        }
        if ((state.duty() == Duty.INCLUDED_IN) != state.includedIn().isPresent()) {
            refuse("/includedIn", DirectoryWords.INCLUDED_IN_ONE);
        }
        if (state.kind() == AgencyKind.GOVERNMENT && state.duty() != Duty.REPORTS) {
            refuse("/duty", DirectoryWords.A_GOVERNMENT_REPORTS);
        }
        if (state.countedIn().isPresent() && (state.duty() == Duty.NONE || state.kind() == AgencyKind.PUBLIC_UTILITY)) {
            refuse("/countedIn", DirectoryWords.COUNTED_NOWHERE.with(state.kind()));
        }
        state.includedIn().filter(said.code()::equals).ifPresent(code -> refuseItself("/includedIn"));
        state.reportsTo().filter(said.code()::equals).ifPresent(code -> refuseItself("/reportsTo"));
        state.countedIn().filter(said.code()::equals).ifPresent(code -> refuseItself("/countedIn"));
        if (said.successors().contains(said.code())) {
            refuseItself("/successors");
        }
    }

    private void refuseItself(String pointer) {
        refuse(pointer, DirectoryWords.NOT_ITSELF);
    }

    /** The facts of the body that stand beside this one: those of other days, the last of each. */
    private TreeMap<LocalDate, AgencyFact> timeline() {
        TreeMap<LocalDate, AgencyFact> timeline = new TreeMap<>();
        facts.stream()
                .filter(fact -> fact.code().equals(said.code()))
                .forEach(fact -> timeline.merge(fact.validFrom(), fact, AgencyFact::later));
        timeline.values().removeIf(AgencyFact::voided);
        return timeline;
    }

    private void checkTimes() {
        if (said.voided()) {
            return;
        }
        TreeMap<LocalDate, AgencyFact> timeline = timeline();
        Optional.ofNullable(timeline.lowerEntry(said.validFrom()))
                .flatMap(before -> before.getValue().validTo())
                .filter(last -> !last.isBefore(said.validFrom()))
                .ifPresent(last -> refuse("/validFrom", DirectoryWords.OVERLAPS.with(last)));
        Optional.ofNullable(timeline.higherKey(said.validFrom()))
                .filter(next ->
                        said.validTo().filter(last -> !last.isBefore(next)).isPresent())
                .ifPresent(next -> refuse("/validTo", DirectoryWords.OVERLAPS.with(next)));
    }

    /** Every day on which something begins or has ended, from the first that this is about. */
    private SortedSet<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(said.validFrom());
        for (AgencyFact fact : facts) {
            days.add(fact.validFrom());
            fact.validTo().ifPresent(last -> days.add(last.plusDays(1)));
        }
        return days.tailSet(said.validFrom());
    }

    private void checkOn(LocalDate day) {
        DirectoryDay directory = DirectoryDay.of(facts, day, Optional.empty());
        Optional<AgencyState> state = directory.find(said.code());
        boolean holds = state.filter(said.state()::equals).isPresent() && !said.voided();
        if (holds) {
            checkBodies(directory, day);
        } else if (state.isEmpty()) {
            checkEnded(directory, day);
        }
        checkTree(directory);
    }

    /** The bodies that it names are there on the day. */
    private void checkBodies(DirectoryDay directory, LocalDate day) {
        AgencyState state = said.state();
        requireThere(directory, day, "/reportsTo", state.reportsTo(), other -> true);
        requireThere(directory, day, "/includedIn", state.includedIn(), other -> other.duty() == Duty.REPORTS);
        requireThere(directory, day, "/countedIn", state.countedIn(), DirectoryRules::sumsUp);
        state.includedIn().ifPresent(other -> {
            if (state.countedIn().isPresent() && !state.countedIn().equals(directory.countedIn(other))) {
                refuse("/countedIn", DirectoryWords.IN_TWO_SUMS.with(other));
            }
        });
        if (!directory.members(said.code()).isEmpty() && !sumsUp(state)) {
            refuse(
                    "/kind",
                    DirectoryWords.STILL_NAMED_BY.with(
                            directory.members(said.code()).getFirst(), day));
        }
        if (state.kind() == AgencyKind.GOVERNMENT) {
            directory.codes().stream()
                    .filter(other -> !other.equals(said.code()))
                    .filter(other -> directory
                            .find(other)
                            .filter(one -> one.kind() == AgencyKind.GOVERNMENT
                                    && one.region().equals(state.region()))
                            .isPresent())
                    .findFirst()
                    .ifPresent(other -> refuse("/regionCode", DirectoryWords.HAS_A_GOVERNMENT.with(other)));
        }
    }

    private static boolean sumsUp(AgencyState state) {
        return state.kind() == AgencyKind.GOVERNMENT || state.kind() == AgencyKind.ZONE;
    }

    private void requireThere(
            DirectoryDay directory, LocalDate day, String pointer, Optional<String> code, Predicate<AgencyState> fits) {
        code.map(directory::keeper).ifPresent(keeper -> {
            Optional<AgencyState> body = directory.find(keeper);
            if (body.isEmpty()) {
                refuse(pointer, DirectoryWords.NOT_THERE.with(code.get(), day));
            } else if (!fits.test(body.get())) {
                refuse(pointer, DirectoryWords.NOT_OF_A_KIND.with(code.get()));
            }
        });
    }

    /** Who ends leaves nobody behind: bodies in its sum go to a successor, or somewhere else before. */
    private void checkEnded(DirectoryDay directory, LocalDate day) {
        said.successors().stream()
                .filter(code -> directory.find(directory.keeper(code)).isEmpty())
                .forEach(code -> refuse("/successors", DirectoryWords.NOT_THERE.with(code, day)));
        if (directory.find(directory.keeper(said.code())).isEmpty()) {
            directory.codes().stream()
                    .filter(code -> {
                        AgencyState state = directory.find(code).orElseThrow();
                        return Stream.of(state.countedIn(), state.includedIn(), state.reportsTo())
                                .anyMatch(Optional.of(said.code())::equals);
                    })
                    .findFirst()
                    .ifPresent(code -> refuse("/validTo", DirectoryWords.STILL_NAMED_BY.with(code, day)));
        }
    }

    private void checkTree(DirectoryDay directory) {
        Set<String> passed = new HashSet<>();
        Optional<String> code = Optional.of(said.code());
        while (code.isPresent() && passed.add(code.get())) {
            code = directory.countedIn(code.get());
        }
        if (code.isPresent()) {
            refuse("/countedIn", DirectoryWords.IN_A_CIRCLE.with(code.get()));
        }
    }

    private void refuse(String pointer, Message message) {
        violations.add(new Violation(pointer, message));
    }
}
