package org.gongkai.disclosure.suggestion;

import org.gongkai.form.words.Words;

/** What is said of suggestions; of a step that is refused the name is its reason. */
public enum SuggestionWords implements Words {
    SUGGESTION,
    SUGGESTION_WITH_CODE,
    QUERY_CODE_NEEDED,
    WRONG_STAGE,
    WHAT_IS_MEANT,
    NOTHING_PUBLISHED_SO,
    DRAFT_NEEDED,
    DRAFT_OF_PUBLICATIONS_ALONE,
    NOT_PUBLISHED_YET,
    PUBLISHED_NOW,
    ERASED
}
