package org.gongkai.report.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.gongkai.form.CellId;

/**
 * What a rule has to say about a report.
 *
 * @param rule id of the rule, for example V3
 * @param expected the sum of the right side of the equation
 * @param actual the sum of its left side
 * @param message the rule in words
 */
public record ReportFinding(
        String rule,
        Severity severity,
        List<CellId> cells,
        Optional<BigDecimal> expected,
        Optional<BigDecimal> actual,
        String message) {

    /** How bad it is. */
    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }

    public ReportFinding {
        cells = List.copyOf(cells);
    }
}
