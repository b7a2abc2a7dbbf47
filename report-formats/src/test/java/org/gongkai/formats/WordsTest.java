package org.gongkai.formats;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.gongkai.form.testing.Bundles;
import org.gongkai.form.testing.ChineseInCode;

/** What the module says to people, in both languages. */
class WordsTest {

    @Test
    void every_word_is_there_in_both_languages() {
        Bundles.check("org.gongkai.formats");
    }

    @Test
    void no_word_stands_in_the_code() {
        new ChineseInCode(
                        "org.gongkai.formats",
                        Map.ofEntries(
                                Map.entry("plot", "reports"),
                                Map.entry("print", "reports"),
                                Map.entry("read", "published reports")))
                .check();
    }
}
