package org.gongkai.request.web.handling;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.gongkai.kit.access.CallerRights;
import org.gongkai.kit.life.Action;
import org.gongkai.kit.problem.Problem;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.handling.StepActions;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.life.table.Transition;

/** What the caller may do with an application now: every step that has a call, and why it would be refused. */
@Singleton
class HandlingActions {

    private final StepActions steps;
    private final CallerRights rights;

    HandlingActions(StepActions steps, CallerRights rights) {
        this.steps = steps;
        this.rights = rights;
    }

    List<Action> of(HandlingState state) {
        Map<Step, Problem> refusals = steps.refusals(state);
        return LifeCycle.all().stream()
                .filter(row -> row.path().startsWith("applications/{id}/"))
                .map(row -> action(state, row, Optional.ofNullable(refusals.get(row.step()))))
                .toList();
    }

    private Action action(HandlingState state, Transition row, Optional<Problem> refusal) {
        String path =
                "/api/v1/" + row.path().replace("{id}", state.application().id().toString());
        String checked = path.replace("{n}", "1");
        return Action.of(
                row.step().code(),
                path,
                StepActions.needs(row.step()),
                rights.findRefusal("POST", checked).or(() -> refusal));
    }
}
