package org.gongkai.report.agreement;

import org.gongkai.form.words.Words;

/** What is said of registers that are held against the official report of their year. */
public enum AgreementWords implements Words {
    OFFICIAL_REPORT,
    OTHER_OUTCOME,
    OTHER_COLUMN,
    YEAR_BOUNDARY,
    NO_YEAR_BEFORE,
    STILL_OPEN,
    ROWS_MISSING,
    ROWS_TOO_MANY
}
