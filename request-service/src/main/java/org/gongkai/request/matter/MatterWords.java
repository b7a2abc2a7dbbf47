package org.gongkai.request.matter;

import org.gongkai.form.words.Words;

/** What is said of other matters. */
public enum MatterWords implements Words {
    MATTER,
    MATTER_WITH_CODE,
    ENDED,
    IN_THE_FUTURE,
    BEFORE_RECEIPT,
    CORRECTION_NEEDED,
    ONLY_OF_CORRECTIONS,
    RESULT_NEEDED,
    WHO_NEEDED,
    HELD_ALREADY,
    NOT_HELD,
    NOTHING_CHANGED,
    RECORD_UNKNOWN,
    ERASED,
    HOLD,
    HOLD_RELEASE
}
