package org.gongkai.litigation.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.course.CaseSubject;
import org.gongkai.litigation.course.CaseSubject.SubjectKind;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.outcome.Instance;
import org.gongkai.registers.calendar.WorkingCalendar;

/** The terms of a case (domain 5.1), worked out from its days whenever they are asked for. */
public final class CaseTerms {

    private CaseTerms() {}

    /**
     * All that run or have run, those about the reply first, then proceeding by proceeding. What a register has told without
     * days has none.
     */
    public static List<DueTerm> of(CaseCourse course, WorkingCalendar calendar) {
        List<DueTerm> terms = new ArrayList<>(ofReply(course, calendar));
        for (Proceeding proceeding : course.proceedings()) {
            TermsOfProceeding own = new TermsOfProceeding(course, proceeding, calendar);
            terms.addAll(proceeding.instance() == Instance.RECONSIDERATION ? own.ofReconsideration() : own.ofSuit());
            terms.addAll(own.afterwards());
        }
        return terms;
    }

    /** Within which the reply, or that there was none, may be gone against. */
    private static List<DueTerm> ofReply(CaseCourse course, WorkingCalendar calendar) {
        CaseSubject subject = course.subject();
        Optional<LocalDate> reconsidered = begun(course, false);
        Optional<LocalDate> sued = begun(course, true);
        List<DueTerm> terms = new ArrayList<>();
        boolean madeOnly = subject.subjectKind() == SubjectKind.REPLY && subject.repliedOn() != null;
        if (subject.replyServedOn() != null || madeOnly) {
            // Who has taken one road takes the other no more, but on from where that has led.
            if (sued.isEmpty() || reconsidered.isPresent()) {
                terms.add(remedy(subject, "T_RECON_APPLY", "T_RECON_UNTOLD", "T_RECON_LIMIT", reconsidered, calendar));
            }
            if (reconsidered.isEmpty()) {
                terms.add(remedy(subject, "T_SUIT_DIRECT", "T_SUIT_UNTOLD", "T_SUIT_LIMIT", sued, calendar));
            }
        }
        if (subject.subjectKind() == SubjectKind.OMISSION && subject.replyDueOn() != null && reconsidered.isEmpty()) {
            terms.add(term("T_SUIT_NO_REPLY", subject.replyDueOn(), sued, calendar));
        }
        return terms;
    }

    /**
     * The term from the service of the reply, and five years from its day at most, which alone run where it is not known to have been
     * served (行政复议法第二十一条；行政诉讼法第四十六条第二款).
     */
    private static DueTerm remedy(
            CaseSubject subject,
            String code,
            String untold,
            String limit,
            Optional<LocalDate> metOn,
            WorkingCalendar calendar) {
        Optional<DueTerm> atMost =
                Optional.ofNullable(subject.repliedOn()).map(made -> term(limit, made, metOn, calendar));
        if (subject.replyServedOn() == null) {
            return atMost.orElseThrow();
        }
        DueTerm served = UntoldTerm.of(
                code,
                untold,
                subject.replyServedOn(),
                subject.remedies(),
                (one, start) -> term(one, start, metOn, calendar));
        return atMost.map(served::orEarlier).orElse(served);
    }

    /** When it was first gone against it by this road. */
    private static Optional<LocalDate> begun(CaseCourse course, boolean suit) {
        return course.proceedings().stream()
                .filter(proceeding -> suit
                        ? proceeding.instance() == Instance.FIRST_INSTANCE
                        : proceeding.instance() == Instance.RECONSIDERATION)
                .flatMap(proceeding -> Stream.of(
                                Optional.ofNullable(proceeding.facts().filedOn()),
                                Optional.ofNullable(proceeding.facts().acceptedOn()))
                        .flatMap(Optional::stream)
                        .limit(1))
                .min(LocalDate::compareTo);
    }

    private static DueTerm term(String code, LocalDate start, Optional<LocalDate> metOn, WorkingCalendar calendar) {
        return DueTerm.of(CaseTimer.of(code), Optional.empty(), start, 0, metOn, calendar);
    }
}
