package org.gongkai.disclosure.life.refusal;

import org.gongkai.form.words.Words;

/** What is said of items and their steps; of a step that is refused the name is its reason. */
public enum ItemWords implements Words {
    ITEM,
    REVISION,
    WRONG_STAGE,
    WRONG_DUTY,
    OWN_DRAFT,
    INCOMPLETE,
    REVIEWED_ALREADY,
    REVIEW_MISSING,
    FINDINGS_OPEN,
    FILE_NOT_FETCHED,
    NO_OPEN_FINDING,
    NOT_A_PENALTY,
    ANNULLED_ALREADY,
    SCHEDULED_ALREADY,
    NOT_SCHEDULED,
    NOT_AHEAD,
    TOO_FAR_AHEAD,
    GIVEN_BACK,
    NOT_FOR_EVERYBODY,
    NOT_TO_BE_WITHHELD,
    TO_BE_WITHHELD,
    NOT_WITHHELD,
    RELATION_CIRCLE,
    DOCUMENT_PUBLIC_ALREADY,
    RELEASED_WITH_ITEM,
    RELEASED_BEFORE,
    ORDERED_BY,
    ATTACHMENTS_CLOSED,
    ATTACHMENT_SHOWN,
    IN_THE_FUTURE,
    NOT_BEFORE,
    TAKEN_UP_ALREADY,
    WITHDRAWN_ALREADY,
    BY_ITS_LIFE
}
