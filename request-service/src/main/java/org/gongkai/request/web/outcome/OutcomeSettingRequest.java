package org.gongkai.request.web.outcome;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.setting.DatedSetting;
import org.gongkai.registers.setting.SettingValue;
import org.gongkai.registers.setting.WantedSetting;
import org.gongkai.request.regional.RegionalRule;

/** A setting as somebody wants it. */
@Schema(name = "OutcomeSettingRequest")
record OutcomeSettingRequest(
        @NotNull
        @Schema(
                description =
                        "AS_AROUND takes back what the region has set: from that day on the region around it counts")
        SettingValue value,

        @NotNull @Schema(description = "The first day of decisions that it is for", examples = "2026-01-01")
        LocalDate from,

        @NotBlank
        @Size(max = 500)
        @Schema(description = "What it rests on, for example the province's notice", examples = "某省政务公开办〔2025〕3号")
        String basis,

        @Size(max = 500) @Schema(description = "Where that can be read")
        String source,

        @Schema(description = "When that was issued") LocalDate issuedOn) {

    WantedSetting wanted(String region, RegionalRule rule) {
        return new WantedSetting(
                DatedSetting.place(region),
                rule,
                value,
                OptionalInt.empty(),
                from,
                basis,
                Optional.ofNullable(source),
                Optional.ofNullable(issuedOn));
    }
}
