package org.gongkai.disclosure.web.evaluation;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.evaluation.Evaluation;
import org.gongkai.disclosure.evaluation.EvaluationRule;
import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;

/** How a body is evaluated, line by line. */
@Schema(name = "Evaluation")
record EvaluationBody(
        String agencyCode,
        int year,

        @Schema(nullable = true, description = "None for the whole year")
        Integer quarter,

        @Schema(description = "Whose scheme it is evaluated by; empty for the nation")
        String schemeRegionCode,

        @Schema(description = "0 for the usual scheme of who has laid down none")
        long schemeVersion,

        @Schema(description = "Of a hundred, less what each line takes, and never less than 0")
        int score,

        List<LineBody> lines,

        @Schema(description = "Whether it was declared, and stays as it is")
        boolean declared,

        @Schema(nullable = true) String remark,
        @Schema(nullable = true) String declaredBy,
        @Schema(nullable = true) String declaredAt) {

    static EvaluationBody of(Evaluation evaluation) {
        return new EvaluationBody(
                evaluation.agencyCode(),
                evaluation.year(),
                evaluation.quarter().orElse(null),
                evaluation.schemeRegion(),
                evaluation.schemeVersion(),
                evaluation.score(),
                evaluation.lines().stream().map(LineBody::of).toList(),
                evaluation.declared().isPresent(),
                evaluation.declared().flatMap(Evaluation.Declared::remark).orElse(null),
                evaluation.declared().map(Evaluation.Declared::by).orElse(null),
                evaluation
                        .declared()
                        .map(declared -> ChinaTime.write(declared.at()))
                        .orElse(null));
    }

    /** What a rule takes, and why so much. */
    @Schema(name = "EvaluationLine")
    record LineBody(
            EvaluationRule rule,
            @Schema(implementation = String.class) Message said,
            long findings,
            @Schema(description = "What each takes") int points,
            @Schema(description = "What all take at most") int most,
            @Schema(description = "What they take") int deducted) {

        static LineBody of(Evaluation.Line line) {
            return new LineBody(
                    line.rule(), line.rule().said(), line.findings(), line.points(), line.most(), line.deducted());
        }
    }

    /** That it is declared. */
    @Schema(name = "NewEvaluationDeclaration")
    record Declaration(
            @Min(1) @Max(4) @Schema(nullable = true, description = "None for the whole year")
            Integer quarter,

            @Size(max = 500) @Schema(nullable = true, examples = "经区政务公开领导小组审定")
            String remark) {}

    /** The bodies of a region. */
    @Schema(name = "EvaluationPage")
    record ListBody(
            List<SummaryBody> items,
            @Schema(nullable = true) String next) {}

    /** A body with its score. */
    @Schema(name = "EvaluationSummary")
    record SummaryBody(
            String agencyCode,
            String name,

            @Schema(nullable = true, description = "Once one was declared")
            Integer score,

            @Schema(nullable = true) String declaredAt) {

        static SummaryBody of(Evaluation.Summary summary) {
            return new SummaryBody(
                    summary.agencyCode(),
                    summary.name(),
                    summary.score().orElse(null),
                    summary.declaredAt().map(ChinaTime::write).orElse(null));
        }
    }
}
