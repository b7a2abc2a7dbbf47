package org.gongkai.litigation.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.litigation.course.LossGround;

/**
 * How the cases of a year went.
 *
 * @param blocks those of table 4, in its order
 * @param grounds how many cases that were decided in the year were lost on each ground, the most frequent first
 * @param heard suits with a hearing in the year of which is known whether a head of the agency was there
 * @param headAppeared at how many of them one was
 * @param headPercent how many in a hundred; empty for too few
 */
public record CaseFigures(
        List<BlockFigures> blocks,
        Map<LossGround, Long> grounds,
        long heard,
        long headAppeared,
        Optional<BigDecimal> headPercent) {}
