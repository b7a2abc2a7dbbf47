package org.gongkai.request.web.outcome;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.outcome.MovedOutcome;
import org.gongkai.request.regional.RegionalSetting;

/** What a setting comes to. */
@Schema(name = "OutcomeSettingAnswer")
record OutcomeSettingAnswer(OutcomeSettingBody setting, boolean dryRun, List<MovedBody> moved) {

    /** An application that would have another outcome. */
    @Schema(name = "MovedOutcome")
    record MovedBody(
            String id,
            String agencyCode,
            String receiptNumber,

            @Schema(
                    description =
                            "DRAFTED: has to be drafted anew to be signed; DECIDED and CLOSED: keeps what was decided, unless it is corrected")
            MovedOutcome.Standing standing,

            @Schema(
                    description =
                            "The day by whose settings it is judged: of the decision; of a draft the first on which it could be signed under the setting")
            LocalDate on,

            String outcome,
            String becomes,

            @Schema(description = "The year in which it counts; while it was not sent the present one")
            int year,

            @Schema(nullable = true, examples = "T3.PARTIAL.NATURAL_PERSON")
            String cellId,

            @Schema(nullable = true, examples = "T3.GRANTED.NATURAL_PERSON")
            String becomesCellId) {

        static MovedBody of(MovedOutcome moved) {
            return new MovedBody(
                    moved.id().toString(),
                    moved.agencyCode(),
                    moved.receiptNumber(),
                    moved.standing(),
                    moved.on(),
                    moved.outcome(),
                    moved.becomes(),
                    moved.year(),
                    moved.cell().map(Object::toString).orElse(null),
                    moved.other().map(Object::toString).orElse(null));
        }
    }

    static OutcomeSettingAnswer of(RegionalSetting setting, boolean dryRun, List<MovedOutcome> moved) {
        return new OutcomeSettingAnswer(
                OutcomeSettingBody.of(setting),
                dryRun,
                moved.stream().map(MovedBody::of).toList());
    }
}
