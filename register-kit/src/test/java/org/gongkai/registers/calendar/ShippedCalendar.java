package org.gongkai.registers.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The calendars that ship with the product, read from the migration that brings them, for tests without a database. */
public final class ShippedCalendar {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final Pattern YEAR =
            Pattern.compile("\\('NATION', '', (\\d{4}), 1, '([^']+)', '[^']+',\\s+'[^']+', '([^']+)'");

    private ShippedCalendar() {}

    /** The calendar of the nation. */
    public static WorkingCalendar national() {
        return new WorkingCalendar(years());
    }

    /** The years of the nation, and narrower ones. */
    public static List<CalendarYear> with(CalendarYear... narrower) {
        return Stream.concat(years().stream(), Stream.of(narrower)).toList();
    }

    private static List<CalendarYear> years() {
        List<CalendarYear> years = new ArrayList<>();
        try (InputStream migration = Calendars.class.getResourceAsStream("/db/registers/V046__calendar.sql")) {
            String sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            for (var year : YEAR.matcher(sql).results().toList()) {
                years.add(new CalendarYear(
                        CalendarScope.NATION,
                        Integer.parseInt(year.group(1)),
                        1,
                        year.group(2),
                        Optional.empty(),
                        Optional.empty(),
                        MAPPER.readValue(year.group(3), new TypeReference<List<CalendarYear.Span>>() {})));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return years;
    }
}
