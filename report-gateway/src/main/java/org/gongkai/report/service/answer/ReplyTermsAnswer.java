package org.gongkai.report.service.answer;

import java.util.List;

/**
 * How an agency kept the term of reply in a year.
 *
 * @param calendarKnown whether the working days of the year are known, without which no term is
 * @param late applications that were answered too late
 * @param unnoticed those that ended without the notice that has to come before
 */
public record ReplyTermsAnswer(boolean calendarKnown, long late, List<Unnoticed> unnoticed) {

    /**
     * Applications that ended, or cost something, without a notice.
     *
     * @param receiptNumbers of the first of them
     */
    public record Unnoticed(String code, long applications, List<String> receiptNumbers) {}
}
