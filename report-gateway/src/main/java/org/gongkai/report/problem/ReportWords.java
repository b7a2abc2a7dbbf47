package org.gongkai.report.problem;

import org.gongkai.form.words.Words;

/** What the gateway says to callers about reports, and about answering at all. */
public enum ReportWords implements Words {
    PUBLISHED_REPORT,
    VERSION,
    FORMAT,
    FORM,
    PLOT,
    NO_REPORTS_OF_YEAR,
    YEAR_NOT_OVER,
    COUNTED_FROM_1,
    FORMATS,
    NOT_A_CELL,
    SINCE_ALONE,
    CURSOR_UNKNOWN,
    WITHDRAWN,
    NOT_PUBLIC,
    SIGNING_KEY,
    KEY_REVOKED,
    OBJECT_OR_EVERYTHING,
    NO_ANSWER_FROM,
    NO_SERVICE_HAS_IT,
    TOO_MANY_REQUESTS,
    TOO_MANY_DOCUMENTS,
    NOT_PRINTED_AS,
    TEXT_NOT_PRINTED
}
