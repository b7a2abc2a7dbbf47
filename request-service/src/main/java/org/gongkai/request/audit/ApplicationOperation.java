package org.gongkai.request.audit;

import org.gongkai.kit.audit.AuditVerb;

/** What is done to applications beyond what is done in every register. */
public enum ApplicationOperation implements AuditVerb {
    PROPOSE_ERASURE,
    APPROVE_ERASURE,
    REFUSE_ERASURE,
    ERASE,
    TAKE_STEP,
    FOLLOW_STEP,
    PROPOSE_STEP,
    REFUSE_STEP,
    SUPERSEDE_STEPS,
    REGISTER_SUBMISSION,
    CONFIRM_RECEIPT,
    DISCARD_SUBMISSION,
    WITHDRAW_PUBLISHED_REPLY,
    HOLD_PUBLISHED_REPLY,
    RELEASE_PUBLISHED_REPLY,
    CORRECT_PUBLISHED_REPLY,
    BEGIN_DRAFT,
    END_DRAFT,
    REGISTER_MATTER,
    END_MATTER,
    HOLD_MATTER,
    RELEASE_MATTER,
    MAKE_DOCUMENT,
    READ_DOCUMENT,
    READ_FILE,
    PUT_TEMPLATE,
    PUT_NUMBER_PATTERN,
    PUT_OUTCOME_SETTING,
    PUT_TERM_LENGTH
}
