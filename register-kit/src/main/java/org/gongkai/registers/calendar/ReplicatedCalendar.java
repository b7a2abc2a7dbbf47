package org.gongkai.registers.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A year of a calendar as one service tells it to another.
 *
 * @param code of the region or body; empty for the nation
 */
@Schema(name = "ReplicatedCalendar")
public record ReplicatedCalendar(
        @NotNull CalendarScope.Layer layer,
        @NotNull @Size(max = 18) String code,
        int year,
        @Positive long version,
        @NotNull @Size(max = 200) String notice,
        @Schema(nullable = true) @Size(max = 500) String source,
        @Schema(nullable = true) LocalDate issuedOn,
        @NotNull @Size(max = 400) List<@NotNull @Valid Days> days) {

    /** Days that follow each other. */
    @Schema(name = "ReplicatedCalendarSpan")
    public record Days(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull CalendarYear.Kind kind,
            @NotNull @Size(max = 100) String name) {}

    /** A year as it is told. */
    public static ReplicatedCalendar of(CalendarYear year) {
        return new ReplicatedCalendar(
                year.scope().layer(),
                year.scope().code(),
                year.year(),
                year.version(),
                year.notice(),
                year.source().orElse(null),
                year.issuedOn().orElse(null),
                year.days().stream()
                        .map(span -> new Days(span.from(), span.to(), span.kind(), span.name()))
                        .toList());
    }

    /** The year that is told. */
    public CalendarYear calendar() {
        return new CalendarYear(
                new CalendarScope(layer, code),
                year,
                version,
                notice,
                Optional.ofNullable(source),
                Optional.ofNullable(issuedOn),
                days.stream()
                        .map(one -> new CalendarYear.Span(one.from(), one.to(), one.kind(), one.name()))
                        .toList());
    }
}
