package org.gongkai.disclosure.search;

import org.gongkai.form.words.Words;

/** What is said of questions that the search does not take. */
public enum SearchWords implements Words {

    /** Of a question without anything that is written. */
    NO_WORD,

    /** Of too many words, or too long ones. */
    TOO_MANY_WORDS,

    /** Of a value that is none of some. */
    ONE_OF,

    /** Of too many values. */
    TOO_MANY_VALUES,

    /** That what was published before is still on its way into the index. */
    INDEX_INCOMPLETE
}
