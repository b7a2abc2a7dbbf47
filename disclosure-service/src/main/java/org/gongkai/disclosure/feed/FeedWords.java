package org.gongkai.disclosure.feed;

import org.gongkai.form.words.Words;

/** What feeds say of themselves. */
public enum FeedWords implements Words {

    /** Of all bodies. */
    TITLE,

    /** Of one body, by its name. */
    TITLE_OF_BODY,

    /** What is told, by the limits that were asked for. */
    SUBTITLE,

    /** The same where nothing was. */
    SUBTITLE_OF_ALL,

    /** Of a month that is none, or not over. */
    ARCHIVE,

    /** Of a month that is written otherwise. */
    NOT_A_MONTH
}
