package org.gongkai.report;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.gongkai.form.testing.Answers;
import org.gongkai.form.testing.Bundles;
import org.gongkai.form.testing.ChineseInCode;

/** What the module says to people, in both languages. */
class WordsTest {

    @Test
    void every_word_is_there_in_both_languages() {
        Bundles.check("org.gongkai.report");
    }

    @Test
    void no_word_stands_in_the_code() {
        new ChineseInCode(
                        "org.gongkai.report",
                        Map.ofEntries(
                                Map.entry("account.FirstAdministrator", "the name that an account is made with"),
                                Map.entry("check.BodyChecks", "names of bodies"),
                                Map.entry("check.figure", "texts of reports"),
                                Map.entry("check.text", "texts of reports"),
                                Map.entry("narrative", "texts of reports")))
                .check();
    }

    @Test
    void a_code_in_an_answer_is_no_sentence() {
        Answers.check("org.gongkai.report");
    }
}
