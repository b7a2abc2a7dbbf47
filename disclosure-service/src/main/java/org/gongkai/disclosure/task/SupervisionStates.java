package org.gongkai.disclosure.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.gongkai.kit.paging.Cursor;
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

    /** A page of them, in order of their opening. */
    public Page<SupervisionState> list(
            Optional<String> agencyCode, Optional<SupervisionStage> stage, boolean late, PageRequest page) {
        List<SupervisionState> oneMore = tasks
                .after(
                        Cursor.readId(page.after()).orElse(new UUID(0, 0)),
                        agencyCode,
                        stage,
                        late ? Optional.of(LocalDate.now(clock)) : Optional.empty(),
                        page.limit() + 1)
                .stream()
                .map(this::of)
                .toList();
        return Page.of(oneMore, page.limit(), one -> one.id().toString());
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
