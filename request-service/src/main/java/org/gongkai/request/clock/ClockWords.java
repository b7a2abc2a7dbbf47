package org.gongkai.request.clock;

import org.gongkai.form.words.Words;

/** What is said of the days of terms. */
public enum ClockWords implements Words {
    COUNTED,
    MADE_UP,
    WEEKEND,
    DAY_OFF,
    CONSULTED,
    DATE_OPEN,
    PAUSED,
    WAITS_FOR_SUPPLEMENT,
    WAITS_FOR_FEE,
    WAITED_FOR_SUPPLEMENT,
    WAITED_FOR_FEE,
    CALENDAR_MISSING
}
