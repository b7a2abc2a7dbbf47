package org.gongkai.disclosure;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.gongkai.form.testing.Bundles;
import org.gongkai.form.testing.ChineseInCode;

/** What the module says to people, in both languages. */
class WordsTest {

    @Test
    void every_word_is_there_in_both_languages() {
        Bundles.check("org.gongkai.disclosure");
    }

    @Test
    void no_word_stands_in_the_code() {
        new ChineseInCode(
                        "org.gongkai.disclosure",
                        Map.ofEntries(
                        Map.entry("document.list.DocumentCounts", "notes of the report"),
                        Map.entry("openapi.DisclosureEventDocument", "the document of events, which says each in both languages")))
                .check();
    }
}
