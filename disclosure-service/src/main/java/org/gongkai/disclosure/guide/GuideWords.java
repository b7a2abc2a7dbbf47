package org.gongkai.disclosure.guide;

import org.gongkai.form.words.Words;

/** The sentences of a guide. */
public enum GuideWords implements Words {
    TITLE,
    OFFICE,
    CONTACT,
    NOT_TOLD,
    SCOPE,
    CATEGORY,
    BEYOND,
    EXEMPT,
    NO_CATALOGUE,
    ARRANGEMENT,
    BY_INDEX_NUMBER,
    BY_TOPIC,
    BY_GENRE,
    OBTAINING,
    ONLINE,
    WITHIN_TERM,
    ON_APPLICATION,
    TAKES_APPLICATIONS,
    TAKES_NO_APPLICATIONS,
    REPLY_TERM,
    FEE,
    REMEDY,
    COMPLAINT,
    REVIEW_OR_SUIT
}
