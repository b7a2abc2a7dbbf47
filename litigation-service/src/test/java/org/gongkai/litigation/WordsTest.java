package org.gongkai.litigation;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.gongkai.form.testing.Answers;
import org.gongkai.form.testing.Bundles;
import org.gongkai.form.testing.ChineseInCode;

/** What the module says to people, in both languages. */
class WordsTest {

    @Test
    void every_word_is_there_in_both_languages() {
        Bundles.check("org.gongkai.litigation");
    }

    @Test
    void no_word_stands_in_the_code() {
        new ChineseInCode(
                        "org.gongkai.litigation",
                        Map.ofEntries(
                                Map.entry("evidence.EvidenceRows", "the name of a file"),
                                Map.entry(
                                        "openapi.CaseEventDocument",
                                        "the document of events, which says each in both languages")))
                .check();
    }

    @Test
    void a_code_in_an_answer_is_no_sentence() {
        Answers.check("org.gongkai.litigation");
    }
}
