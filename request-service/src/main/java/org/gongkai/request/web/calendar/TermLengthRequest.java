package org.gongkai.request.web.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.registers.setting.SettingValue;
import org.gongkai.registers.setting.WantedSetting;
import org.gongkai.request.regional.RegionalWords;
import org.gongkai.request.regional.TermLength;

/** The length of a term as somebody wants it. */
@Schema(name = "TermLengthRequest")
record TermLengthRequest(
        @Min(1) @Schema(description = "How many of its unit it has, up to most", examples = "15")
        Integer days,

        @Schema(description = "true, without days, takes back what was set: from that day on the region around counts")
        Boolean asAround,

        @NotNull
        @Schema(description = "The first day on which its notice goes out, or it begins", examples = "2026-01-01")
        LocalDate from,

        @NotBlank
        @Size(max = 500)
        @Schema(description = "What it rests on, for example the office's rules", examples = "某市政务公开办〔2025〕6号")
        String basis,

        @Size(max = 500) @Schema(description = "Where that can be read")
        String source,

        @Schema(description = "When that was issued") LocalDate issuedOn) {

    WantedSetting wanted(CalendarScope place, TermLength term) {
        boolean around = Boolean.TRUE.equals(asAround);
        if (around == (days != null)) {
            throw Problem.invalid("/days", RegionalWords.DAYS_OR_AS_AROUND);
        }
        return new WantedSetting(
                place,
                term,
                around ? SettingValue.AS_AROUND : SettingValue.APPLIES,
                around ? OptionalInt.empty() : OptionalInt.of(days),
                from,
                basis,
                Optional.ofNullable(source),
                Optional.ofNullable(issuedOn));
    }
}
