package org.gongkai.registers;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.gongkai.form.testing.Answers;
import org.gongkai.form.testing.Bundles;
import org.gongkai.form.testing.ChineseInCode;
import org.gongkai.registers.calendar.CaseTerm;

/** What the module says to people, in both languages. */
class WordsTest {

    @Test
    void every_word_is_there_in_both_languages() {
        Bundles.check("org.gongkai.registers");
        Bundles.check(CaseTerm.class, CaseTerm.codes());
    }

    @Test
    void no_word_stands_in_the_code() {
        new ChineseInCode(
                        "org.gongkai.registers",
                        Map.ofEntries(
                                Map.entry("exports.RegisterTemplate", "ledgers to be filled in"),
                                Map.entry("field", "what a ledger asks for in a column, and writes in a cell"),
                                Map.entry("imports", "ledgers"),
                                Map.entry("intake.YearlessDay", "days as ledgers write them"),
                                Map.entry("mail.OfficeAddresses", "attributes of bodies as directories head them"),
                                Map.entry("openapi", "examples of the API"),
                                Map.entry("web.LedgerResource", "the sheet of a ledger"),
                                Map.entry("word.Words", "words of ledgers")))
                .check();
    }

    @Test
    void a_code_in_an_answer_is_no_sentence() {
        Answers.check("org.gongkai.registers");
    }
}
