package org.gongkai.report.narrative;

import java.time.Instant;

/**
 * A text as it stands in the store, placeholders unfilled.
 *
 * @param place id of its place in the report
 * @param revision counts the changes of this text from 1
 * @param changedBy account of whoever wrote it
 */
public record TextState(String place, String text, long revision, Instant changedAt, String changedBy) {}
