package org.gongkai.kit;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.gongkai.form.testing.Answers;
import org.gongkai.form.testing.Bundles;
import org.gongkai.form.testing.ChineseInCode;

/** What the module says to people, in both languages. */
class WordsTest {

    @Test
    void every_word_is_there_in_both_languages() {
        Bundles.check("org.gongkai.kit");
    }

    @Test
    void no_word_stands_in_the_code() {
        new ChineseInCode(
                        "org.gongkai.kit",
                        Map.ofEntries(
                                Map.entry("json.Dates", "days as ledgers write them"),
                                Map.entry("privacy.PersonalDataKind", "the part of an address that is shown"),
                                Map.entry("privacy.PersonalDataRules", "what stands before a number of a project"),
                                Map.entry("spelling.OfficialNumber", "numbers of papers")))
                .check();
    }

    @Test
    void a_code_in_an_answer_is_no_sentence() {
        Answers.check("org.gongkai.kit");
    }
}
