package org.gongkai.request.clock;

import java.time.LocalDate;

/**
 * That the last day for the reply passed without one (逾期).
 *
 * @param dueOn the last day
 * @param until the day of the reply, or of what began another term
 */
public record Lateness(LocalDate dueOn, LocalDate until) {}
