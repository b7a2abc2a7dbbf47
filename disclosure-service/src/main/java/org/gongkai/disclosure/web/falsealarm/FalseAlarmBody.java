package org.gongkai.disclosure.web.falsealarm;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.falsealarm.FalseAlarm;
import org.gongkai.form.written.ChinaTime;

/** That a value which looks like personal data is none. */
@Schema(name = "FalseAlarm")
record FalseAlarmBody(
        UUID id,
        String agencyCode,

        @Schema(enumeration = {"ID_NUMBER", "MOBILE_NUMBER", "BANK_CARD", "PRIVATE_MAIL", "LANDLINE"})
        String kind,

        @Schema(description = "The value, which nobody is shown", examples = "138****5678")
        String masked,

        String reason,
        String settledBy,
        String settledAt) {

    static FalseAlarmBody of(FalseAlarm alarm) {
        return new FalseAlarmBody(
                alarm.id(),
                alarm.agencyCode(),
                alarm.kind().name(),
                alarm.masked(),
                alarm.reason(),
                alarm.settledBy(),
                ChinaTime.write(alarm.settledAt()));
    }

    /** A page of them. */
    @Schema(name = "FalseAlarmList")
    record ListBody(
            List<FalseAlarmBody> items,
            @Schema(nullable = true) String next) {}

    /** That somebody says so. */
    @Schema(name = "FalseAlarmRequest")
    record Request(
            @NotNull
            @Size(min = 18, max = 18)
            @Schema(description = "The body in whose texts it is none", examples = "11230505001234567F")
            String agencyCode,

            @NotBlank
            @Size(max = 200)
            @Schema(
                    description = "The value as it stands there, and nothing else; it is kept as a keyed hash alone",
                    examples = "13812345678")
            String value,

            @NotBlank @Size(max = 500) @Schema(description = "Why it is no personal data", examples = "热线工单编号")
            String reason) {}
}
