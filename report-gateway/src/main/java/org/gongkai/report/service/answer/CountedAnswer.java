package org.gongkai.report.service.answer;

import java.time.OffsetDateTime;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service has counted in a year, of one body or of several. */
public interface CountedAnswer {

    /** When the newest entry that counted was recorded; null when nothing counted. */
    OffsetDateTime asOf();

    /** In the shape of the form. */
    JsonNode figures();

    /** Of section 6, from the service that registers applications, when somebody knows. */
    Optional<StatisticsAnswer.Fees> processingFees();
}
