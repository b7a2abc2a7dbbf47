package org.gongkai.request.web.calendar;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.calendar.CalendarYear;

/** Days that follow each other. */
@Schema(name = "CalendarSpan")
record SpanBody(
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull CalendarYear.Kind kind,

        @NotBlank @Size(max = 100) @Schema(examples = "春节") String name) {

    CalendarYear.Span span() {
        return new CalendarYear.Span(from, to, kind, name);
    }

    static SpanBody of(CalendarYear.Span span) {
        return new SpanBody(span.from(), span.to(), span.kind(), span.name());
    }
}
