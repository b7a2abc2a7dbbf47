package org.gongkai.report.narrative;

import org.gongkai.form.words.Words;

/** What is said to callers about the texts of reports. */
public enum NarrativeWords implements Words {
    TEXT,
    NOT_A_TEXT,
    TEXT_OF_AT_MOST,
    UNREADABLE_PLACEHOLDER,
    NOT_A_SUM,
    NO_SUCH_CELL,
    BRACE_ALONE,
    NO_FORMAT_WRITES
}
