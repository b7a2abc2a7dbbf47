package org.gongkai.disclosure.evaluation;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The score of a region, from that of each of its bodies that the caller reaches: as declared, else as it stands now. */
@ApplicationScoped
@Transactional
public class RegionEvaluations {

    /** Each that is not declared is inspected while somebody waits. */
    private static final int MOST = 1_000;

    private final EvaluationRows rows;
    private final Evaluations evaluations;

    RegionEvaluations(EvaluationRows rows, Evaluations evaluations) {
        this.rows = rows;
        this.evaluations = evaluations;
    }

    /** That of a region and all within it. */
    public RegionEvaluation of(String region, int year, Optional<Integer> quarter) {
        List<Evaluation.Summary> bodies = rows.list(year, quarter, Optional.of(region), Optional.empty(), MOST + 1);
        if (bodies.size() > MOST) {
            throw Evaluations.refusal(EvaluationWords.TOO_MANY_BODIES, MOST);
        }
        return RegionEvaluation.of(
                region,
                year,
                quarter,
                bodies.stream()
                        .map(body -> evaluations.of(body.agencyCode(), year, quarter))
                        .toList());
    }
}
