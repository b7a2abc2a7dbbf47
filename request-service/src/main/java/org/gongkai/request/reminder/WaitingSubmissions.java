package org.gongkai.request.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.registers.calendar.Calendars;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.submission.UnconfirmedSubmissions;

/** Reminders of submissions that nobody has confirmed in time. */
@ApplicationScoped
class WaitingSubmissions {

    private static final String CONFIRM = "T_CONFIRM";

    private final UnconfirmedSubmissions unconfirmed;
    private final Calendars calendars;

    WaitingSubmissions(UnconfirmedSubmissions unconfirmed, Calendars calendars) {
        this.unconfirmed = unconfirmed;
        this.calendars = calendars;
    }

    List<DueTerm> overdue(LocalDate today) {
        return unconfirmed.overdue(today).stream()
                .flatMap(one -> term(one, today).stream())
                .toList();
    }

    private Optional<DueTerm> term(UnconfirmedSubmissions.Unconfirmed one, LocalDate today) {
        return Thresholds.reached(CONFIRM, Optional.of(one.dueOn()), today, calendars.of(one.agencyCode()))
                .map(reached -> new DueTerm(
                        one.id(),
                        false,
                        one.agencyCode(),
                        one.arrivalNumber(),
                        Stage.SUBMITTED,
                        CONFIRM,
                        0,
                        one.dueOn(),
                        reached.threshold(),
                        reached.daysLeft()));
    }
}
