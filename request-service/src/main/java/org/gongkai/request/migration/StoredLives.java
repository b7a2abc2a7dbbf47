package org.gongkai.request.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;

import org.gongkai.kit.datakey.RecordSealing;
import org.gongkai.kit.datakey.SealingKey;
import org.gongkai.kit.datakey.SealingKeys;
import org.gongkai.registers.database.BulkRows;
import org.gongkai.request.handling.body.SealedSteps;
import org.gongkai.request.handling.body.SplitWords;
import org.gongkai.request.handling.body.StepBodies;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.table.Step;

/** Lives by the thousand: read for what ledgers print of them, written for what ledgers tell. */
@Singleton
class StoredLives {

    private static final List<BulkRows.Column> OF_LIFE = List.of(
            new BulkRows.Column("application_id", "uuid"),
            new BulkRows.Column("agency_code", "text"),
            new BulkRows.Column("revision", "bigint"),
            new BulkRows.Column("stage", "text"),
            new BulkRows.Column("handler", "text"),
            new BulkRows.Column("unit", "text"),
            new BulkRows.Column("held", "boolean"));

    private static final List<BulkRows.Column> OF_STEP = List.of(
            new BulkRows.Column("application_id", "uuid"),
            new BulkRows.Column("serial", "integer"),
            new BulkRows.Column("agency_code", "text"),
            new BulkRows.Column("step", "text"),
            new BulkRows.Column("happened_on", "date"),
            new BulkRows.Column("facts", "jsonb"),
            new BulkRows.Column("words", "text"),
            new BulkRows.Column("taken_by", "text"),
            new BulkRows.Column("recorded_at", "timestamptz"));

    private final StepBodies bodies;
    private final RecordSealing sealing;

    StoredLives(StepBodies bodies, RecordSealing sealing) {
        this.bodies = bodies;
        this.sealing = sealing;
    }

    /** The steps of lives, the first first; a life without any is not among them. */
    Map<UUID, List<Taken>> steps(Handle handle, Collection<UUID> applications) {
        Map<UUID, List<Taken>> steps = new HashMap<>();
        handle.createQuery("""
                        select application_id, serial, step, facts, words, taken_by, recorded_at, %s as wrapped
                        from handling_step where application_id = any(:applications) order by application_id, serial""".formatted(SealingKeys.WRAPPED_SQL.formatted("handling_step.application_id")))
                .bindArray("applications", UUID.class, applications)
                .map((row, context) -> kept(row))
                .forEach(kept -> steps.computeIfAbsent(kept.application(), id -> new ArrayList<>())
                        .add(taken(kept)));
        return steps;
    }

    private record Kept(
            UUID application,
            int serial,
            Step step,
            SplitWords said,
            String takenBy,
            Instant recordedAt,
            Optional<String> wrapped) {}

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("application_id", UUID.class),
                row.getInt("serial"),
                Step.valueOf(row.getString("step")),
                new SplitWords(row.getString("facts"), row.getString("words")),
                row.getString("taken_by"),
                row.getTimestamp("recorded_at").toInstant(),
                Optional.ofNullable(row.getString("wrapped")));
    }

    private Taken taken(Kept kept) {
        return new Taken(
                kept.step(),
                bodies.join(
                        kept.step(),
                        kept.said(),
                        sealing.opening(kept.application(), kept.wrapped()),
                        SealedSteps.placeOfTaken(kept.application(), kept.serial())),
                kept.takenBy(),
                kept.recordedAt());
    }

    /** Those of the applications for which a step waits for somebody's agreement. */
    Set<UUID> waiting(Handle handle, Collection<UUID> applications) {
        return new HashSet<>(handle.createQuery("""
                        select distinct application_id from pending_step
                        where application_id = any(:applications) and state = 'OPEN'""")
                .bindArray("applications", UUID.class, applications)
                .mapTo(UUID.class)
                .list());
    }

    /** Those of the applications that have a life, each with the number of its last step, 0 for none. */
    Map<UUID, Integer> lastSteps(Handle handle, Collection<UUID> applications) {
        Map<UUID, Integer> last = new HashMap<>();
        handle.createQuery("""
                        select h.application_id,
                            coalesce((select max(serial) from handling_step s where s.application_id = h.application_id), 0)
                                as last
                        from handling h where h.application_id = any(:applications)""")
                .bindArray("applications", UUID.class, applications)
                .map((row, context) -> Map.entry(row.getObject("application_id", UUID.class), row.getInt("last")))
                .forEach(life -> last.put(life.getKey(), life.getValue()));
        return last;
    }

    /** Writes lives that begin, and what supersedes those that are there. */
    void write(Handle handle, Map<UUID, LedgerLife> told, Map<UUID, Integer> lastSteps) throws SQLException {
        BulkRows lives = new BulkRows("handling", OF_LIFE);
        BulkRows steps = new BulkRows("handling_step", OF_STEP);
        Map<UUID, LedgerLife> moved = new LinkedHashMap<>();
        Map<UUID, String> bodiesOf = new HashMap<>();
        told.forEach((application, life) -> bodiesOf.put(application, life.agencyCode()));
        Map<UUID, SealingKey> keys = sealing.keys(handle, bodiesOf);
        told.forEach((application, life) -> {
            if (lastSteps.containsKey(application)) {
                moved.put(application, life);
            } else {
                addLife(lives, application, life);
            }
            addSteps(steps, application, life, lastSteps.getOrDefault(application, 0), keys.get(application));
        });
        lives.send(handle.getConnection());
        steps.send(handle.getConnection());
        moved.forEach((application, life) -> move(handle, application, life));
    }

    private static void addLife(BulkRows rows, UUID application, LedgerLife life) {
        rows.add(application)
                .add(life.agencyCode())
                .add(0)
                .add(life.course().stage())
                .add(life.course().handler().orElse(null))
                .add(life.course().unit().orElse(null))
                .add(life.course().aftermath().isHeld())
                .end();
    }

    private void addSteps(BulkRows rows, UUID application, LedgerLife life, int after, SealingKey key) {
        int serial = after;
        for (Taken taken : life.steps()) {
            serial++;
            SplitWords said = bodies.split(taken.event(), () -> key, SealedSteps.placeOfTaken(application, serial));
            rows.add(application)
                    .add(serial)
                    .add(life.agencyCode())
                    .add(taken.step())
                    .add(taken.event().on())
                    .add(said.facts())
                    .add(said.words())
                    .add(taken.by())
                    .add(taken.at())
                    .end();
        }
    }

    /** What lists find it by is worked out anew. */
    private static void move(Handle handle, UUID application, LedgerLife life) {
        handle.createUpdate("""
                        update handling set revision = revision + 1, stage = :stage, handler = :handler, unit = :unit,
                            held = :held, flags = null
                        where application_id = :application""")
                .bind("stage", life.course().stage())
                .bind("handler", life.course().handler().orElse(null))
                .bind("unit", life.course().unit().orElse(null))
                .bind("held", life.course().aftermath().isHeld())
                .bind("application", application)
                .execute();
    }
}
