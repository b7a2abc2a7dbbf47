package org.gongkai.request.search;

import org.gongkai.form.words.Words;

/** What is said of lists of applications. */
public enum SearchWords implements Words {
    ONE_OF,
    NO_WORD,
    TOO_MANY_WORDS,
    TOO_MANY
}
