package org.gongkai.request.submission.evidence;

import org.gongkai.form.words.Words;

/** What the evidence of an arrival lacks. */
public enum EvidenceWords implements Words {
    ASKED_FOR,
    MUST_BE_DONE,
    THE_DAY_OF_ARRIVAL,
    CONFIRMATION_NEEDED,
    ARRIVAL_IS_RECEIPT,
    DERIVED_OTHERWISE,
    CHANNEL_OF_RECEIPT
}
