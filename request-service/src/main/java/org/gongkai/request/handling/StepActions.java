package org.gongkai.request.handling;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.Problem;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.life.table.Transition;
import org.gongkai.request.problem.RequestProblem;

/** Whether the caller might take a step now, before it is known what they would say with it. */
@Singleton
public class StepActions {

    private final CurrentCaller caller;

    StepActions(CurrentCaller caller) {
        this.caller = caller;
    }

    /** Members that the body of a step must have. */
    public static List<String> needs(Step step) {
        return step.body().map(StepBodies::needs).orElse(List.of());
    }

    /** Why the caller may not take it: not their duty, not at this stage, or not as the application stands. */
    public Optional<Problem> findRefusal(HandlingState state, Transition row) {
        if (Duty.of(caller.get()).stream().noneMatch(row.duties()::contains)) {
            return Refusal.of(
                            StepWords.WRONG_DUTY,
                            row.step().said(),
                            row.duties().stream().sorted().map(Duty::said).toList())
                    .map(RequestProblem::refusing);
        }
        return state.course()
                .findRefusal(row.step(), state.today(), caller.get().name())
                .map(RequestProblem::refusing);
    }
}
