package org.gongkai.request.own;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.gongkai.kit.life.Action;
import org.gongkai.kit.problem.Problem;
import org.gongkai.request.handling.StepActions;
import org.gongkai.request.life.table.LifeCycle;
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
                action(standing, refusals, Step.SUPPLEMENT_RECEIVED, base + "supplements", List.of("content")),
                action(
                        standing,
                        refusals,
                        Step.PROPOSE_PUBLICATION,
                        base + "publication-proposals",
                        List.of("reason")));
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
