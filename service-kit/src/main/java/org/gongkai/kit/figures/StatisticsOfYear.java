package org.gongkai.kit.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

import org.gongkai.form.Figures;

/**
 * What a service has counted in a year.
 *
 * @param recordedAt when the newest entry that counted was recorded
 * @param fees processing fees, from the service that registers applications
 */
public record StatisticsOfYear(
        int year, FigureScope scope, Optional<Instant> recordedAt, Figures figures, Optional<Fees> fees) {

    /** Processing fees (信息处理费) of a year, as section 6 reports them. */
    public record Fees(long applications, BigDecimal yuan) {}
}
