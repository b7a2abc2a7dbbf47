package org.gongkai.request.web.outcome;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.registers.setting.DatedSetting;
import org.gongkai.request.outcome.MovedOutcome;
import org.gongkai.request.outcome.MovedOutcomes;
import org.gongkai.request.outcome.UnmovedOutcome;
import org.gongkai.request.outcome.UnmovedReason;

/** What a setting comes to. */
@Schema(name = "OutcomeSettingAnswer")
record OutcomeSettingAnswer(
        OutcomeSettingBody setting,
        boolean dryRun,

        @Schema(description = "Applications that would have another outcome by it")
        List<MovedBody> moved,

        @Schema(description = "Those that it is about and that keep theirs, each with why")
        List<UnmovedBody> unmoved) {

    private static final String ROUND = "Which further decision, from 2, which counts in no cell; null of the first";

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

            @Schema(nullable = true, description = ROUND) Integer round,
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
                    moved.round().orElse(null),
                    moved.outcome(),
                    moved.becomes(),
                    moved.year(),
                    moved.cell().map(Object::toString).orElse(null),
                    moved.other().map(Object::toString).orElse(null));
        }
    }

    /** An application that keeps its outcome although the setting is about what was drafted for it. */
    @Schema(name = "UnmovedOutcome")
    record UnmovedBody(
            String id,
            String agencyCode,
            String receiptNumber,

            @Schema(description = "DRAFTED: has to be drafted anew to be signed, for its parts come to something else")
            MovedOutcome.Standing standing,

            @Schema(description = "The day by whose settings its parts are judged")
            LocalDate on,

            @Schema(nullable = true, description = ROUND) Integer round,
            String outcome,

            @Schema(nullable = true, description = "What the parts would come to; null where they were erased")
            String partsBecome,

            @Schema(type = SchemaType.STRING, implementation = UnmovedReason.class)
            String reason,

            @Schema(implementation = String.class, description = "The reason in words")
            Message said) {

        static UnmovedBody of(UnmovedOutcome unmoved) {
            return new UnmovedBody(
                    unmoved.id().toString(),
                    unmoved.agencyCode(),
                    unmoved.receiptNumber(),
                    unmoved.standing(),
                    unmoved.on(),
                    unmoved.round().orElse(null),
                    unmoved.outcome(),
                    unmoved.partsBecome().orElse(null),
                    unmoved.reason().name(),
                    unmoved.reason());
        }
    }

    static OutcomeSettingAnswer of(DatedSetting setting, boolean dryRun, MovedOutcomes.Judged judged) {
        return new OutcomeSettingAnswer(
                OutcomeSettingBody.of(setting),
                dryRun,
                judged.moved().stream().map(MovedBody::of).toList(),
                judged.unmoved().stream().map(UnmovedBody::of).toList());
    }
}
