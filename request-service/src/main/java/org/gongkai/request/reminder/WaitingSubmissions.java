package org.gongkai.request.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.life.table.Stage;

/**
 * Submissions that nobody has confirmed within a working day of their arrival, or of the last attempt: a confirmation may
 * not be used to delay (Art. 31 of the Regulations).
 */
@ApplicationScoped
class WaitingSubmissions {

    private static final Timer CONFIRM = Timers.get("T_CONFIRM");

    private final Jdbi jdbi;
    private final Calendars calendars;

    WaitingSubmissions(Jdbi jdbi, Calendars calendars) {
        this.jdbi = jdbi;
        this.calendars = calendars;
    }

    private record Waiting(UUID id, String agencyCode, String arrivalNumber, LocalDate since) {}

    List<DueTerm> overdue(LocalDate today) {
        Map<String, WorkingCalendar> known = new HashMap<>();
        List<DueTerm> terms = new ArrayList<>();
        for (Waiting one : waiting(today)) {
            WorkingCalendar calendar = known.computeIfAbsent(one.agencyCode(), calendars::of);
            CONFIRM.lastDay(one.since(), calendar)
                    .flatMap(due -> term(one, due, Thresholds.daysLeft(today, due, calendar)))
                    .ifPresent(terms::add);
        }
        return terms;
    }

    private List<Waiting> waiting(LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.id, s.agency_code, s.arrival_number, greatest(s.arrived_on, max(a.happened_on)) as since
                        from submission s left join confirmation_attempt a on a.submission_id = s.id
                        where s.stage = 'SUBMITTED' and s.arrived_on < :today
                        group by s.id order by s.id""")
                .bind("today", today)
                .map((row, context) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("agency_code"),
                        row.getString("arrival_number"),
                        row.getObject("since", LocalDate.class)))
                .list());
    }

    private static Optional<DueTerm> term(Waiting one, LocalDate due, int left) {
        return Thresholds.reached(CONFIRM.code(), left)
                .map(threshold -> new DueTerm(
                        one.id(),
                        false,
                        one.agencyCode(),
                        one.arrivalNumber(),
                        Stage.SUBMITTED,
                        CONFIRM.code(),
                        0,
                        due,
                        threshold,
                        Optional.of(left)));
    }
}
