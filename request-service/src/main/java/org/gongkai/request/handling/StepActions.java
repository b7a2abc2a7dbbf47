package org.gongkai.request.handling;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.Problem;
import org.gongkai.request.handling.body.StepBodies;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.outlook.TriedSteps;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.life.table.LifeCycle;
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
        // The day of a voiding is today where nothing is said.
        return step == Step.VOID
                ? List.of("ground", "reason")
                : step.body().map(StepBodies::needs).orElse(List.of());
    }

    /** Who may say this: of reviews those alone whose business it is. */
    static Set<Duty> duties(Transition row, LifeEvent event) {
        return event instanceof DecisionEvent.Review review
                ? switch (review.kind()) {
                    case SECRECY -> Set.of(Duty.SECRECY);
                    case LEGAL -> Set.of(Duty.LEGAL);
                }
                : row.duties();
    }

    /**
     * Who decides on what somebody has proposed: whom the table names. On an applicant's late supplement it is whose step that is,
     * and the head: the clerk too while it is waited for, the head alone when the application was given up (Art. 30).
     */
    public static Set<Duty> deciders(Transition row) {
        if (row.needsApproval()) {
            return row.approvers();
        }
        Set<Duty> deciders = EnumSet.of(Duty.HEAD);
        row.duties().stream().filter(duty -> duty != Duty.APPLICANT).forEach(deciders::add);
        return deciders;
    }

    /** Why the caller may not take steps: not their duty, not at this stage, or not as the application stands. */
    public Map<Step, Problem> refusals(HandlingState state) {
        Set<Duty> own = Duty.of(caller.get());
        Map<Step, Refusal> standing =
                state.course().refusals(state.today(), caller.get().name());
        Map<Step, Problem> refusals = new EnumMap<>(Step.class);
        for (Transition row : LifeCycle.all()) {
            Optional<Refusal> refusal = own.stream().anyMatch(row.duties()::contains)
                    ? Optional.ofNullable(standing.get(row.step()))
                            .or(() -> TriedSteps.refusal(
                                    row.step(),
                                    state.course(),
                                    state.today(),
                                    caller.get().name()))
                    : Refusal.of(
                            StepWords.WRONG_DUTY,
                            row.step().said(),
                            row.duties().stream().sorted().map(Duty::said).toList());
            refusal.map(RequestProblem::refusing).ifPresent(problem -> refusals.put(row.step(), problem));
        }
        return refusals;
    }
}
