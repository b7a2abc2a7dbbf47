package org.gongkai.report.filing;

import org.gongkai.form.words.Words;

/** What is said to callers about reports that were published elsewhere and are entered. */
public enum FilingWords implements Words {
    FILING,
    PUBLISHED_HERE,
    REPORTED_HERE,
    REPLACING_NEEDS_REASON,
    VOIDED,
    NOT_AFTER_THE_YEAR,
    NOT_A_MEMBER,
    NOT_AN_EDITION,
    OTHER_REPORT,
    NOT_A_FIGURE,
    NOT_A_REMARK,
    NOT_A_CELL,
    FEES
}
