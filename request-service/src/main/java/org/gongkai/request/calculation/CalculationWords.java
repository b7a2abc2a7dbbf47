package org.gongkai.request.calculation;

import org.gongkai.form.words.Words;

/** What is said of calculations. */
public enum CalculationWords implements Words {
    NO_EVENT,
    NO_TIMER,
    NO_RECEIPT,
    NO_CORRECTED_DAY,
    NOT_RECEIVED_YET,
    RECEIVED_ALREADY,
    TOO_EARLY_OR_LATE,
    NOT_BEFORE,
    NOT_AFTER,
    RECEIVED_WHEN_ARRIVED,
    CONFIRMED_WHEN_RECEIVED
}
