package org.gongkai.litigation.figures;

import java.util.List;

/**
 * How the cases of one body went in a year.
 *
 * @param blocks those of table 4, in its order
 */
public record BodyFigures(String agencyCode, List<BlockFigures> blocks) {}
