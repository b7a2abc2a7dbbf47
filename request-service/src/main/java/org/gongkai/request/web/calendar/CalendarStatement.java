package org.gongkai.request.web.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.registers.calendar.CalendarYear;

/** A year as somebody states it. */
@Schema(name = "CalendarStatement")
record CalendarStatement(
        @NotBlank @Size(max = 200) @Schema(examples = "国办发明电〔2026〕7号")
        String notice,

        @Size(max = 500) @Schema(description = "Where the notice can be read")
        String source,

        LocalDate issuedOn,

        @NotNull @Size(max = 400) @Schema(description = "Days that are otherwise than their weekday says")
        List<@NotNull @Valid SpanBody> days) {

    CalendarYear year(CalendarScope scope, int year) {
        return new CalendarYear(
                scope,
                year,
                0,
                notice,
                Optional.ofNullable(source),
                Optional.ofNullable(issuedOn),
                days.stream().map(SpanBody::span).toList());
    }
}
