package org.gongkai.litigation.figures;

import java.math.BigDecimal;
import java.util.Optional;

import org.gongkai.litigation.outcome.Block;

/**
 * How the cases of a block of table 4 went in a year.
 *
 * @param decided how many were decided with force in it
 * @param pending how many were pending at its end
 * @param correctedPercent how many in a hundred of the decided ones were corrected; empty for too few
 * @param medianDays days from acceptance until the decision held, of the case in the middle; empty for too few
 */
public record BlockFigures(
        Block block,
        long decided,
        long upheld,
        long corrected,
        long other,
        long pending,
        Optional<BigDecimal> correctedPercent,
        Optional<Long> medianDays) {}
