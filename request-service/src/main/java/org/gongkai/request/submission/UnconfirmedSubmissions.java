package org.gongkai.request.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;

/**
 * Submissions whose receipt nobody has confirmed in time (T_CONFIRM): confirmation may not be used to delay. Worked out anew
 * whenever it is asked for.
 */
@ApplicationScoped
@Transactional
public class UnconfirmedSubmissions {

    private static final Timer CONFIRM = Timers.get("T_CONFIRM");

    private static final String WAITING = """
            select * from (
                select s.id, s.agency_code, s.arrival_number, s.arrived_on, greatest(s.arrived_on,
                    (select max(a.happened_on) from confirmation_attempt a where a.submission_id = s.id)) as since
                from submission s where s.stage = 'SUBMITTED') waiting
            where since < :before order by id""";

    private final Jdbi jdbi;
    private final Calendars calendars;

    UnconfirmedSubmissions(Jdbi jdbi, Calendars calendars) {
        this.jdbi = jdbi;
        this.calendars = calendars;
    }

    /**
     * One that waits.
     *
     * @param since day of arrival, or of the last attempt to reach the applicant
     * @param dueOn the day by which it was to be confirmed, or tried again
     */
    public record Unconfirmed(
            UUID id, String agencyCode, String arrivalNumber, LocalDate arrivedOn, LocalDate since, LocalDate dueOn) {}

    /** All that the caller reaches which are overdue on a day, in order of registration; none whose term cannot be counted yet. */
    public List<Unconfirmed> overdue(LocalDate today) {
        return waiting(today, calendars::of).stream()
                .filter(one -> one.dueOn().isBefore(today))
                .toList();
    }

    /**
     * All that the caller reaches which wait for confirmation since a day before this one.
     *
     * @param calendarOf the calendar that a body counts by, or would
     */
    public List<Unconfirmed> waiting(LocalDate before, Function<String, WorkingCalendar> calendarOf) {
        return standing(before, calendarOf).stream()
                .flatMap(one -> one.dueOn().map(one::due).stream())
                .toList();
    }

    /**
     * One that waits, whether or not the day is known by which it was to be confirmed, or tried again.
     *
     * @param since day of arrival, or of the last attempt to reach the applicant
     * @param dueOn empty where the notice of the year is not known (期限待定)
     */
    public record Standing(
            UUID id,
            String agencyCode,
            String arrivalNumber,
            LocalDate arrivedOn,
            LocalDate since,
            Optional<LocalDate> dueOn) {

        private Unconfirmed due(LocalDate day) {
            return new Unconfirmed(id, agencyCode, arrivalNumber, arrivedOn, since, day);
        }
    }

    /** All of these bodies that wait for confirmation on a day, those that have waited longest first. */
    public List<Standing> of(Collection<String> bodies, LocalDate today) {
        return standing(today.plusDays(1), calendars::of).stream()
                .filter(one -> bodies.contains(one.agencyCode()))
                .sorted(Comparator.comparing(Standing::since).thenComparing(Standing::id))
                .toList();
    }

    private List<Standing> standing(LocalDate before, Function<String, WorkingCalendar> calendarOf) {
        Map<String, WorkingCalendar> known = new HashMap<>();
        List<Waiting> waiting = jdbi.withHandle(handle -> handle.createQuery(WAITING)
                .bind("before", before)
                .map((row, context) -> waiting(row))
                .list());
        return waiting.stream()
                .map(one ->
                        one.standing(CONFIRM.lastDay(one.since(), known.computeIfAbsent(one.agencyCode(), calendarOf))))
                .toList();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getString("agency_code"),
                row.getString("arrival_number"),
                row.getObject("arrived_on", LocalDate.class),
                row.getObject("since", LocalDate.class));
    }

    private record Waiting(UUID id, String agencyCode, String arrivalNumber, LocalDate arrivedOn, LocalDate since) {

        Standing standing(Optional<LocalDate> dueOn) {
            return new Standing(id, agencyCode, arrivalNumber, arrivedOn, since, dueOn);
        }
    }
}
