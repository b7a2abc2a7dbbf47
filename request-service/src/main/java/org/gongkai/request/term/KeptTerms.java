package org.gongkai.request.term;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.handling.body.StepBodies;
import org.gongkai.request.life.Beginning;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.table.Flag;
import org.gongkai.request.life.table.Step;

/**
 * Which applications have kept their term, or still may, by their own clocks: those with a life, and those of a body with days
 * of its own. A ledger that was imported makes many
 * lives late by the day of receipt alone, so that they are read by the thousand, and without what people have said.
 */
@ApplicationScoped
@Transactional
public class KeptTerms {

    private static final int AT_ONCE = 1_000;

    private static final String LIVES = """
            select a.id, a.agency_code, a.received_on, a.closed_on, a.outcome, h.arrived_on
            from application a left join handling h on h.application_id = a.id where a.id = any(:applications)""";

    private static final String STEPS = """
            select application_id, step, facts from handling_step
            where application_id = any(:applications) order by application_id, serial""";

    private final Jdbi jdbi;
    private final StepBodies bodies;
    private final Calendars calendars;
    private final Clock clock;

    KeptTerms(Jdbi jdbi, StepBodies bodies, Calendars calendars, Clock clock) {
        this.jdbi = jdbi;
        this.bodies = bodies;
        this.calendars = calendars;
        this.clock = clock;
    }

    private record Life(UUID id, String agencyCode, Beginning beginning) {}

    private record Kept(UUID application, Step step, String facts) {}

    /** Those among these that are not late. */
    public List<UUID> inTime(Collection<UUID> applications) {
        Map<String, WorkingCalendar> known = new HashMap<>();
        List<UUID> all = List.copyOf(applications);
        List<UUID> inTime = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<UUID> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            jdbi.useHandle(handle -> inTime.addAll(inTime(handle, some, known)));
        }
        return inTime;
    }

    private List<UUID> inTime(Handle handle, List<UUID> applications, Map<String, WorkingCalendar> known) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, List<Taken>> steps = steps(handle, applications);
        List<Life> lives = handle.createQuery(LIVES)
                .bindArray("applications", UUID.class, applications)
                .map((row, context) -> life(row))
                .list();
        return lives.stream()
                .filter(life -> !Course.of(
                                life.beginning(),
                                steps.getOrDefault(life.id(), List.of()),
                                known.computeIfAbsent(life.agencyCode(), calendars::of))
                        .flags(today)
                        .contains(Flag.OVERDUE))
                .map(Life::id)
                .toList();
    }

    private Map<UUID, List<Taken>> steps(Handle handle, List<UUID> applications) {
        Map<UUID, List<Taken>> steps = new HashMap<>();
        handle.createQuery(STEPS)
                .bindArray("applications", UUID.class, applications)
                .map((row, context) -> new Kept(
                        row.getObject("application_id", UUID.class),
                        Step.valueOf(row.getString("step")),
                        row.getString("facts")))
                .forEach(kept -> steps.computeIfAbsent(kept.application(), id -> new ArrayList<>())
                        .add(new Taken(kept.step(), bodies.facts(kept.step(), kept.facts()), "", Instant.EPOCH)));
        return steps;
    }

    private static Life life(ResultSet row) throws SQLException {
        return new Life(
                row.getObject("id", UUID.class),
                row.getString("agency_code"),
                new Beginning(
                        row.getObject("received_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("arrived_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                        Optional.ofNullable(row.getString("outcome")),
                        false));
    }
}
