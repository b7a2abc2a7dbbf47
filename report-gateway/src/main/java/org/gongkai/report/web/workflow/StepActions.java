package org.gongkai.report.web.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportKey;
import org.gongkai.kit.access.CallerRights;
import org.gongkai.kit.life.Action;
import org.gongkai.kit.problem.Problem;
import org.gongkai.report.authoring.AuthoringStep;
import org.gongkai.report.workflow.ReportWorkflow;

/** What the caller may do with a report now: every step, and why it would be refused. */
@Singleton
class StepActions {

    private final ReportWorkflow workflow;
    private final CallerRights rights;

    StepActions(ReportWorkflow workflow, CallerRights rights) {
        this.workflow = workflow;
        this.rights = rights;
    }

    List<Action> of(ReportKey key) {
        Map<AuthoringStep, Problem> refusals = workflow.refusals(key);
        return Arrays.stream(AuthoringStep.values())
                .map(step -> action(key, step, Optional.ofNullable(refusals.get(step))))
                .toList();
    }

    private Action action(ReportKey key, AuthoringStep step, Optional<Problem> refusal) {
        String path = "/api/v1/annual-reports/" + key.agencyCode() + "/" + key.year() + "/" + step.path();
        String query = key.coverage() == Coverage.AGENCY ? "" : "?coverage=" + key.coverage();
        return Action.of(
                step.name(),
                path + query,
                step.needs(),
                rights.findRefusal("POST", path).or(() -> refusal));
    }
}
