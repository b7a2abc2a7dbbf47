package org.gongkai.disclosure.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a body is evaluated for a year or a quarter of it.
 *
 * @param quarter none for the whole year
 * @param schemeRegion whose scheme it was evaluated by, with its version; 0 is that of who has laid down none
 * @param score of a hundred, less what each line takes, and never less than nothing
 * @param declared that it was declared, since when it stays as it was
 */
public record Evaluation(
        String agencyCode,
        int year,
        Optional<Integer> quarter,
        String schemeRegion,
        long schemeVersion,
        int score,
        List<Line> lines,
        Optional<Declared> declared) {

    private static final int FULL = 100;

    public Evaluation {
        lines = List.copyOf(lines);
    }

    /** What a rule takes, and why so much. */
    public record Line(EvaluationRule rule, long findings, int points, int most, int deducted) {}

    /**
     * By whom and when it was declared.
     *
     * @param version 1 as it was declared at first, and one more by each revision
     * @param reason why it was revised; none of the first
     */
    public record Declared(
            long version,
            Optional<String> reason,
            Optional<String> remark,
            String by,
            Optional<String> byName,
            Instant at) {}

    static int score(List<Line> lines) {
        return Math.max(0, FULL - lines.stream().mapToInt(Line::deducted).sum());
    }

    /** It with what some rules find as it was found out later; all other lines stay. */
    Evaluation corrected(Map<EvaluationRule, Long> findings) {
        List<Line> corrected = lines.stream()
                .map(line -> new SchemeRule(line.rule(), line.points(), line.most())
                        .line(findings.getOrDefault(line.rule(), line.findings())))
                .toList();
        return new Evaluation(
                agencyCode, year, quarter, schemeRegion, schemeVersion, score(corrected), corrected, declared);
    }

    /** It as it was declared. */
    Evaluation with(Declared declaration) {
        return new Evaluation(
                agencyCode, year, quarter, schemeRegion, schemeVersion, score, lines, Optional.of(declaration));
    }

    /** A body of a region with its score, once one was declared. */
    public record Summary(String agencyCode, String name, Optional<Integer> score, Optional<Instant> declaredAt) {}
}
