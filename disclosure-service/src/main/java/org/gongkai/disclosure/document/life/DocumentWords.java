package org.gongkai.disclosure.document.life;

import org.gongkai.form.words.Words;

/** What is said of the steps of documents; of a step that is refused the name is its reason. */
public enum DocumentWords implements Words {
    WRONG_STAGE,
    WRONG_DUTY,
    VOIDED,
    IN_THE_FUTURE,
    NOT_BEFORE,
    ITSELF,
    UNKNOWN_DOCUMENT,
    REVISES_ANOTHER,
    OTHER_YEAR,
    COUNTED_OTHERWISE,
    OTHER_KIND,
    OTHER_LEAD,
    OTHER_ENDED,
    ENDED_BEFORE,
    NO_LAST_DAY,
    NOT_LONGER,
    ITEM_OR_ADDRESS,
    NO_SUCH_ITEM,
    ITEM_NEEDED_SINCE,
    TITLE_OF_ITEM,
    ADDRESS_OF_ITEM,
    YEAR_AHEAD,
    PUBLIC_ALREADY,
    OWN_ENTRY,
    REVIEWED_ALREADY,
    REVIEW_MISSING,
    NOT_PUBLIC,
    SAME_WORDS,
    RELEASED_AFTER_REVIEW
}
