package org.gongkai.request.bulk;

import org.gongkai.form.words.Words;

/** What is said of steps for many applications. */
public enum BulkWords implements Words {
    NOTHING_TAKEN,
    CHANGED_IN_BETWEEN,
    NOT_FOR_MANY,
    ONE_OF_BOTH,
    CHOSEN_TO_BE_TRIED,
    NAMED_TWICE,
    TOO_MANY,
    NONE
}
