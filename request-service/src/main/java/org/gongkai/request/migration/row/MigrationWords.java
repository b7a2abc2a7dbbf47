package org.gongkai.request.migration.row;

import org.gongkai.form.words.Words;

/** What is said of the rows of ledgers that become lives. */
public enum MigrationWords implements Words {
    EARLIER_THAN,
    AFTER_TODAY,
    NO_STEP_WITHOUT,
    LATE_NOTICE,
    LATE_REPLY,
    PAID_AFTERWARDS,
    PAYMENT_TOO_LATE,
    LAPSED_OTHERWISE,
    FEE_LAPSED_OTHERWISE,
    HANDLED_SINCE,
    RECEIPT_OTHERWISE,
    NUMBER_USED,
    FORM_NOT_READ,
    DUE_ON_OTHERWISE
}
