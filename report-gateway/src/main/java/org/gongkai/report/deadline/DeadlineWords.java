package org.gongkai.report.deadline;

import org.gongkai.form.words.Words;

/** What is said to those who set deadlines. */
public enum DeadlineWords implements Words {
    LATER_THAN_THE_LAW,
    BEFORE_THE_YEAR_IS_OVER
}
