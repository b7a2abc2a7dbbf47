package org.gongkai.registers.calendar;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

/**
 * The calendars of many bodies at once, each with a name of its own: what was counted by a calendar still holds as long as
 * the body's has the same name.
 */
@ApplicationScoped
public class CalendarEditions {

    private final Calendars calendars;
    private final Jdbi jdbi;

    CalendarEditions(Calendars calendars, Jdbi jdbi) {
        this.calendars = calendars;
        this.jdbi = jdbi;
    }

    /**
     * A calendar.
     *
     * @param name the same for the same years in the same versions, and for no others
     */
    public record Edition(String name, WorkingCalendar calendar) {}

    /** The calendar of each of these bodies, by the body's code; one that the caller does not reach has that of the nation. */
    public Map<String, Edition> of(Collection<String> bodies) {
        List<CalendarYear> years = calendars.all();
        Map<String, String> regions = regions(bodies);
        Map<List<CalendarYear>, Edition> known = new HashMap<>();
        Map<String, Edition> editions = new HashMap<>();
        for (String body : bodies) {
            Optional<String> region = Optional.ofNullable(regions.get(body));
            List<CalendarYear> layers = years.stream()
                    .filter(year -> Calendars.applies(year, Optional.of(body), region))
                    .toList();
            editions.put(body, known.computeIfAbsent(layers, CalendarEditions::edition));
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

    private static Edition edition(List<CalendarYear> layers) {
        String made = layers.stream()
                .map(year -> "%s %s %d %d"
                        .formatted(year.scope().layer(), year.scope().code(), year.year(), year.version()))
                .collect(Collectors.joining("\n"));
        return new Edition(
                UUID.nameUUIDFromBytes(made.getBytes(StandardCharsets.UTF_8)).toString(), new WorkingCalendar(layers));
    }
}
