package org.gongkai.request.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.request.calendar.CalendarEditions.Edition;
import org.gongkai.request.clock.ClockFacts;
import org.gongkai.request.clock.ReplyClock;

/**
 * The last days of applications to which nothing has happened since their receipt: they follow from body and day of receipt
 * alone, of which there are few.
 */
@ApplicationScoped
class PlainTerms {

    private static final int MOST_KNOWN = 50_000;

    private final Map<Counted, Optional<LocalDate>> known = new ConcurrentHashMap<>();
    private final Jdbi jdbi;

    PlainTerms(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Counted(String edition, LocalDate receivedOn) {}

    /** The last day of what a body received on a day; empty where it lies in a year that is not known. */
    record Day(String agencyCode, LocalDate receivedOn, Optional<LocalDate> dueOn) {}

    /** For every day on which one of these bodies received what is still open. */
    List<Day> of(Collection<String> bodies, Map<String, Edition> editions) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        List<Day> days = new ArrayList<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select distinct agency_code, received_on from application
                        where voided_at is null and closed_on is null and agency_code = any(:bodies)""")
                .bindArray("bodies", String.class, bodies)
                .map((row, context) ->
                        new Received(row.getString("agency_code"), row.getObject("received_on", LocalDate.class)))
                .forEach(received -> days.add(new Day(
                        received.agencyCode(),
                        received.on(),
                        dueOn(editions.get(received.agencyCode()), received.on())))));
        return days;
    }

    private record Received(String agencyCode, LocalDate on) {}

    private Optional<LocalDate> dueOn(Edition edition, LocalDate receivedOn) {
        return known.computeIfAbsent(
                new Counted(edition.name(), receivedOn),
                // Nothing is paused: the last day is the same on every day.
                counted -> new ReplyClock(edition.calendar())
                        .count(ClockFacts.of(receivedOn), receivedOn)
                        .dueOn());
    }
}
