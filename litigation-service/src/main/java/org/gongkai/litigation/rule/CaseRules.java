package org.gongkai.litigation.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.course.CaseSubject;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.course.ProceedingFacts;
import org.gongkai.litigation.outcome.Instance;
import org.gongkai.litigation.outcome.OutcomeRule.How;

/** What must hold between the facts of a case and of its proceedings. */
public final class CaseRules {

    /** How far ahead a hearing may be fixed. */
    private static final Period HEARING_AHEAD = Period.ofYears(1);

    private final FactViolations violations;
    private final LocalDate today;

    private CaseRules(FactViolations violations, LocalDate today) {
        this.violations = violations;
        this.today = today;
    }

    /** Refuses a case without a link and without a reason, and days to come. */
    public static void require(CaseSubject subject, LocalDate today) {
        FactViolations violations = new FactViolations(today);
        if (subject.receiptNumber() == null
                && (subject.unlinkedReason() == null || subject.unlinkedReason().isBlank())) {
            violations.refuse("/receiptNumber", CaseFileWords.LINK_OR_REASON);
        }
        if (subject.receiptNumber() != null && subject.unlinkedReason() != null) {
            violations.refuse("/unlinkedReason", CaseFileWords.LINK_NOT_REASON);
        }
        if (subject.subjectKind() == null) {
            violations.refuse("/subjectKind", KitWords.NEEDED);
        }
        violations.inOrder("/repliedOn", subject.repliedOn(), null);
        violations.inOrder("/replyServedOn", subject.replyServedOn(), subject.repliedOn());
        violations.known("/replyDueOn", subject.replyDueOn());
        if (subject.remediesKnownOn() != null && subject.remedies().told()) {
            violations.refuse("/remediesKnownOn", CaseFileWords.ONLY_WHERE_UNTOLD);
        }
        violations.inOrder("/remediesKnownOn", subject.remediesKnownOn(), subject.replyServedOn());
        violations.end();
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
        FactViolations violations = new FactViolations(today);
        CaseRules rules = new CaseRules(violations, today);
        rules.requirePlace(facts, course, number, standing);
        if (facts.acceptedOn() != null && facts.caseNumber() == null) {
            violations.refuse("/caseNumber", KitWords.NEEDED);
        }
        violations.inOrder("/filedOn", facts.filedOn(), null);
        violations.inOrder("/supplementAskedOn", facts.supplementAskedOn(), facts.filedOn());
        violations.inOrder("/acceptedOn", facts.acceptedOn(), facts.filedOn());
        violations.inOrder("/learnedOn", facts.learnedOn(), facts.acceptedOn());
        violations.inOrder("/answeredOn", facts.answeredOn(), facts.learnedOn());
        violations.inOrder("/opinionReceivedOn", facts.opinionReceivedOn(), facts.acceptedOn());
        violations.inOrder("/opinionAnsweredOn", facts.opinionAnsweredOn(), facts.opinionReceivedOn());
        rules.requireHearing(facts);
        if (facts.goesSimple() && facts.extendedDays() != null) {
            violations.refuse("/extendedDays", CaseFileWords.NOT_OF_SIMPLE);
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
        violations.end();
        FurtherProceeding.require(facts, course, number, standing);
    }

    /** A hearing may be to come, though nobody fixes one for the year after next; who was there is known when it has been. */
    private void requireHearing(ProceedingFacts facts) {
        if (facts.hearingOn() != null
                && facts.acceptedOn() != null
                && facts.hearingOn().isBefore(facts.acceptedOn())) {
            violations.refuse("/hearingOn", CaseFileWords.NOT_BEFORE.with(facts.acceptedOn()));
        } else if (facts.hearingOn() != null && facts.hearingOn().isAfter(today.plus(HEARING_AHEAD))) {
            violations.refuse("/hearingOn", CaseFileWords.NOT_AFTER.with(today.plus(HEARING_AHEAD)));
        } else {
            violations.known("/hearingOn", facts.hearingOn());
        }
        boolean heard = facts.hearingOn() != null && !facts.hearingOn().isAfter(today);
        if (facts.headAppeared() != null && (!heard || !facts.instance().isCourt())) {
            violations.refuse("/headAppeared", CaseFileWords.ONLY_OF_HEARINGS);
        }
        if (facts.appearedAs() != null && !Boolean.TRUE.equals(facts.headAppeared())) {
            violations.refuse("/appearedAs", CaseFileWords.ONLY_OF_HEARINGS);
        }
    }

    private void requirePlace(ProceedingFacts facts, CaseCourse course, int number, Optional<Proceeding> standing) {
        if (facts.follows() == null) {
            if (facts.instance() == Instance.SECOND_INSTANCE || facts.instance() == Instance.RETRIAL) {
                violations.refuse("/follows", KitWords.NEEDED);
            }
            return;
        }
        if (facts.follows() == number) {
            violations.refuse("/follows", CaseFileWords.FOLLOWS_ITSELF);
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
            violations.refuse("/follows", CaseFileWords.NO_SUCH_PROCEEDING.with(facts.follows()));
        } else if (!comesAfter(facts.instance(), before.get())
                || course.chain(before.get()).stream().anyMatch(link -> link.number() == number)) {
            violations.refuse("/follows", CaseFileWords.NOT_AFTER_THAT.with(facts.follows()));
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
            violations.refuse(pointer, CaseFileWords.NOT_BEFORE.with(earlier));
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
            violations.refuse("/instance", CaseFileWords.INSTANCE_OF_ITS_DECISIONS);
        }
        before.standing().stream()
                .flatMap(decision -> Stream.ofNullable(decision.facts().decidedOn()))
                .min(LocalDate::compareTo)
                .filter(decided -> facts.acceptedOn() != null && decided.isBefore(facts.acceptedOn()))
                .ifPresent(decided -> violations.refuse("/acceptedOn", KitWords.NOT_A_VALUE));
    }

    private void requireFollowersFit(ProceedingFacts facts, CaseCourse course, Proceeding before) {
        if (facts.instance() != before.instance()) {
            course.after(before).stream()
                    .findFirst()
                    .ifPresent(next -> violations.refuse("/instance", CaseFileWords.OTHERS_FOLLOW.with(next.number())));
        }
    }

    private void requireNone(String pointer, Object value) {
        if (value != null) {
            violations.refuse(pointer, CaseFileWords.ONLY_OF_RECONSIDERATION);
        }
    }
}
