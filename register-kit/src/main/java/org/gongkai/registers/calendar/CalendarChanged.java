package org.gongkai.registers.calendar;

import java.util.Optional;

/**
 * That a year of a calendar stands otherwise from now on, as it is told within the service, in its transaction.
 *
 * @param before as it stood; empty where it was not known
 */
public record CalendarChanged(Optional<CalendarYear> before, CalendarYear after) {}
