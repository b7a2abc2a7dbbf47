package org.gongkai.request.due;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.registers.calendar.CalendarYear;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.LengthSettings;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.handling.open.OpenApplication;
import org.gongkai.request.handling.open.OpenApplications;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.submission.UnconfirmedSubmissions;

/** Which running terms a year of a calendar would move, or another length of a term, before it counts. */
@ApplicationScoped
public class MovedTerms {

    private static final String SERVICE = "request-service";
    private static final String REPLY = "T_REPLY";
    private static final String CONFIRM = "T_CONFIRM";

    private final OpenApplications applications;
    private final UnconfirmedSubmissions submissions;
    private final Calendars calendars;
    private final ActingAs acting;
    private final Clock clock;

    MovedTerms(
            OpenApplications applications,
            UnconfirmedSubmissions submissions,
            Calendars calendars,
            ActingAs acting,
            Clock clock) {
        this.applications = applications;
        this.submissions = submissions;
        this.calendars = calendars;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * A term that moves.
     *
     * @param id of the application, or of the submission that waits to be confirmed
     * @param recordNumber receipt number, of a submission arrival number
     * @param timer its code in the table of terms
     * @param number which of the application's terms of this kind, from 1; 0 where there is one
     * @param before its last day as it is; empty where it was open
     */
    public record Moved(
            UUID id,
            boolean application,
            String agencyCode,
            String recordNumber,
            Stage stage,
            String timer,
            int number,
            Optional<LocalDate> before,
            Optional<LocalDate> after) {}

    private record Place(String timer, int number) {}

    /**
     * Those that a year would move. Of all bodies that it is for, whoever asks: a calendar counts for all of them, and no more is
     * told than numbers and days.
     */
    public List<Moved> by(CalendarYear tried) {
        return by(tried.scope(), agency -> calendars.of(agency, tried));
    }

    /**
     * Likewise those that lengths of terms would move, if they were set so.
     *
     * @param place for which one of them is another than now
     */
    public List<Moved> by(CalendarScope place, LengthSettings.OfBodies tried) {
        return by(place, agency -> calendars.of(agency, tried));
    }

    private List<Moved> by(CalendarScope place, Function<String, WorkingCalendar> tried) {
        return acting.call(Caller.service(SERVICE), () -> {
            List<String> bodies = applications.bodies().stream()
                    .filter(agency -> calendars.counts(agency, place))
                    .toList();
            Map<UUID, Map<Place, LocalDate>> before = new LinkedHashMap<>();
            forEach(bodies, calendars::of, one -> before.put(one.id(), terms(one)));
            List<Moved> moved = new ArrayList<>();
            forEach(
                    bodies,
                    tried,
                    one -> moved.addAll(moved(one, before.getOrDefault(one.id(), Map.of()), terms(one))));
            moved.addAll(unconfirmed(tried));
            return moved;
        });
    }

    private List<Moved> unconfirmed(Function<String, WorkingCalendar> tried) {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        Map<UUID, LocalDate> before = new HashMap<>();
        submissions.waiting(tomorrow, calendars::of).forEach(one -> before.put(one.id(), one.dueOn()));
        return submissions.waiting(tomorrow, tried).stream()
                .filter(one -> !one.dueOn().equals(before.get(one.id())))
                .map(one -> new Moved(
                        one.id(),
                        false,
                        one.agencyCode(),
                        one.arrivalNumber(),
                        Stage.SUBMITTED,
                        CONFIRM,
                        0,
                        Optional.ofNullable(before.get(one.id())),
                        Optional.of(one.dueOn())))
                .toList();
    }

    /** The applications whose reply was due before today, as the calendar stood. */
    public List<UUID> passed(List<Moved> moved) {
        LocalDate today = LocalDate.now(clock);
        return moved.stream()
                .filter(one -> one.timer().equals(REPLY))
                .filter(one -> one.before().filter(today::isAfter).isPresent())
                .map(Moved::id)
                .toList();
    }

    private void forEach(
            List<String> bodies, Function<String, WorkingCalendar> calendarOf, Consumer<OpenApplication> each) {
        applications.forEach(bodies, calendarOf, each);
        applications.forEachOwing(bodies, calendarOf, each);
    }

    private Map<Place, LocalDate> terms(OpenApplication one) {
        Map<Place, LocalDate> terms = new LinkedHashMap<>();
        TermsOfLife.of(one, LocalDate.now(clock))
                .forEach(term -> term.dueOn().ifPresent(due -> terms.put(new Place(term.timer(), term.number()), due)));
        return terms;
    }

    private static List<Moved> moved(OpenApplication one, Map<Place, LocalDate> before, Map<Place, LocalDate> after) {
        Set<Place> places = new LinkedHashSet<>(before.keySet());
        places.addAll(after.keySet());
        return places.stream()
                .filter(place -> !Objects.equals(before.get(place), after.get(place)))
                .map(place -> new Moved(
                        one.id(),
                        true,
                        one.agencyCode(),
                        one.receiptNumber(),
                        one.course().stage(),
                        place.timer(),
                        place.number(),
                        Optional.ofNullable(before.get(place)),
                        Optional.ofNullable(after.get(place))))
                .toList();
    }
}
