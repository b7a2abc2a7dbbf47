package org.gongkai.disclosure.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a column is kept.
 *
 * @param items what stands in it now
 * @param lastPublishedOn the day of the newest text in it, of a new item or of one that was there; none where it is empty
 * @param dueOn the last day for something new, by the rhythm of the column; none where it demands nothing
 * @param late whether that day has passed
 */
public record ColumnState(long items, Optional<LocalDate> lastPublishedOn, Optional<LocalDate> dueOn, boolean late) {}
