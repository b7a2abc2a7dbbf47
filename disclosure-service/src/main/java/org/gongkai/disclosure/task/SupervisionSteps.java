package org.gongkai.disclosure.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

/** What was done with tasks, as it is kept. */
@Singleton
class SupervisionSteps {

    private final Jdbi jdbi;

    SupervisionSteps(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What was done with one, the first first. */
    List<SupervisionState.Taken> of(UUID task) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from supervision_step where task_id = :task order by serial")
                        .bind("task", task)
                        .map((row, context) -> taken(row))
                        .list());
    }

    /** Keeps a further step of one that the transaction has locked. */
    void keep(SupervisionTask task, SupervisionState.Taken taken) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into supervision_step (task_id, serial, agency_code, step, stage, due_on, said, url, taken_by,
                            taken_by_name, recorded_at)
                        select :task, coalesce(max(serial), 0) + 1, :agency, :step, :stage, :dueOn, :said, :url, :by, :byName,
                            :recorded
                        from supervision_step where task_id = :task""")
                .bindMethods(taken)
                .bind("task", task.id())
                .bind("agency", task.agencyCode())
                .bind("recorded", OffsetDateTime.ofInstant(taken.at(), ZoneOffset.UTC))
                .execute());
    }

    private static SupervisionState.Taken taken(ResultSet row) throws SQLException {
        return new SupervisionState.Taken(
                SupervisionStep.valueOf(row.getString("step")),
                SupervisionStage.valueOf(row.getString("stage")),
                row.getObject("due_on", LocalDate.class),
                row.getString("said"),
                Optional.ofNullable(row.getString("url")),
                row.getString("taken_by"),
                Optional.ofNullable(row.getString("taken_by_name")),
                row.getTimestamp("recorded_at").toInstant());
    }
}
