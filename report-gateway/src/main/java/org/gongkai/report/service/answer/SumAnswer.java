package org.gongkai.report.service.answer;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** A service's cells of the form of a year, added up over groups of bodies, in the order in which these were named. */
public record SumAnswer(int year, List<Sum> sums) {

    public SumAnswer {
        sums = List.copyOf(sums);
    }

    /**
     * The cells of a group.
     *
     * @param asOf when the newest entry that counted was recorded; null when nothing counted
     * @param figures in the shape of the form
     * @param processingFees of section 6, from the service that registers applications
     * @param unknown of which bodies nothing is known that a register would tell
     */
    public record Sum(
            OffsetDateTime asOf,
            JsonNode figures,
            Optional<StatisticsAnswer.Fees> processingFees,
            List<Unknown> unknown)
            implements CountedAnswer {}

    /** Bodies that have not kept a register. */
    public record Unknown(String register, List<String> cells, List<String> agencyCodes) {}
}
