package org.gongkai.litigation.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.gongkai.litigation.counting.Counted.Closing;
import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.course.PartyRole;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.outcome.Block;
import org.gongkai.litigation.outcome.CaseResult;
import org.gongkai.litigation.outcome.Instance;
import org.gongkai.litigation.outcome.OutcomeRule.How;
import org.gongkai.litigation.term.Effectiveness;
import org.gongkai.registers.calendar.WorkingCalendar;

/**
 * As what a case counts (domain 5.3): once in each block of table 4, by the last decision that holds. What is not decided with
 * force is pending: a judgment that may still be appealed against, an appeal, what was sent back, and what rests.
 */
public final class Counting {

    private final CaseCourse course;
    private final Set<CountingOption> options;
    private final WorkingCalendar calendar;
    private final LocalDate today;

    private Counting(CaseCourse course, Set<CountingOption> options, WorkingCalendar calendar, LocalDate today) {
        this.course = course;
        this.options = options;
        this.calendar = calendar;
        this.today = today;
    }

    /** What the case counts as today, block by block. */
    public static List<Counted> of(
            CaseCourse course, Set<CountingOption> options, WorkingCalendar calendar, LocalDate today) {
        return new Counting(course, options, calendar, today).all();
    }

    /** What proceedings of one case count together under. */
    private record Unit(Block block, int instance) {}

    private List<Counted> all() {
        Map<Unit, List<Proceeding>> units = new LinkedHashMap<>();
        for (Proceeding proceeding : course.proceedings()) {
            if (countsHere(proceeding)) {
                int instance = options.contains(CountingOption.BY_INSTANCE) ? proceeding.number() : 0;
                course.block(proceeding)
                        .ifPresent(block -> units.computeIfAbsent(new Unit(block, instance), unit -> new ArrayList<>())
                                .add(proceeding));
            }
        }
        return units.entrySet().stream()
                .flatMap(unit -> counted(unit.getKey().block(), unit.getValue()).stream())
                .toList();
    }

    private boolean countsHere(Proceeding proceeding) {
        return switch (proceeding.facts().roleOrUsual()) {
            case RESPONDENT -> true;
            case CO_DEFENDANT -> options.contains(CountingOption.CO_DEFENDANTS);
            case NOT_A_PARTY -> false;
        };
    }

    private Optional<Counted> counted(Block block, List<Proceeding> unit) {
        Proceeding last = last(unit);
        Optional<Closing> closing = closing(last);
        return accepted(unit, last, closing)
                .flatMap(acceptedOn -> caseNumber(unit)
                        .map(number -> new Counted(
                                block, unit.stream().map(Proceeding::number).toList(), number, acceptedOn, closing)));
    }

    /**
     * The last one that says how it went: what was filed again and nobody has accepted, or what was refused, leaves a decision where it is. An
     * appeal does not: the judgment does not hold any more, unless it was withdrawn or not taken. A refusal counts where there is nothing else.
     */
    private Proceeding last(List<Proceeding> unit) {
        return last(unit, Counting::says)
                .or(() -> last(unit, one -> one.neverBegan() && countsThoughItNeverBegan(one)))
                .orElse(unit.getLast());
    }

    private static Optional<Proceeding> last(List<Proceeding> unit, Predicate<Proceeding> which) {
        return unit.reversed().stream().filter(which).findFirst();
    }

    private static boolean says(Proceeding proceeding) {
        if (proceeding.neverBegan() || proceeding.withdrawal().isPresent()) {
            return false;
        }
        return proceeding.facts().acceptedOn() != null
                || !proceeding.endings().isEmpty()
                || proceeding.instance() == Instance.SECOND_INSTANCE;
    }

    /** The first day of acceptance; what never began counts on the day of its end, where it counts at all. */
    private Optional<LocalDate> accepted(List<Proceeding> unit, Proceeding last, Optional<Closing> closing) {
        return unit.stream()
                .flatMap(proceeding -> Stream.ofNullable(proceeding.facts().acceptedOn()))
                .min(LocalDate::compareTo)
                .or(() -> closing.filter(end -> countsThoughItNeverBegan(last)).map(Closing::on));
    }

    private boolean countsThoughItNeverBegan(Proceeding proceeding) {
        return switch (proceeding.instance()) {
            case RECONSIDERATION -> options.contains(CountingOption.NOT_ACCEPTED);
            case FIRST_INSTANCE -> !options.contains(CountingOption.WITHOUT_NOT_FILED);
            case SECOND_INSTANCE, RETRIAL -> false;
        };
    }

    private static Optional<String> caseNumber(List<Proceeding> unit) {
        return unit.stream()
                .flatMap(proceeding -> Stream.concat(
                        Stream.ofNullable(proceeding.facts().caseNumber()),
                        proceeding.endings().stream()
                                .flatMap(decision ->
                                        Stream.ofNullable(decision.facts().documentNumber()))))
                .findFirst();
    }

    /** How a proceeding has ended with force by today; any part that corrects makes it one that corrects. */
    private Optional<Closing> closing(Proceeding proceeding) {
        List<Decision> endings = proceeding.endings();
        boolean sentBack = endings.stream().anyMatch(decision -> decision.is(How.SENT_BACK));
        if (endings.isEmpty() || sentBack && !options.contains(CountingOption.BY_INSTANCE)) {
            return Optional.empty();
        }
        List<LocalDate> days = endings.stream()
                .flatMap(decision -> holdsFrom(proceeding, decision).stream())
                .toList();
        if (days.size() < endings.size()) {
            return Optional.empty();
        }
        Decision decisive = endings.stream()
                .filter(decision -> decision.result() == CaseResult.CORRECTED)
                .findFirst()
                .orElse(endings.getLast());
        // Counted by instance, one that sends back has done with it.
        CaseResult result = decisive.result() == CaseResult.PENDING ? CaseResult.OTHER : decisive.result();
        return days.stream()
                .max(LocalDate::compareTo)
                .filter(day -> !day.isAfter(today))
                .map(day -> new Closing(
                        day, result, Optional.ofNullable(decisive.facts().outcome())));
    }

    private Optional<LocalDate> holdsFrom(Proceeding proceeding, Decision decision) {
        boolean served = decision.facts().servedOn() != null;
        return options.contains(CountingOption.BY_INSTANCE) && served
                ? Optional.of(decision.facts().servedOn())
                : Effectiveness.of(course, proceeding, decision, calendar);
    }

    /** The next day on which the case may count otherwise without anybody doing anything: the term of an appeal runs out. */
    public static Optional<LocalDate> nextDay(CaseCourse course, WorkingCalendar calendar, LocalDate today) {
        return course.proceedings().stream()
                .flatMap(proceeding -> proceeding.endings().stream()
                        .flatMap(decision -> Effectiveness.of(course, proceeding, decision, calendar)
                                .filter(day -> day.isAfter(today))
                                .or(() -> waitsForCalendar(course, proceeding, decision, calendar, today))
                                .stream()))
                .min(LocalDate::compareTo);
    }

    private static Optional<LocalDate> waitsForCalendar(
            CaseCourse course, Proceeding proceeding, Decision decision, WorkingCalendar calendar, LocalDate today) {
        return Effectiveness.of(course, proceeding, decision, calendar).isPresent()
                ? Optional.empty()
                : Effectiveness.notBefore(course, proceeding, decision)
                        .map(day -> day.isAfter(today) ? day : today.plusDays(1));
    }

    /** Whether a proceeding is before the body now: accepted, and not decided with force. */
    public static boolean isOpen(CaseCourse course, Proceeding proceeding, WorkingCalendar calendar, LocalDate today) {
        return proceeding.facts().acceptedOn() != null
                && proceeding.facts().roleOrUsual() != PartyRole.NOT_A_PARTY
                && !isEnded(course, proceeding, calendar, today);
    }

    /** Whether it waits for a decision that holds, and nothing has come after it that a body has taken. */
    public static boolean isUndecided(
            CaseCourse course, Proceeding proceeding, WorkingCalendar calendar, LocalDate today) {
        return course.after(proceeding).stream().allMatch(Proceeding::neverBegan)
                && (proceeding.endings().stream().anyMatch(decision -> decision.is(How.SENT_BACK))
                        || !isEnded(course, proceeding, calendar, today));
    }

    private static boolean isEnded(
            CaseCourse course, Proceeding proceeding, WorkingCalendar calendar, LocalDate today) {
        List<Decision> endings = proceeding.endings();
        return !endings.isEmpty()
                && endings.stream()
                        .allMatch(decision -> decision.is(How.SENT_BACK)
                                || Effectiveness.of(course, proceeding, decision, calendar)
                                        .filter(day -> !day.isAfter(today))
                                        .isPresent());
    }
}
