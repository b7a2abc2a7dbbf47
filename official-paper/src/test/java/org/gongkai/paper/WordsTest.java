package org.gongkai.paper;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.gongkai.form.testing.Bundles;
import org.gongkai.form.testing.ChineseInCode;

/** What the module says to people, in both languages. */
class WordsTest {

    @Test
    void every_word_is_there_in_both_languages() {
        Bundles.check("org.gongkai.paper");
    }

    @Test
    void no_word_stands_in_the_code() {
        new ChineseInCode(
                        "org.gongkai.paper",
                        Map.ofEntries(
                                Map.entry("Face", "the name of a typeface"),
                                Map.entry("TitlePlaces", "what a title is broken behind"),
                                Map.entry("WholeNumbers", "what no line ends within")))
                .check();
    }
}
