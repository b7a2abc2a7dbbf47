package org.gongkai.report.authoring;

import java.time.Instant;
import java.util.Optional;

/**
 * A step that was taken.
 *
 * @param kind the verb of the audit
 * @param comment what whoever took it has to say
 */
public record TakenStep(int version, String kind, String by, String role, Instant at, Optional<String> comment) {}
