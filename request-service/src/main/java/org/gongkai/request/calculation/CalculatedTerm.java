package org.gongkai.request.calculation;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.request.clock.Timer;

/**
 * A term, counted.
 *
 * @param dueOn its last day; empty where it reaches into a year whose notice is not known
 */
public record CalculatedTerm(Timer timer, LocalDate startedOn, int length, Optional<LocalDate> dueOn) {}
