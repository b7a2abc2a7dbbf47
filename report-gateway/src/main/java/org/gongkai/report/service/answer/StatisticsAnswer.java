package org.gongkai.report.service.answer;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A service's cells of the form of a year.
 *
 * @param asOf when the newest entry that counted was recorded; null when nothing counted
 * @param figures in the shape of the form
 * @param processingFees of section 6, from the service that registers applications
 */
public record StatisticsAnswer(int year, OffsetDateTime asOf, JsonNode figures, Optional<Fees> processingFees)
        implements CountedAnswer {

    /** Processing fees (信息处理费) of the year. */
    public record Fees(long applications, BigDecimal amountYuan) {}
}
