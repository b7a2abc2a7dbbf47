package org.gongkai.request.retention;

import org.gongkai.form.words.Words;

/** What is said of the erasure of personal data. */
public enum RetentionWords implements Words {
    PROPOSAL,
    PROPOSED_DAILY,
    PROPOSED_BY,
    ERASED_BY,
    DECIDED_ALREADY,
    NOT_ERASED,
    AFTER_APPROVAL,
    RENEWAL_DUE,
    RENEWED,
    RENEWAL_BY_HAND
}
