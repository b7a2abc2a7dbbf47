package org.gongkai.request.due;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.life.Beginning;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.submission.SubmissionState;
import org.gongkai.request.submission.evidence.ConfirmationAttempt;

/** Counts what runs for a submission until its receipt is confirmed, whenever somebody asks. */
@Singleton
public class ConfirmationTerms {

    private static final Timer CONFIRM = Timers.get("T_CONFIRM");

    private final Calendars calendars;
    private final Clock clock;

    ConfirmationTerms(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What runs for one; nothing once it is received, or has ended without. */
    public Optional<ConfirmationTerm> of(SubmissionState submission) {
        if (submission.stage() != Stage.SUBMITTED) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        WorkingCalendar calendar = calendars.of(submission.agencyCode());
        Optional<LocalDate> confirmDueOn = CONFIRM.lastDay(since(submission), calendar);
        return Optional.of(new ConfirmationTerm(
                confirmDueOn,
                confirmDueOn.filter(today::isAfter).isPresent(),
                Course.of(Beginning.received(submission.arrivedOn()), calendar).term(today)));
    }

    /** The day of its arrival, or of the last attempt to reach the applicant. */
    private static LocalDate since(SubmissionState submission) {
        return submission.attempts().stream()
                .map(ConfirmationAttempt::on)
                .filter(submission.arrivedOn()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(submission.arrivedOn());
    }
}
