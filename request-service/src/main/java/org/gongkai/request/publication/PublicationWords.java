package org.gongkai.request.publication;

import org.gongkai.form.words.Words;

/** What is said of published replies. */
public enum PublicationWords implements Words {

    /** Of one that nothing holds back. */
    NOT_HELD,

    /** Of one that somebody has taken away, in the timeline of its application. */
    TAKEN_AWAY
}
