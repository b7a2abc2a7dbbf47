package org.gongkai.request.regional;

import org.gongkai.registers.calendar.CalendarScope;

/** A term whose length was set for a place. */
public record TermLengthSet(CalendarScope place, TermLength term) {}
