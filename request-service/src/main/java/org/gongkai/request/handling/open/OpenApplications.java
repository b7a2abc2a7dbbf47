package org.gongkai.request.handling.open;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.handling.HandlingSteps;
import org.gongkai.request.life.Beginning;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;

/** The applications that have no outcome yet, each with its course: most have no life, and of those the row says all. */
@ApplicationScoped
@Transactional
public class OpenApplications {

    private static final int AT_ONCE = 500;

    private static final String COLUMNS = """
            select a.id, a.agency_code, a.receipt_number, a.received_on, a.closed_on, a.outcome, h.arrived_on,
                h.application_id is not null as lives
            from application a left join handling h on h.application_id = a.id
            """;

    private static final String ROWS =
            COLUMNS + "where a.voided_at is null and a.closed_on is null %s order by a.agency_code, a.id";

    private static final String OWING = COLUMNS
            + "where a.voided_at is null and a.closed_on is not null and h.owing %s order by a.agency_code, a.id";

    private static final String BODIES = """
            select distinct a.agency_code from application a left join handling h on h.application_id = a.id
            where a.voided_at is null and (a.closed_on is null or h.owing) order by 1""";

    private static final String SOME = COLUMNS + "where a.voided_at is null and a.id = any(:ids) order by a.id";

    private final Jdbi jdbi;
    private final HandlingSteps steps;
    private final Calendars calendars;

    OpenApplications(Jdbi jdbi, HandlingSteps steps, Calendars calendars) {
        this.jdbi = jdbi;
        this.steps = steps;
        this.calendars = calendars;
    }

    private record Row(
            UUID id,
            String agencyCode,
            String receiptNumber,
            LocalDate receivedOn,
            Optional<LocalDate> closedOn,
            Optional<String> outcome,
            Optional<LocalDate> arrivedOn,
            boolean lives) {}

    /** Those of some bodies that the caller reaches. */
    public void forEach(Collection<String> bodies, Consumer<OpenApplication> consumer) {
        forEach(ROWS, Optional.of(bodies), calendars::of, consumer);
    }

    /** Those that the caller reaches and that have their outcome, but of which something is still owed; of some bodies. */
    public void forEachOwing(Optional<? extends Collection<String>> bodies, Consumer<OpenApplication> consumer) {
        forEach(OWING, bodies, calendars::of, consumer);
    }

    /** All that the caller reaches. */
    public void forEach(Consumer<OpenApplication> consumer) {
        forEach(ROWS, Optional.empty(), calendars::of, consumer);
    }

    /** Those of these that the caller reaches and that are not voided, with or without an outcome, each with its course. */
    public void forEach(List<UUID> ids, Consumer<OpenApplication> consumer) {
        Map<String, WorkingCalendar> known = new HashMap<>();
        jdbi.useHandle(handle -> {
            for (int begin = 0; begin < ids.size(); begin += AT_ONCE) {
                List<Row> rows = handle.createQuery(SOME)
                        .bindArray("ids", UUID.class, ids.subList(begin, Math.min(begin + AT_ONCE, ids.size())))
                        .map((row, context) -> row(row))
                        .list();
                give(rows, known, calendars::of, consumer);
            }
        });
    }

    /**
     * Those of some bodies that the caller reaches.
     *
     * @param calendarOf the calendar that a body counts by, or would
     */
    public void forEach(
            Collection<String> bodies,
            Function<String, WorkingCalendar> calendarOf,
            Consumer<OpenApplication> consumer) {
        forEach(ROWS, Optional.of(bodies), calendarOf, consumer);
    }

    /** Those of some bodies of which something is still owed, each with the calendar that its body counts by, or would. */
    public void forEachOwing(
            Collection<String> bodies,
            Function<String, WorkingCalendar> calendarOf,
            Consumer<OpenApplication> consumer) {
        forEach(OWING, Optional.of(bodies), calendarOf, consumer);
    }

    /** The bodies that the caller reaches and that have any of either. */
    public List<String> bodies() {
        return jdbi.withHandle(
                handle -> handle.createQuery(BODIES).mapTo(String.class).list());
    }

    private void forEach(
            String which,
            Optional<? extends Collection<String>> bodies,
            Function<String, WorkingCalendar> calendarOf,
            Consumer<OpenApplication> consumer) {
        Map<String, WorkingCalendar> known = new HashMap<>();
        List<Row> some = new ArrayList<>();
        jdbi.useHandle(handle -> {
            Query query =
                    handle.createQuery(which.formatted(bodies.isPresent() ? "and a.agency_code = any(:bodies)" : ""));
            bodies.ifPresent(codes -> query.bindArray("bodies", String.class, codes));
            try (var rows = query.setFetchSize(AT_ONCE).map((row, context) -> row(row)).stream()) {
                rows.forEach(row -> {
                    some.add(row);
                    if (some.size() == AT_ONCE) {
                        give(some, known, calendarOf, consumer);
                        some.clear();
                    }
                });
            }
        });
        give(some, known, calendarOf, consumer);
    }

    private void give(
            List<Row> rows,
            Map<String, WorkingCalendar> known,
            Function<String, WorkingCalendar> calendarOf,
            Consumer<OpenApplication> consumer) {
        List<UUID> lives = rows.stream().filter(Row::lives).map(Row::id).toList();
        Map<UUID, List<Taken>> taken = lives.isEmpty() ? Map.of() : steps.of(lives);
        for (Row row : rows) {
            WorkingCalendar calendar = known.computeIfAbsent(row.agencyCode(), calendarOf);
            Beginning beginning =
                    new Beginning(row.receivedOn(), row.arrivedOn(), row.closedOn(), row.outcome(), false);
            consumer.accept(new OpenApplication(
                    row.id(),
                    row.agencyCode(),
                    row.receiptNumber(),
                    row.receivedOn(),
                    row.lives(),
                    Course.of(beginning, taken.getOrDefault(row.id(), List.of()), calendar),
                    calendar));
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("agency_code"),
                row.getString("receipt_number"),
                row.getObject("received_on", LocalDate.class),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                Optional.ofNullable(row.getString("outcome")),
                Optional.ofNullable(row.getObject("arrived_on", LocalDate.class)),
                row.getBoolean("lives"));
    }
}
