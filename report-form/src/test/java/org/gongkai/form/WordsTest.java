package org.gongkai.form;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.gongkai.form.testing.ChineseInCode;

/** What the module says to people, in both languages. */
class WordsTest {
    @Test
    void no_word_stands_in_the_code() {
        new ChineseInCode(
                        "org.gongkai.form",
                        Map.ofEntries(
                                Map.entry("code.AgencyKind", "kinds of bodies as directories write them"),
                                Map.entry("edition.Labels", "numbers of rows"),
                                Map.entry("written.NumberInText", "numbers as reports write them")))
                .check();
    }
}
