package org.gongkai.document;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.gongkai.form.testing.ChineseInCode;

/** What the module says to people, in both languages. */
class WordsTest {
    @Test
    void no_word_stands_in_the_code() {
        new ChineseInCode(
                        "org.gongkai.document",
                        Map.ofEntries(
                                Map.entry("AnnualReport", "titles of reports"),
                                Map.entry("Member", "reports"),
                                Map.entry("Members", "reports"),
                                Map.entry("Narrative", "notes of reports"),
                                Map.entry("ReportStatus", "reports"),
                                Map.entry("TextPlace", "labels in both languages")))
                .check();
    }
}
