package org.gongkai.disclosure.audit;

import org.gongkai.kit.audit.AuditVerb;

/** What is done to the catalogue, items and documents beyond what is done in every register. */
public enum DisclosureOperation implements AuditVerb {
    PUT_CATALOGUE,
    BEGIN_ITEM,
    TAKE_UP_ITEM,
    TAKE_STEP,
    CHANGE_ITEM,
    WITHDRAW_ITEM,
    ORDER_PUBLICATION,
    CANCEL_PUBLICATION,
    PUT_REVIEW_START,
    TAKE_SUPERVISION_STEP,
    CHANGE_DOCUMENT,
    TAKE_DOCUMENT_STEP,
    PUT_COUNTING_SETTING,
    PUT_WORD_LIST,
    PUT_EVALUATION_SCHEME,
    DECLARE_EVALUATION,
    REVISE_EVALUATION,
    RECEIVE_SUGGESTION,
    TAKE_SUGGESTION_STEP,
    ERASE_SUGGESTION,
    SETTLE_FALSE_ALARM,
    TAKE_BACK_FALSE_ALARM
}
