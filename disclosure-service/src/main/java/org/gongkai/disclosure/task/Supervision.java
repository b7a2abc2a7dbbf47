package org.gongkai.disclosure.task;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.disclosure.inspection.InspectionFinding;
import org.gongkai.disclosure.inspection.InspectionRule;
import org.gongkai.disclosure.inspection.InspectionSpan;
import org.gongkai.disclosure.inspection.Inspections;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemType;
import org.gongkai.registers.problem.RegisterProblem;
import org.gongkai.registers.register.KnownDays;

/** The use cases of tasks of supervision (督办): opened for a finding, answered, taken further, closed with proof. */
@ApplicationScoped
@Transactional
public class Supervision {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final SupervisionTasks tasks;
    private final SupervisionSteps steps;
    private final SupervisionStates states;
    private final Inspections inspections;
    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final Clock clock;

    Supervision(
            SupervisionTasks tasks,
            SupervisionSteps steps,
            SupervisionStates states,
            Inspections inspections,
            CurrentCaller caller,
            Jdbi jdbi,
            AuditTrail audit,
            Clock clock) {
        this.tasks = tasks;
        this.steps = steps;
        this.states = states;
        this.inspections = inspections;
        this.caller = caller;
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody wants to have mended.
     *
     * @param span the days of the inspection that has found it
     */
    public record Wanted(
            String agencyCode,
            InspectionRule rule,
            String subjectId,
            InspectionSpan span,
            LocalDate dueOn,
            String reason) {}

    /** How one stands. */
    public SupervisionState state(UUID id) {
        return states.of(task(id));
    }

    /** Opens one for something that an inspection finds now. */
    public SupervisionState open(Wanted wanted) {
        if (!wanted.span().hasBegun(today())) {
            throw Problem.invalid("/year", SupervisionWords.NOT_BEGUN);
        }
        InspectionFinding finding = inspections
                .find(wanted.agencyCode(), wanted.span(), wanted.rule(), wanted.subjectId())
                .orElseThrow(() -> refusal(SupervisionWords.NOT_FOUND));
        if (tasks.isOpen(wanted.agencyCode(), finding)) {
            throw refusal(SupervisionWords.OPEN_ALREADY);
        }
        requireNotPast(wanted.dueOn());
        SupervisionTask task = new SupervisionTask(
                IDS.generate(),
                wanted.agencyCode(),
                finding,
                wanted.span(),
                wanted.dueOn(),
                caller.get().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        tasks.persistAndFlush(task);
        return ended(task, SupervisionStep.OPEN, wanted.reason(), Optional.empty());
    }

    /**
     * Takes a step.
     *
     * @param expected the revision that was read
     */
    public SupervisionState take(UUID id, SupervisionEvent event, long expected) {
        SupervisionTask task = task(id);
        tasks.lock(task);
        if (expected != task.revision()) {
            throw Problem.stale(KitWords.CHANGED_MEANWHILE, task.revision());
        }
        refusal(states.of(task), event.step()).ifPresent(problem -> {
            throw problem;
        });
        event.due().ifPresent(this::requireNotPast);
        task.take(SupervisionTransition.find(task.stage(), event.step()).orElseThrow(), event.due(), today());
        return ended(task, event.step(), event.said(), event.where());
    }

    /** Why the caller may not take a step now, before it is known what they would say with it. */
    public Optional<Problem> refusal(SupervisionState state, SupervisionStep step) {
        if (SupervisionTransition.find(state.stage(), step).isEmpty()) {
            return Optional.of(refusal(
                    RegisterProblem.WRONG_STAGE,
                    SupervisionWords.WRONG_STAGE,
                    step.said(),
                    state.stage().said()));
        }
        if (step != SupervisionStep.CLOSE) {
            return Optional.empty();
        }
        if (state.isAnsweredBy(caller.get().name())) {
            return Optional.of(refusal(RegisterProblem.NOT_YOUR_DUTY, SupervisionWords.OWN_ANSWER));
        }
        boolean found = inspections
                .find(
                        state.agencyCode(),
                        state.span(),
                        state.finding().rule(),
                        state.finding().subjectId())
                .isPresent();
        return found ? Optional.of(refusal(SupervisionWords.STILL_FOUND)) : Optional.empty();
    }

    private SupervisionState ended(SupervisionTask task, SupervisionStep step, String said, Optional<String> url) {
        tasks.changed(task);
        steps.keep(
                task,
                new SupervisionState.Taken(
                        step,
                        task.stage(),
                        task.dueOn(),
                        said,
                        url,
                        caller.get().name(),
                        caller.get().displayName(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        AuditEvent event = AuditEvent.of(
                        DisclosureOperation.TAKE_SUPERVISION_STEP,
                        AuditObject.of("SUPERVISION_TASK", task.id().toString()))
                .at(task.agencyCode())
                .to(JsonNodeFactory.instance
                        .objectNode()
                        .put("step", step.code())
                        .put("stage", task.stage().name()))
                .because(said);
        jdbi.useHandle(handle -> audit.record(handle, event));
        return states.of(task);
    }

    private SupervisionTask task(UUID id) {
        return tasks.findByIdOptional(id).orElseThrow(() -> Problem.notFound(SupervisionWords.TASK, id));
    }

    private void requireNotPast(LocalDate dueOn) {
        if (dueOn.isBefore(today())) {
            throw Problem.invalid("/dueOn", SupervisionWords.NOT_BEFORE_TODAY);
        }
        KnownDays.refusal(dueOn).ifPresent(why -> {
            throw Problem.invalid("/dueOn", why);
        });
    }

    private static Problem refusal(SupervisionWords reason) {
        return refusal(RegisterProblem.STEP_REFUSED, reason);
    }

    private static Problem refusal(ProblemType type, SupervisionWords reason, Object... values) {
        return Problem.of(type, reason.with(values)).with(Map.of("reason", reason.name()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
