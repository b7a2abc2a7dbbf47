package org.gongkai.disclosure.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.kit.paging.Counts;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;

/** How tasks stand, one by one and in lists. */
@ApplicationScoped
@Transactional
public class SupervisionStates {

    private final SupervisionTasks tasks;
    private final SupervisionSteps steps;
    private final Clock clock;

    SupervisionStates(SupervisionTasks tasks, SupervisionSteps steps, Clock clock) {
        this.tasks = tasks;
        this.steps = steps;
        this.clock = clock;
    }

    /** A page of them, in the order that is asked for ({@code sort}). */
    public Page<SupervisionState> list(SupervisionFilter filter, Optional<String> sort, PageRequest page) {
        LocalDate today = LocalDate.now(clock);
        return SupervisionTasks.list(today)
                .page(tasks.getEntityManager(), SupervisionTasks.question(filter, today), sort, page)
                .map(this::of);
    }

    /** How many there are, and how many have which value in each of these. */
    public Counts counts(SupervisionFilter filter, List<String> by) {
        LocalDate today = LocalDate.now(clock);
        return SupervisionTasks.list(today)
                .counts(tasks.getEntityManager(), SupervisionTasks.question(filter, today), by);
    }

    SupervisionState of(SupervisionTask task) {
        return new SupervisionState(
                task.id(),
                task.revision(),
                task.agencyCode(),
                task.finding(),
                task.span(),
                task.stage(),
                task.dueOn(),
                task.stage() != SupervisionStage.CLOSED && task.dueOn().isBefore(LocalDate.now(clock)),
                task.closedOn(),
                steps.of(task.id()),
                task.openedBy(),
                task.openedAt());
    }
}
