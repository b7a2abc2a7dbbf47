package org.gongkai.disclosure.review;

import org.gongkai.form.words.Message;
import org.gongkai.form.words.Words;
import org.gongkai.kit.access.Grant;

/** The duties of an office (职责) in words, each named as its grant. */
public enum DutyWords implements Words {
    HANDLING,
    SECRECY_REVIEW,
    LEGAL_REVIEW,
    HEADSHIP;

    /** That of a grant. */
    public static Message of(Grant duty) {
        return valueOf(duty.name());
    }
}
