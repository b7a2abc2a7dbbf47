package org.gongkai.litigation.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.course.CaseSubject;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.course.ProceedingFacts;
import org.gongkai.litigation.outcome.Instance;
import org.gongkai.litigation.outcome.OutcomeRule.How;
import org.gongkai.registers.register.KnownDays;

/** What must hold between the facts of a case and of its proceedings. */
public final class CaseRules {

    /** How far ahead a hearing may be fixed. */
    private static final Period HEARING_AHEAD = Period.ofYears(1);

    private final List<Violation> violations = new ArrayList<>();
    private final LocalDate today;

    private CaseRules(LocalDate today) {
        this.today = today;
    }

    /** Refuses a case without a link and without a reason, and days to come. */
    public static void require(CaseSubject subject, LocalDate today) {
        CaseRules rules = new CaseRules(today);
        if (subject.receiptNumber() == null
                && (subject.unlinkedReason() == null || subject.unlinkedReason().isBlank())) {
            rules.refuse("/receiptNumber", CaseFileWords.LINK_OR_REASON);
        }
        if (subject.receiptNumber() != null && subject.unlinkedReason() != null) {
            rules.refuse("/unlinkedReason", CaseFileWords.LINK_NOT_REASON);
        }
        if (subject.subjectKind() == null) {
            rules.refuse("/subjectKind", KitWords.NEEDED);
        }
        rules.inOrder("/repliedOn", subject.repliedOn(), null);
        rules.inOrder("/replyServedOn", subject.replyServedOn(), subject.repliedOn());
        rules.known("/replyDueOn", subject.replyDueOn());
        if (subject.remediesKnownOn() != null && subject.remedies().told()) {
            rules.refuse("/remediesKnownOn", CaseFileWords.ONLY_WHERE_UNTOLD);
        }
        rules.inOrder("/remediesKnownOn", subject.remediesKnownOn(), subject.replyServedOn());
        rules.end();
    }

    /**
     * Refuses a proceeding that cannot stand where it is said to.
     *
     * @param course the case without it
     * @param number its own
     * @param standing as it stands, where it is corrected
     */
    public static void require(
            ProceedingFacts facts, CaseCourse course, int number, Optional<Proceeding> standing, LocalDate today) {
        CaseRules rules = new CaseRules(today);
        rules.requirePlace(facts, course, number, standing);
        if (facts.acceptedOn() != null && facts.caseNumber() == null) {
            rules.refuse("/caseNumber", KitWords.NEEDED);
        }
        rules.inOrder("/filedOn", facts.filedOn(), null);
        rules.inOrder("/supplementAskedOn", facts.supplementAskedOn(), facts.filedOn());
        rules.inOrder("/acceptedOn", facts.acceptedOn(), facts.filedOn());
        rules.inOrder("/learnedOn", facts.learnedOn(), facts.acceptedOn());
        rules.inOrder("/answeredOn", facts.answeredOn(), facts.learnedOn());
        rules.inOrder("/opinionReceivedOn", facts.opinionReceivedOn(), facts.acceptedOn());
        rules.inOrder("/opinionAnsweredOn", facts.opinionAnsweredOn(), facts.opinionReceivedOn());
        rules.requireHearing(facts);
        if (facts.goesSimple() && facts.extendedDays() != null) {
            rules.refuse("/extendedDays", CaseFileWords.NOT_OF_SIMPLE);
        }
        if (facts.instance() != Instance.RECONSIDERATION) {
            rules.requireNone("/supplementAskedOn", facts.supplementAskedOn());
            rules.requireNone("/extendedDays", facts.extendedDays());
            rules.requireNone("/opinionReceivedOn", facts.opinionReceivedOn());
            rules.requireNone("/opinionAnsweredOn", facts.opinionAnsweredOn());
        }
        standing.ifPresent(before -> {
            rules.requireDecisionsFit(facts, before);
            rules.requireFollowersFit(facts, course, before);
        });
        rules.end();
        FurtherProceeding.require(facts, course, number, standing);
    }

    /** A hearing may be to come, though nobody fixes one for the year after next; who was there is known when it has been. */
    private void requireHearing(ProceedingFacts facts) {
        if (facts.hearingOn() != null
                && facts.acceptedOn() != null
                && facts.hearingOn().isBefore(facts.acceptedOn())) {
            refuse("/hearingOn", CaseFileWords.NOT_BEFORE.with(facts.acceptedOn()));
        } else if (facts.hearingOn() != null && facts.hearingOn().isAfter(today.plus(HEARING_AHEAD))) {
            refuse("/hearingOn", CaseFileWords.NOT_AFTER.with(today.plus(HEARING_AHEAD)));
        } else {
            known("/hearingOn", facts.hearingOn());
        }
        boolean heard = facts.hearingOn() != null && !facts.hearingOn().isAfter(today);
        if (facts.headAppeared() != null && (!heard || !facts.instance().isCourt())) {
            refuse("/headAppeared", CaseFileWords.ONLY_OF_HEARINGS);
        }
        if (facts.appearedAs() != null && !Boolean.TRUE.equals(facts.headAppeared())) {
            refuse("/appearedAs", CaseFileWords.ONLY_OF_HEARINGS);
        }
    }

    private void requirePlace(ProceedingFacts facts, CaseCourse course, int number, Optional<Proceeding> standing) {
        if (facts.follows() == null) {
            if (facts.instance() == Instance.SECOND_INSTANCE || facts.instance() == Instance.RETRIAL) {
                refuse("/follows", KitWords.NEEDED);
            }
            return;
        }
        if (facts.follows() == number) {
            refuse("/follows", CaseFileWords.FOLLOWS_ITSELF);
            return;
        }
        Optional<Proceeding> before = course.find(facts.follows());
        if (before.isEmpty()
                && standing.filter(one -> facts.follows().equals(one.facts().follows()))
                        .isPresent()) {
            // The row that told of it was voided: what came after it goes on, and is found to lack it.
            return;
        }
        if (before.isEmpty()) {
            refuse("/follows", CaseFileWords.NO_SUCH_PROCEEDING.with(facts.follows()));
        } else if (!comesAfter(facts.instance(), before.get())
                || course.chain(before.get()).stream().anyMatch(link -> link.number() == number)) {
            refuse("/follows", CaseFileWords.NOT_AFTER_THAT.with(facts.follows()));
        } else if (facts.instance() == Instance.SECOND_INSTANCE || facts.instance() == Instance.RETRIAL) {
            requireDecidedBefore(facts, before.get());
        }
    }

    /** What is appealed against was decided before. */
    private void requireDecidedBefore(ProceedingFacts facts, Proceeding before) {
        before.endings().stream()
                .flatMap(decision -> Stream.ofNullable(decision.facts().decidedOn()))
                .min(LocalDate::compareTo)
                .ifPresent(decided -> {
                    requireNotBefore("/filedOn", facts.filedOn(), decided);
                    requireNotBefore("/acceptedOn", facts.acceptedOn(), decided);
                });
    }

    private void requireNotBefore(String pointer, LocalDate day, LocalDate earlier) {
        if (day != null && day.isBefore(earlier)) {
            refuse(pointer, CaseFileWords.NOT_BEFORE.with(earlier));
        }
    }

    private static boolean comesAfter(Instance instance, Proceeding before) {
        return switch (instance) {
            // A suit is sent away because reconsideration comes first.
            case RECONSIDERATION -> before.instance() == Instance.FIRST_INSTANCE;
            case FIRST_INSTANCE ->
                switch (before.instance()) {
                    case RECONSIDERATION -> true;
                    case FIRST_INSTANCE -> false;
                    case SECOND_INSTANCE, RETRIAL ->
                        before.endings().stream().anyMatch(decision -> decision.is(How.SENT_BACK));
                };
            case SECOND_INSTANCE -> before.instance() == Instance.FIRST_INSTANCE;
            case RETRIAL -> before.instance().isCourt();
        };
    }

    /** Decisions that are there bind the proceeding to its kind of body, and to days before them. */
    private void requireDecisionsFit(ProceedingFacts facts, Proceeding before) {
        if (before.standing().isEmpty()) {
            return;
        }
        if (facts.instance().isCourt() != before.instance().isCourt()) {
            refuse("/instance", CaseFileWords.INSTANCE_OF_ITS_DECISIONS);
        }
        before.standing().stream()
                .flatMap(decision -> Stream.ofNullable(decision.facts().decidedOn()))
                .min(LocalDate::compareTo)
                .filter(decided -> facts.acceptedOn() != null && decided.isBefore(facts.acceptedOn()))
                .ifPresent(decided -> refuse("/acceptedOn", KitWords.NOT_A_VALUE));
    }

    private void requireFollowersFit(ProceedingFacts facts, CaseCourse course, Proceeding before) {
        if (facts.instance() != before.instance()) {
            course.after(before).stream()
                    .findFirst()
                    .ifPresent(next -> refuse("/instance", CaseFileWords.OTHERS_FOLLOW.with(next.number())));
        }
    }

    /** Refuses a day to come, and one before another that it comes after. */
    private void inOrder(String pointer, LocalDate day, LocalDate earlier) {
        if (day == null) {
            return;
        }
        if (day.isAfter(today)) {
            refuse(pointer, KitWords.NOT_AFTER_TODAY);
        } else if (earlier != null && day.isBefore(earlier)) {
            refuse(pointer, CaseFileWords.NOT_BEFORE.with(earlier));
        } else {
            known(pointer, day);
        }
    }

    private void known(String pointer, LocalDate day) {
        Optional.ofNullable(day).flatMap(KnownDays::refusal).ifPresent(why -> refuse(pointer, why));
    }

    private void requireNone(String pointer, Object value) {
        if (value != null) {
            refuse(pointer, CaseFileWords.ONLY_OF_RECONSIDERATION);
        }
    }

    private void refuse(String pointer, Message why) {
        violations.add(new Violation(pointer, why));
    }

    private void end() {
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }
}
