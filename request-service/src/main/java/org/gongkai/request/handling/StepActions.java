package org.gongkai.request.handling;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.Problem;
import org.gongkai.request.handling.body.StepBodies;
import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.outlook.TriedSteps;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.life.table.Transition;
import org.gongkai.request.problem.RequestProblem;

/** Whether the caller might take a step now, before it is known what they would say with it. */
@Singleton
public class StepActions {

    private static final String ANYTHING = "-";

    private final CurrentCaller caller;
    private final List<StepGuard> guards;

    StepActions(CurrentCaller caller, @All List<StepGuard> guards) {
        this.caller = caller;
        this.guards = guards;
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
                            .or(() -> guarded(row.step(), state))
                    : Refusal.of(
                            StepWords.WRONG_DUTY,
                            row.step().said(),
                            row.duties().stream().sorted().map(Duty::said).toList());
            refusal.map(RequestProblem::refusing).ifPresent(problem -> refusals.put(row.step(), problem));
        }
        return refusals;
    }

    /** What the rest of the office knows of it, as far as that asks for nothing that is said with the step. */
    private Optional<Refusal> guarded(Step step, HandlingState state) {
        return tried(step, state.today())
                .flatMap(event -> guards.stream()
                        .flatMap(guard -> guard.refusal(event, () -> state).stream())
                        .findFirst());
    }

    private static Optional<LifeEvent> tried(Step step, LocalDate today) {
        return switch (step) {
            case ARCHIVE -> Optional.of(new LaterEvent.Archiving(today, ANYTHING));
            case CORRECT_RECEIPT -> Optional.of(new IntakeEvent.ReceiptCorrection(today, today, ANYTHING, ANYTHING));
            case CORRECT_APPLICANT ->
                Optional.of(new IntakeEvent.ApplicantCorrection(today, ANYTHING, null, null, ANYTHING, ANYTHING));
            case VOID -> Optional.of(new ClosingEvent.Voiding(today, null, null, ANYTHING));
            default -> Optional.empty();
        };
    }

    /** Why the caller may not take a step of what has arrived and is no application yet. */
    public Optional<Problem> refusal(Step step, Stage stage) {
        Transition row = LifeCycle.of(step);
        Optional<Refusal> refusal = Duty.of(caller.get()).stream().anyMatch(row.duties()::contains)
                ? LifeCycle.refusal(step, stage)
                : Refusal.of(
                        StepWords.WRONG_DUTY,
                        step.said(),
                        row.duties().stream().sorted().map(Duty::said).toList());
        return refusal.map(RequestProblem::refusing);
    }
}
