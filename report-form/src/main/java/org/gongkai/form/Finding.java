package org.gongkai.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the check of a vector has to say about one equation.
 *
 * @param expected the sum of the right side; empty when a cell of it is no number
 * @param actual the sum of the left side; empty when a cell of it is no number
 */
public record Finding(String rule, List<CellId> cells, Optional<BigDecimal> expected, Optional<BigDecimal> actual) {

    public Finding {
        cells = List.copyOf(cells);
    }

    /** Whether both sides are numbers and equal; then there is nothing to find. */
    boolean holds() {
        return !isUncheckable() && expected.get().compareTo(actual.get()) == 0;
    }

    /** Whether the equation could not be checked, because a cell is empty, not applicable, a remark, or not there. */
    public boolean isUncheckable() {
        return expected.isEmpty() || actual.isEmpty();
    }
}
