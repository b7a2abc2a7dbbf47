package org.gongkai.report.document;

import java.time.Instant;
import java.util.Optional;

/**
 * What a service contributed to a report.
 *
 * @param asOf when the newest entry that counted was recorded; empty when nothing counted or the service is missing
 */
public record SourceState(String service, Optional<Instant> asOf, boolean complete) {}
