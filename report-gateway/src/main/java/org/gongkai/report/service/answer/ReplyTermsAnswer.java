package org.gongkai.report.service.answer;

/**
 * How an agency kept the term of reply in a year.
 *
 * @param calendarKnown whether the working days of the year are known, without which no term is
 * @param late applications that were answered too late
 */
public record ReplyTermsAnswer(boolean calendarKnown, long late) {}
