package org.gongkai.disclosure.web.page;

import org.gongkai.form.words.Words;

/** What pages call things, where the template does not say it. */
public enum PageWords implements Words {
    COLUMN,
    ARTICLE20_ITEM,
    TOPIC,
    GENRE,
    CHANNEL,
    YEAR,
    AGENCY,
    REGION,

    /** How many were found. */
    TOTAL,

    /** That more were found than were counted. */
    MORE,

    /** Number of the file that a quote stands in. */
    IN_FILE
}
