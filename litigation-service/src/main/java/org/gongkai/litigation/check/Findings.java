package org.gongkai.litigation.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.course.PartyRole;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.outcome.Block;
import org.gongkai.litigation.outcome.CaseOutcome;
import org.gongkai.litigation.outcome.Instance;
import org.gongkai.litigation.term.CaseTerms;
import org.gongkai.litigation.term.DueTerm;
import org.gongkai.litigation.term.Effectiveness;
import org.gongkai.litigation.term.TermState;
import org.gongkai.registers.calendar.WorkingCalendar;

/** Holds a case to the law (domain 5.3, V28, V29). */
public final class Findings {

    private final CaseCourse course;
    private final WorkingCalendar calendar;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();

    private Findings(CaseCourse course, WorkingCalendar calendar, LocalDate today) {
        this.course = course;
        this.calendar = calendar;
        this.today = today;
    }

    /** What is found in a case, errors and warnings, proceeding by proceeding. */
    public static List<Finding> of(CaseCourse course, WorkingCalendar calendar, LocalDate today) {
        Findings findings = new Findings(course, calendar, today);
        course.proceedings().forEach(findings::check);
        findings.checkTerms();
        return List.copyOf(findings.findings);
    }

    private void check(Proceeding proceeding) {
        if (proceeding.instance() == Instance.FIRST_INSTANCE) {
            checkRoad(proceeding);
            checkDefendant(proceeding);
        }
        if (proceeding.instance() == Instance.SECOND_INSTANCE) {
            checkAppeal(proceeding);
        }
        if (proceeding.instance() == Instance.RECONSIDERATION) {
            course.proceedings().stream()
                    .filter(other -> other.instance() == Instance.FIRST_INSTANCE && Overlap.of(proceeding, other))
                    .forEach(other ->
                            findings.add(Finding.error(FindingWords.BOTH_ROADS, proceeding.number(), other.number())));
        }
        if (proceeding.endings().stream()
                .anyMatch(decision -> holds(proceeding, decision) && decision.lacksFollowUp())) {
            findings.add(Finding.warning(FindingWords.FOLLOW_UP_MISSING, proceeding.number()));
        }
    }

    /** What silence has brought about, or leaves undone. */
    private void checkTerms() {
        CaseTerms.of(course, calendar).stream()
                .filter(term -> term.state(today) == TermState.OVER)
                .forEach(term -> silence(term)
                        .ifPresent(code -> findings.add(Finding.warning(
                                code,
                                term.proceeding().orElseThrow(),
                                term.dueOn().orElseThrow()))));
    }

    private Optional<FindingWords> silence(DueTerm term) {
        return switch (term.timer().code()) {
            case "T_RECON_OPINION" -> Optional.of(FindingWords.OPINION_UNANSWERED);
            case "T_RECON_SUPP_GIVE" -> Optional.of(FindingWords.SILENCE_ABANDONS);
            case "T_RECON_ACCEPT" ->
                term.proceeding()
                        .flatMap(course::find)
                        .filter(proceeding -> proceeding.facts().supplementAskedOn() == null)
                        .map(proceeding -> FindingWords.SILENCE_ACCEPTS);
            default -> Optional.empty();
        };
    }

    /** Which of the two was withdrawn, the code does not say; where it was the appeal, another result counts. */
    private void checkAppeal(Proceeding appeal) {
        if (appeal.endings().stream().anyMatch(decision -> decision.facts().outcome() == CaseOutcome.LT_WITHDRAWN)) {
            findings.add(Finding.warning(FindingWords.APPEAL_OR_SUIT_WITHDRAWN, appeal.number()));
        }
    }

    private void checkRoad(Proceeding suit) {
        boolean reconsidered =
                course.chain(suit).stream().anyMatch(link -> link.instance() == Instance.RECONSIDERATION);
        if (reconsidered) {
            return;
        }
        if (course.block(suit)
                .filter(Block.LITIGATION_AFTER_RECONSIDERATION::equals)
                .isPresent()) {
            findings.add(Finding.error(FindingWords.AFTER_WITHOUT_RECONSIDERATION, suit.number()));
            return;
        }
        ReconsiderationFirst.of(course.subject())
                .ifPresent(finding -> findings.add(Finding.warning(finding, suit.number())));
    }

    private void checkDefendant(Proceeding suit) {
        boolean changed = course.chain(suit).stream()
                .filter(link -> link.instance() == Instance.RECONSIDERATION)
                .flatMap(link -> link.endings().stream())
                .anyMatch(decision -> decision.facts().outcome() == CaseOutcome.RC_CHANGE);
        if (changed && suit.facts().roleOrUsual() == PartyRole.RESPONDENT) {
            findings.add(Finding.warning(FindingWords.NOT_THE_DEFENDANT, suit.number()));
        }
    }

    private boolean holds(Proceeding proceeding, Decision decision) {
        return !course.isAppealed(proceeding)
                && Effectiveness.of(course, proceeding, decision, calendar)
                        .filter(day -> !day.isAfter(today))
                        .isPresent();
    }
}
