package org.gongkai.litigation.life;

import static org.gongkai.litigation.life.StepGuards.when;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.kit.problem.Problem;
import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.course.FollowUp;
import org.gongkai.litigation.course.FollowUp.Kind;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.course.ProceedingFacts;
import org.gongkai.litigation.life.table.CaseStep;
import org.gongkai.litigation.outcome.Instance;
import org.gongkai.litigation.outcome.OutcomeRule.How;
import org.gongkai.litigation.rule.CaseFileWords;
import org.gongkai.litigation.rule.CaseRefusal;

/** What steps ask for besides the stage: facts that are there already, or are not there yet. */
final class FactGuards {

    private FactGuards() {}

    static Optional<Problem> refusal(
            CaseStep step, Standing standing, Proceeding proceeding, Optional<Decision> decision) {
        ProceedingFacts facts = proceeding.facts();
        return switch (step) {
            case ASK_SUPPLEMENT ->
                onlyReconsidered(facts)
                        .or(() -> known(facts.supplementAskedOn(), CaseFileWords.SUPPLEMENT_ASKED_ALREADY));
            case LEARN -> known(facts.learnedOn(), CaseFileWords.LEARNED_ALREADY);
            case ANSWER ->
                when(facts.learnedOn() == null, CaseFileWords.NOT_LEARNED_OF)
                        .or(() -> known(facts.answeredOn(), CaseFileWords.ANSWERED_ALREADY));
            case LENGTHEN ->
                onlyReconsidered(facts)
                        .or(() -> when(facts.goesSimple(), CaseFileWords.NOT_OF_SIMPLE))
                        .or(() -> Optional.ofNullable(facts.extendedDays())
                                .map(days -> CaseRefusal.of(CaseFileWords.LENGTHENED_ALREADY, days)));
            case APPEAR -> appear(facts, standing.today());
            case RECEIVE_OPINION ->
                onlyReconsidered(facts).or(() -> known(facts.opinionReceivedOn(), CaseFileWords.OPINION_KNOWN));
            case REPORT_ON_OPINION ->
                when(facts.opinionReceivedOn() == null, CaseFileWords.NO_OPINION)
                        .or(() -> known(facts.opinionAnsweredOn(), CaseFileWords.REPORTED_ALREADY));
            case REMAND ->
                when(
                        facts.instance() == Instance.FIRST_INSTANCE
                                || !facts.instance().isCourt(),
                        CaseFileWords.ONLY_OF_APPEAL);
            case VOID_PROCEEDING ->
                standing.course().after(proceeding).stream()
                        .findFirst()
                        .map(next -> CaseRefusal.of(CaseFileWords.OTHERS_FOLLOW, next.number()));
            case SERVE -> decision.flatMap(FactGuards::serve);
            case FOLLOW_UP -> decision.flatMap(FactGuards::followUp);
            case REPORT_PERFORMANCE -> decision.flatMap(FactGuards::report);
            case CORRECT_FOLLOW_UP, VOID_FOLLOW_UP ->
                when(decision.flatMap(Decision::followUp).isEmpty(), CaseFileWords.NOT_FOLLOWED_UP);
            case VOID_DECISION -> decision.flatMap(one -> nothingCameOf(standing, proceeding, one));
            case FIX_HEARING,
                    OPEN_CASE,
                    CORRECT_CASE,
                    CHECK_LINK,
                    NAME_APPLICANT,
                    BEGIN,
                    VOID_CASE,
                    HOLD,
                    RELEASE_HOLD,
                    PROPOSE_ERASURE,
                    REFUSE_ERASURE,
                    ERASE_APPLICANT,
                    ACCEPT,
                    NOT_ACCEPT,
                    SUSPEND,
                    RESUME,
                    DECIDE,
                    CORRECT_PROCEEDING,
                    CORRECT_DECISION -> Optional.empty();
        };
    }

    /** Of a case as a whole: what is kept of who goes against the reply. */
    static Optional<Problem> refusal(CaseStep step, Keeping keeping, LocalDate today) {
        return switch (step) {
            case HOLD -> when(keeping.held(), CaseFileWords.HELD_ALREADY);
            case RELEASE_HOLD -> when(!keeping.held(), CaseFileWords.NOT_HELD);
            case ERASE_APPLICANT ->
                kept(keeping, today).or(() -> when(keeping.proposedBy().isEmpty(), CaseFileWords.ERASURE_NOT_PROPOSED));
            case PROPOSE_ERASURE ->
                kept(keeping, today)
                        .or(() -> when(keeping.proposedBy().isPresent(), CaseFileWords.ERASURE_PROPOSED_ALREADY));
            case REFUSE_ERASURE -> when(keeping.proposedBy().isEmpty(), CaseFileWords.ERASURE_NOT_PROPOSED);
            default -> Optional.empty();
        };
    }

    /** Why a name is kept still. */
    private static Optional<Problem> kept(Keeping keeping, LocalDate today) {
        return when(!keeping.named(), CaseFileWords.NOBODY_NAMED)
                .or(() -> when(keeping.held(), CaseFileWords.HELD_ALREADY))
                .or(() -> when(keeping.until().isEmpty(), CaseFileWords.NOT_RUN_OUT))
                .or(() -> keeping.until()
                        .filter(last -> !today.isAfter(last))
                        .map(last -> CaseRefusal.of(CaseFileWords.KEPT_UNTIL, last)));
    }

    private static Optional<Problem> appear(ProceedingFacts facts, LocalDate today) {
        return when(!facts.instance().isCourt(), CaseFileWords.ONLY_OF_SUITS)
                .or(() -> when(
                        facts.hearingOn() == null || facts.hearingOn().isAfter(today), CaseFileWords.NOT_HEARD_YET))
                .or(() -> when(facts.headAppeared() != null, CaseFileWords.APPEARANCE_KNOWN));
    }

    private static Optional<Problem> serve(Decision decision) {
        return when(decision.facts().decidedOn() == null, CaseFileWords.DECISION_WITHOUT_DAY)
                .or(() -> known(decision.facts().servedOn(), CaseFileWords.SERVED_ALREADY));
    }

    private static Optional<Problem> followUp(Decision decision) {
        return when(decision.followUp().isPresent(), CaseFileWords.FOLLOWED_UP_ALREADY)
                .or(() -> when(!decision.lacksFollowUp(), CaseFileWords.NO_FOLLOW_UP_DEMANDED));
    }

    private static Optional<Problem> report(Decision decision) {
        Optional<FollowUp> performed = decision.followUp().filter(followed -> followed.kind() != Kind.NONE_NEEDED);
        return when(performed.isEmpty(), CaseFileWords.NOTHING_PERFORMED)
                .or(() -> known(performed.orElseThrow().reportedOn(), CaseFileWords.PERFORMANCE_REPORTED));
    }

    /** What was sent back is before the first instance again because of the decision that sent it. */
    static Optional<Problem> nothingCameOf(Standing standing, Proceeding proceeding, Decision decision) {
        return Optional.of(proceeding).filter(one -> decision.is(How.SENT_BACK)).stream()
                .flatMap(one -> standing.course().after(one).stream())
                .filter(next -> next.instance() == Instance.FIRST_INSTANCE)
                .findFirst()
                .map(next -> CaseRefusal.of(CaseFileWords.OTHERS_FOLLOW, next.number()));
    }

    private static Optional<Problem> onlyReconsidered(ProceedingFacts facts) {
        return when(facts.instance() != Instance.RECONSIDERATION, CaseFileWords.ONLY_OF_RECONSIDERATION);
    }

    private static Optional<Problem> known(LocalDate day, CaseFileWords reason) {
        return Optional.ofNullable(day).map(known -> CaseRefusal.of(reason, known));
    }
}
