package org.gongkai.request.due;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.gongkai.kit.database.SqlResource;
import org.gongkai.registers.calendar.DaysLeft;
import org.gongkai.request.calendar.CalendarEditions;
import org.gongkai.request.calendar.CalendarEditions.Edition;

/**
 * The open applications of some bodies with the last day of each, for the database to order and to narrow, and those of which
 * something is still owed behind the reply. What it costs is one look at each of them, and the counting of what has changed since
 * somebody looked last.
 */
@ApplicationScoped
public class OpenTerms {

    private static final String OPEN = SqlResource.read(OpenTerms.class, "open.sql");
    private static final String OWED = SqlResource.read(OpenTerms.class, "owed.sql");

    private final CalendarEditions calendars;
    private final CountedTerms counted;
    private final PlainTerms plain;

    OpenTerms(CalendarEditions calendars, CountedTerms counted, PlainTerms plain) {
        this.calendars = calendars;
        this.counted = counted;
        this.plain = plain;
    }

    /**
     * A query, and what it takes.
     *
     * @param sql the open ones: answers id, agency_code, received_on, due_on, open, waiting, waiting_for, soon
     * @param owed likewise, with the same values, those that have their outcome and of which something is still to be done
     */
    public record Rows(String sql, String owed, Map<String, Object> values) {}

    /** Those of these bodies, as far as the caller reaches them, as they stand on a day. */
    public Rows of(Collection<String> bodies, LocalDate today) {
        Map<String, Edition> editions = calendars.of(bodies);
        // Of its own: what was counted is kept, whatever becomes of the transaction that asks.
        QuarkusTransaction.requiringNew().run(() -> counted.refresh(bodies, editions, today));
        List<PlainTerms.Day> days = plain.of(bodies, editions);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("termBodies", bodies.toArray(String[]::new));
        values.put(
                "termSoon",
                bodies.stream()
                        .map(body -> DaysLeft.soon(today, editions.get(body).calendar())
                                .toString())
                        .toArray(String[]::new));
        values.put("termDayBodies", texts(days, day -> Optional.of(day.agencyCode())));
        values.put("termDays", texts(days, day -> Optional.of(day.receivedOn().toString())));
        values.put("termDue", texts(days, day -> day.dueOn().map(LocalDate::toString)));
        return new Rows(OPEN, OWED, values);
    }

    private static String[] texts(List<PlainTerms.Day> days, Function<PlainTerms.Day, Optional<String>> text) {
        return days.stream().map(day -> text.apply(day).orElse(null)).toArray(String[]::new);
    }
}
