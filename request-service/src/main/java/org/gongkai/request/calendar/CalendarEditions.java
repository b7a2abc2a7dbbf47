package org.gongkai.request.calendar;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.registers.calendar.CalendarYear;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.LengthSettings;
import org.gongkai.registers.calendar.SetLengths;
import org.gongkai.registers.calendar.WorkingCalendar;

/**
 * The calendars of many bodies at once, each with a name of its own: what was counted by a calendar still holds as long as
 * the body's has the same name.
 */
@ApplicationScoped
public class CalendarEditions {

    private final Calendars calendars;
    private final LengthSettings lengths;
    private final Jdbi jdbi;

    CalendarEditions(Calendars calendars, LengthSettings lengths, Jdbi jdbi) {
        this.calendars = calendars;
        this.lengths = lengths;
        this.jdbi = jdbi;
    }

    /**
     * A calendar.
     *
     * @param name the same for the same years in the same versions with the same lengths of terms, and for no others
     */
    public record Edition(String name, WorkingCalendar calendar) {}

    /** The calendar of each of these bodies, by the body's code; one that the caller does not reach has that of the nation. */
    public Map<String, Edition> of(Collection<String> bodies) {
        List<CalendarYear> years = calendars.all();
        Map<String, String> regions = regions(bodies);
        LengthSettings.OfBodies set = lengths.now();
        Map<Made, Edition> known = new HashMap<>();
        Map<String, Edition> editions = new HashMap<>();
        for (String body : bodies) {
            Optional<String> region = Optional.ofNullable(regions.get(body));
            List<CalendarYear> layers = years.stream()
                    .filter(year -> year.scope().covers(Optional.of(body), region))
                    .toList();
            editions.put(
                    body,
                    known.computeIfAbsent(
                            new Made(layers, set.of(Optional.of(body), region)), CalendarEditions::edition));
        }
        return editions;
    }

    private Map<String, String> regions(Collection<String> bodies) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select code, region_code from agency where code = any(:codes) and region_code is not null")
                .bindArray("codes", String.class, bodies)
                .map((row, context) -> Map.entry(row.getString("code"), row.getString("region_code")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What a calendar is made of. */
    private record Made(List<CalendarYear> layers, SetLengths lengths) {}

    private static Edition edition(Made of) {
        String made = Stream.concat(
                        of.layers().stream()
                                .map(year -> "%s %s %d %d"
                                        .formatted(
                                                year.scope().layer(),
                                                year.scope().code(),
                                                year.year(),
                                                year.version())),
                        of.lengths().all().stream()
                                .map(one -> "%s %s %s".formatted(one.timer(), one.from(), one.length())))
                .collect(Collectors.joining("\n"));
        return new Edition(
                UUID.nameUUIDFromBytes(made.getBytes(StandardCharsets.UTF_8)).toString(),
                new WorkingCalendar(of.layers(), of.lengths()));
    }
}
