package org.gongkai.disclosure.web.evaluation;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.evaluation.Evaluation;
import org.gongkai.disclosure.evaluation.EvaluationRevisions;
import org.gongkai.disclosure.evaluation.EvaluationRule;
import org.gongkai.disclosure.evaluation.RegionEvaluation;
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

        @Schema(nullable = true, description = "1 as it was declared at first, and one more by each revision")
        Long version,

        @Schema(nullable = true, description = "Why it was revised")
        String reason,

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
                evaluation.declared().map(Evaluation.Declared::version).orElse(null),
                evaluation.declared().flatMap(Evaluation.Declared::reason).orElse(null),
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

    /** That what was declared is put right. */
    @Schema(name = "NewEvaluationRevision")
    record Revision(
            @Min(1) @Max(4) @Schema(nullable = true, description = "None for the whole year")
            Integer quarter,

            @NotEmpty @Schema(description = "What rules should have found; all others stay")
            List<@Valid @NotNull CorrectionBody> lines,

            @NotBlank @Size(max = 500) @Schema(examples = "经复核，其中两件不属于逾期")
            String reason) {

        List<EvaluationRevisions.Correction> corrections() {
            return lines.stream()
                    .map(line -> new EvaluationRevisions.Correction(line.rule(), line.findings()))
                    .toList();
        }
    }

    /** What a rule should have found. */
    @Schema(name = "EvaluationCorrection")
    record CorrectionBody(
            @NotNull EvaluationRule rule,

            @Min(0) @Max(1_000_000_000) @Schema(examples = "1")
            long findings) {}

    /** It as it was declared and revised. */
    @Schema(name = "EvaluationVersions")
    record VersionsBody(
            @Schema(description = "The first at first; nothing before it is declared")
            List<EvaluationBody> versions) {}

    /** The bodies of a region together. */
    @Schema(name = "RegionEvaluation")
    record RegionBody(
            String regionCode,
            int year,
            @Schema(nullable = true) Integer quarter,
            int bodies,

            @Schema(description = "Of how many the score was declared; that of the others is as it stands now")
            long declared,

            @Schema(
                    nullable = true,
                    implementation = String.class,
                    description = "Mean of all scores, each body counting once; none without a body",
                    examples = "93.5")
            String score,

            @Schema(nullable = true) Integer lowest,
            @Schema(nullable = true) Integer highest) {

        static RegionBody of(RegionEvaluation region) {
            return new RegionBody(
                    region.region(),
                    region.year(),
                    region.quarter().orElse(null),
                    region.bodies(),
                    region.declared(),
                    region.mean().map(BigDecimal::toPlainString).orElse(null),
                    region.lowest().orElse(null),
                    region.highest().orElse(null));
        }
    }

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
