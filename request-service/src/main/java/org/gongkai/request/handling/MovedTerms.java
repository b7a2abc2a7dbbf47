package org.gongkai.request.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.registers.calendar.CalendarYear;
import org.gongkai.registers.calendar.Calendars;

/** Which open terms a year of a calendar would move, before it is loaded. */
@ApplicationScoped
public class MovedTerms {

    private static final String SERVICE = "request-service";

    private final OpenApplications applications;
    private final Calendars calendars;
    private final ActingAs acting;
    private final Clock clock;

    MovedTerms(OpenApplications applications, Calendars calendars, ActingAs acting, Clock clock) {
        this.applications = applications;
        this.calendars = calendars;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * A term that moves.
     *
     * @param before its last day as it is; empty where it was open
     */
    public record Moved(
            UUID id, String agencyCode, String receiptNumber, Optional<LocalDate> before, Optional<LocalDate> after) {}

    /**
     * Those that a year would move. Of all bodies that it is for, whoever asks: a calendar counts for all of them, and no more is
     * told than numbers and days.
     */
    public List<Moved> by(CalendarYear tried) {
        LocalDate today = LocalDate.now(clock);
        return acting.call(Caller.service(SERVICE), () -> {
            Map<UUID, Optional<LocalDate>> before = new HashMap<>();
            applications.forEach(
                    calendars::of,
                    one -> before.put(one.id(), one.course().term(today).dueOn()));
            List<Moved> moved = new ArrayList<>();
            applications.forEach(agency -> calendars.of(agency, tried), one -> {
                Optional<LocalDate> after = one.course().term(today).dueOn();
                Optional<LocalDate> stood = before.getOrDefault(one.id(), Optional.empty());
                if (!after.equals(stood)) {
                    moved.add(new Moved(one.id(), one.agencyCode(), one.receiptNumber(), stood, after));
                }
            });
            return moved;
        });
    }
}
