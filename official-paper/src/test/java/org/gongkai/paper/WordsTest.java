package org.gongkai.paper;

import org.junit.jupiter.api.Test;

import org.gongkai.form.testing.Bundles;

/** What the module says to people, in both languages. */
class WordsTest {

    @Test
    void every_word_is_there_in_both_languages() {
        Bundles.check("org.gongkai.paper");
    }
}
