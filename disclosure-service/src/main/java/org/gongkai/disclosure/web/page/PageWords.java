package org.gongkai.disclosure.web.page;

import org.gongkai.disclosure.life.content.RelationKind;
import org.gongkai.disclosure.life.content.Validity;
import org.gongkai.disclosure.life.relation.Related;
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
    IN_FILE,
    VALIDITY_NOT_YET,
    VALIDITY_VALID,
    VALIDITY_REPEALED,
    VALIDITY_EXPIRED,
    TO_REVISES,
    TO_REPEALS,
    TO_REPLACES,
    TO_INTERPRETS,
    BY_REVISES,
    BY_REPEALS,
    BY_REPLACES,
    BY_INTERPRETS,

    /** Where what was done to a document was done by the other. */
    BY_DOCUMENT,

    /** Where the document has done that to the other. */
    TO_DOCUMENT;

    /** Whether an item holds. */
    static PageWords of(Validity validity) {
        return valueOf("VALIDITY_" + validity);
    }

    /** What an item does to another, or another to it. */
    static PageWords of(RelationKind kind, Related.Direction direction) {
        return valueOf(direction + "_" + kind);
    }
}
