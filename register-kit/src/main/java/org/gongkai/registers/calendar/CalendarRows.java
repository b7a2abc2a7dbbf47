package org.gongkai.registers.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Years of calendars as they are kept: a row for each version, of which the last one stands. */
@ApplicationScoped
class CalendarRows {

    /** The order in which years go over each other. */
    static final Comparator<CalendarYear> WIDE_FIRST = Comparator.comparing(
                    (CalendarYear year) -> year.scope().layer())
            .thenComparing(year -> year.scope().code().length())
            .thenComparing(year -> year.scope().code())
            .thenComparing(CalendarYear::year);

    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final AtomicReference<Loaded> loaded = new AtomicReference<>(new Loaded(0, List.of()));

    CalendarRows(Jdbi jdbi, ObjectMapper mapper) {
        this.jdbi = jdbi;
        this.mapper = mapper;
    }

    private record Loaded(long serial, List<CalendarYear> years) {}

    /** Those that stand, the widest first; read anew when something has been loaded since. */
    List<CalendarYear> all() {
        return jdbi.withHandle(handle -> {
            long serial = handle.createQuery("select max(serial) from calendar_year")
                    .mapTo(Long.class)
                    .one();
            Loaded known = loaded.get();
            if (known.serial() == serial) {
                return known.years();
            }
            List<CalendarYear> years = new ArrayList<>(
                    handle.createQuery("""
                            select distinct on (layer, code, year) * from calendar_year
                            order by layer, code, year, version desc""").map((row, context) -> year(row)).list());
            years.sort(WIDE_FIRST);
            Loaded fresh = new Loaded(serial, List.copyOf(years));
            // A serial that a transaction takes back is never given again: whoever asks next finds another one.
            loaded.set(fresh);
            return fresh.years();
        });
    }

    /** Adds a version of a year. */
    void insert(Handle handle, CalendarYear year, String by, OffsetDateTime at) {
        handle.createUpdate("""
                        insert into calendar_year (layer, code, year, version, notice, source, issued_on, days, loaded_by,
                            loaded_at)
                        values (:layer, :code, :year, :version, :notice, :source, :issuedOn, cast(:days as jsonb), :by, :at)""")
                .bind("layer", year.scope().layer())
                .bind("code", year.scope().code())
                .bind("year", year.year())
                .bind("version", year.version())
                .bind("notice", year.notice())
                .bind("source", year.source().orElse(null))
                .bind("issuedOn", year.issuedOn().orElse(null))
                .bind("days", written(year.days()))
                .bind("by", by)
                .bind("at", at)
                .execute();
    }

    private CalendarYear year(ResultSet row) throws SQLException {
        try {
            return new CalendarYear(
                    new CalendarScope(CalendarScope.Layer.valueOf(row.getString("layer")), row.getString("code")),
                    row.getInt("year"),
                    row.getLong("version"),
                    row.getString("notice"),
                    Optional.ofNullable(row.getString("source")),
                    Optional.ofNullable(row.getObject("issued_on", LocalDate.class)),
                    mapper.readValue(row.getString("days"), new TypeReference<List<CalendarYear.Span>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(List<CalendarYear.Span> days) {
        try {
            return mapper.writeValueAsString(days);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
