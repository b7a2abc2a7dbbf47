package org.gongkai.report.reading;

import org.gongkai.form.words.Words;

/** What is said to callers about reading published reports. */
public enum ReadingWords implements Words {
    OTHERS_ARE_READ,
    NOT_IN_TIME,
    FILE_NEEDED,
    KINDS,
    EMPTY_FILE
}
