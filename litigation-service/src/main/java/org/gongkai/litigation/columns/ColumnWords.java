package org.gongkai.litigation.columns;

import org.gongkai.form.words.Words;

/** What is said of the further columns of a ledger of cases. */
public enum ColumnWords implements Words {
    NOT_AFTER_TODAY,
    NOT_BEFORE_COLUMN,
    NOT_AFTER_COLUMN,
    ONLY_OF_CLOSED,
    ONLY_OF_CORRECTED,
    NOT_AFTER_ITSELF,
    ONLY_OF_FIRST,
    PRECEDING_NOT_THERE,
    WORKED_ON_SINCE,
    APPLICANT_HANDLED
}
