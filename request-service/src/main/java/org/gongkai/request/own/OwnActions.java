package org.gongkai.request.own;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.gongkai.kit.life.Action;
import org.gongkai.kit.problem.Problem;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.handling.StepActions;
import org.gongkai.request.life.event.SupplementEvent;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.problem.RequestProblem;
import org.gongkai.request.submission.OnlineSubmission.Standing;

/** What applicants may do about their own application now, and why not. */
@Singleton
public class OwnActions {

    private final StepActions steps;

    OwnActions(StepActions steps) {
        this.steps = steps;
    }

    /** Each of the applicant's steps, as they would find it; asked on behalf of the applicant. */
    public List<Action> of(Standing standing) {
        String base = "/api/v1/public/applications/" + number(standing) + "/";
        Map<Step, Problem> refusals =
                standing.application().map(steps::refusals).orElse(Map.of());
        return List.of(
                action(standing, refusals, Step.DISCARD, base + "discards", List.of()),
                action(standing, refusals, Step.WITHDRAW, base + "withdrawals", List.of("signedBy")),
                supplement(standing, refusals, base + "supplements"),
                action(
                        standing,
                        refusals,
                        Step.PROPOSE_PUBLICATION,
                        base + "publication-proposals",
                        List.of("reason")));
    }

    /** One that is late is judged by the office, and needs the reason. */
    private static Action supplement(Standing standing, Map<Step, Problem> refusals, String href) {
        Optional<HandlingState> late =
                standing.application().filter(life -> life.course().clock().isLateForSupplement(life.today()));
        if (late.isEmpty()) {
            return action(standing, refusals, Step.SUPPLEMENT_RECEIVED, href, List.of("content"));
        }
        boolean waits =
                late.get().pending().stream().anyMatch(one -> one.event() instanceof SupplementEvent.Supplement);
        Step step = standing.stage() == Stage.CLOSED ? Step.ACCEPT_LATE_SUPPLEMENT : Step.SUPPLEMENT_RECEIVED;
        return Action.of(
                step.code(),
                href,
                List.of("content", "goodReason"),
                LifeCycle.refusal(step, standing.stage())
                        .or(() -> Refusal.when(waits, StepWords.WAITS_ALREADY))
                        .map(RequestProblem::refusing));
    }

    private static Action action(
            Standing standing, Map<Step, Problem> refusals, Step step, String href, List<String> needs) {
        return Action.of(
                step.code(),
                href,
                needs,
                LifeCycle.refusal(step, standing.stage())
                        .map(RequestProblem::refusing)
                        .or(() -> Optional.ofNullable(refusals.get(step))));
    }

    /** The number of receipt, which a part has of its own; before there is one, that of arrival. */
    private static String number(Standing standing) {
        return standing.application()
                .map(life -> life.application().entry().receiptNumber())
                .or(() -> standing.submission().map(sent -> sent.arrivalNumber()))
                .orElseThrow();
    }
}
