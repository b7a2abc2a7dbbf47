package org.gongkai.disclosure;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.gongkai.form.testing.Answers;
import org.gongkai.form.testing.Bundles;
import org.gongkai.form.testing.ChineseInCode;
import org.gongkai.registers.field.Labelled;

/** What the module says to people, in both languages. */
class WordsTest {

    @Test
    void every_word_is_there_in_both_languages() {
        Bundles.check("org.gongkai.disclosure");
        Bundles.check("org.gongkai.disclosure", Labelled.class);
    }

    @Test
    void no_word_stands_in_the_code() {
        new ChineseInCode(
                        "org.gongkai.disclosure",
                        Map.ofEntries(
                                Map.entry("document.list.DocumentCounts", "notes of the report"),
                                Map.entry("item.Article20Item", "articles as papers cite them"),
                                Map.entry(
                                        "openapi.DisclosureEventDocument",
                                        "the document of events, which says each in both languages")))
                .check();
    }

    @Test
    void a_code_in_an_answer_is_no_sentence() {
        Answers.check("org.gongkai.disclosure");
    }
}
