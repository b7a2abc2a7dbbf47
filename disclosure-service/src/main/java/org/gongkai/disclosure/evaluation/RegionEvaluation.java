package org.gongkai.disclosure.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How the bodies of a region do together.
 *
 * @param bodies how many there are
 * @param declared of how many the score was declared; that of the others is as it stands now
 * @param mean of all scores, each body counting once, with one decimal; none without a body
 * @param lowest the lowest score
 * @param highest the highest score
 */
public record RegionEvaluation(
        String region,
        int year,
        Optional<Integer> quarter,
        int bodies,
        long declared,
        Optional<BigDecimal> mean,
        Optional<Integer> lowest,
        Optional<Integer> highest) {

    static RegionEvaluation of(String region, int year, Optional<Integer> quarter, List<Evaluation> evaluations) {
        List<Integer> scores =
                evaluations.stream().map(Evaluation::score).sorted().toList();
        long declared =
                evaluations.stream().filter(one -> one.declared().isPresent()).count();
        return new RegionEvaluation(
                region,
                year,
                quarter,
                scores.size(),
                declared,
                mean(scores),
                scores.stream().findFirst(),
                scores.stream().reduce((lower, higher) -> higher));
    }

    private static Optional<BigDecimal> mean(List<Integer> scores) {
        return scores.isEmpty()
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(
                                scores.stream().mapToInt(Integer::intValue).sum())
                        .divide(BigDecimal.valueOf(scores.size()), 1, RoundingMode.HALF_UP));
    }
}
