package org.gongkai.disclosure.problem;

import org.gongkai.form.words.Words;

/** What is said of items, documents and administrative actions. */
public enum DisclosureWords implements Words {
    ITEM,
    DOCUMENT,
    ACTIONS,
    FEE_ENTRY,
    FEES_STATED_TWICE,
    DECISION,
    DECISIONS_STATED_TWICE,
    NOT_BEFORE_DECISION,
    NAMED_TWICE,
    COUNT_NEEDED,
    NOT_AFTER_THIS_YEAR,
    NOT_BEGUN,
    NOT_BEFORE_PUBLICATION,
    WITHDRAWAL_WITH_REASON,
    ENDED_WITHOUT_A_DAY,
    GROUND_NEEDED_SINCE,
    GROUND_DETAIL_NEEDED,
    GROUND_NEEDED_WITH_DETAIL,
    ITEM_WORDS_BY_REVIEW,
    DOCUMENT_WORDS_BY_REVIEW,
    WITHDRAWN_ON,
    WITHDRAWN_BECAUSE,
    TEXT_REPLACED
}
