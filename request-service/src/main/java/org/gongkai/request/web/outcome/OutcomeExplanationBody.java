package org.gongkai.request.web.outcome;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.request.life.outcome.OutcomeWords;
import org.gongkai.request.outcome.OutcomeExplanation;
import org.gongkai.request.regional.RegionalRule;

/** Why an application counts where it does, where its outcome does not say that itself. */
@Schema(
        name = "OutcomeExplanation",
        description =
                "Why an application counts where it does; there is none where its outcome says that itself, or while nothing is drafted")
public record OutcomeExplanationBody(
        @Schema(description = "The outcome that it has, or would have if it were signed as it is drafted")
        String outcome,

        @Schema(
                nullable = true,
                description =
                        "The day by whose settings it was worked out: of the decision; of a draft that of the draft")
        LocalDate decidedOn,

        @Schema(description = "Its parts, with their outcomes alone")
        List<PartBody> parts,

        @Schema(description = "Whether the parts were erased when their time was over")
        boolean partsErased,

        @Schema(nullable = true, description = "What the parts come to")
        String computedOutcome,

        @Schema(
                nullable = true,
                description = "The rule by which they do",
                type = SchemaType.STRING,
                implementation = OutcomeWords.class)
        String because,

        @Schema(
                description =
                        "Rules that regions may have otherwise and that matter here, each with the setting that held")
        List<BearingBody> settings,

        @Schema(description = "Whether another outcome was decided than that")
        boolean overridden,

        @Schema(nullable = true, description = "Why") String overrideReason,

        @Schema(nullable = true, description = "When the outcome was corrected since")
        LocalDate correctedOn,

        @Schema(nullable = true) OutcomeSettingBody laterSetting,

        @Schema(
                nullable = true,
                description =
                        "What the parts come to by laterSetting, one of the day of the decision that was set after it and leaves it alone")
        String laterOutcome,

        @Schema(type = SchemaType.ARRAY, implementation = String.class, description = "All of it in sentences")
        List<Message> said) {

    /** What a part was answered with. */
    @Schema(name = "ExplainedPart")
    record PartBody(String outcome, @Schema(nullable = true) String detail) {}

    /** A rule that regions may have otherwise. */
    @Schema(
            name = "BearingOutcomeSetting",
            description = "A rule, and the setting that held; none where no region around the body had set anything")
    record BearingBody(
            @Schema(type = SchemaType.STRING, implementation = RegionalRule.class)
            String rule,

            @Schema(nullable = true) OutcomeSettingBody setting) {}

    /** That of an explanation, and what it says in sentences. */
    public static OutcomeExplanationBody of(OutcomeExplanation explanation, List<Message> said) {
        return new OutcomeExplanationBody(
                explanation.outcome(),
                explanation.decidedOn().orElse(null),
                explanation.parts().stream()
                        .map(part -> new PartBody(part.outcome(), part.detail().orElse(null)))
                        .toList(),
                explanation.erased(),
                explanation.computed().orElse(null),
                explanation.because().map(Enum::name).orElse(null),
                explanation.bearings().stream()
                        .map(bearing -> new BearingBody(
                                bearing.rule().name(),
                                bearing.setting().map(OutcomeSettingBody::of).orElse(null)))
                        .toList(),
                explanation.other().isPresent(),
                explanation
                        .other()
                        .flatMap(OutcomeExplanation.OtherOutcome::reason)
                        .orElse(null),
                explanation.correctedOn().orElse(null),
                explanation
                        .later()
                        .map(OutcomeExplanation.Later::setting)
                        .map(OutcomeSettingBody::of)
                        .orElse(null),
                explanation.later().map(OutcomeExplanation.Later::outcome).orElse(null),
                said);
    }
}
