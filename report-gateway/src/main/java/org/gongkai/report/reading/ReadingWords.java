package org.gongkai.report.reading;

import org.gongkai.form.words.Words;

/** What is said to callers about reading published reports. */
public enum ReadingWords implements Words {
    FILE_NEEDED,
    KINDS,
    EMPTY_FILE
}
