package org.gongkai.report.collect;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of asking a service. */
public sealed interface SourceAnswer {

    /** The service that was asked. */
    Source source();

    /** The service answered, be it with a problem. */
    record Answered(Source source, int status, JsonNode body) implements SourceAnswer {}

    /** The service cannot be reached, did not answer in time, or failed. */
    record Missing(Source source, String why) implements SourceAnswer {}
}
