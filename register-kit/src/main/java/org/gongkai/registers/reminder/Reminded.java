package org.gongkai.registers.reminder;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What it is reminded of once.
 *
 * @param record whose term it is
 * @param timer code of the term
 * @param number which of the record's terms of this kind; 0 where there is one
 * @param dueOn its last day; where that is open, the day that it cannot be before
 */
public record Reminded(UUID record, String timer, int number, LocalDate dueOn, Threshold threshold) {}
