package org.gongkai.disclosure.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rule takes from the score.
 *
 * @param points what each finding takes
 * @param most what all of them take at most
 */
@Schema(name = "EvaluationSchemeRule")
public record SchemeRule(
        @NotNull EvaluationRule rule,
        @Min(0) @Max(100) @Schema(examples = "2") int points,
        @Min(0) @Max(100) @Schema(examples = "20") int most) {

    Evaluation.Line line(long findings) {
        return new Evaluation.Line(rule, findings, points, most, (int) Math.min(most, findings * points));
    }
}
