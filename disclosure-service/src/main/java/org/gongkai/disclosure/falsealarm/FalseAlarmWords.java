package org.gongkai.disclosure.falsealarm;

import org.gongkai.form.words.Words;

/** What is said of false alarms. */
public enum FalseAlarmWords implements Words {
    FALSE_ALARM,
    NOTHING_FOUND,
    NO_SINGLE_VALUE
}
