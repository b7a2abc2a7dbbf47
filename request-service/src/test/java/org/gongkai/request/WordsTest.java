package org.gongkai.request;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.gongkai.form.testing.Answers;
import org.gongkai.form.testing.Bundles;
import org.gongkai.form.testing.ChineseInCode;
import org.gongkai.registers.calendar.CaseTerm;
import org.gongkai.registers.field.Labelled;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.retention.ErasureState;
import org.gongkai.request.submission.form.FormGap;

/** What the module says to people, in both languages. */
class WordsTest {

    @Test
    void every_word_is_there_in_both_languages() {
        Bundles.check("org.gongkai.request");
        Bundles.check("org.gongkai.request", Labelled.class);
        Bundles.check(FormGap.class, names(FormGap.values()));
        Bundles.check(ErasureState.Stage.class, names(ErasureState.Stage.values()));
        Bundles.check(
                Timer.class,
                Timers.all().stream()
                        .map(Timer::code)
                        .filter(code -> CaseTerm.find(code).isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void no_word_stands_in_the_code() {
        new ChineseInCode(
                        "org.gongkai.request",
                        Map.ofEntries(
                                Map.entry("applicant.StatedPeriod", "periods as applicants write them"),
                                Map.entry("document", "papers"),
                                Map.entry("exports.LifeColumn", "heads of ledgers"),
                                Map.entry("life.outcome.CitedLaw", "laws as officials cite them"),
                                Map.entry("life.outcome.OutcomeNames", "rows of the form"),
                                Map.entry(
                                        "openapi.EventDocument",
                                        "the document of events, which says each in both languages"),
                                Map.entry("own.OwnSteps", "a receipt that lies in the file"),
                                Map.entry("privacy.PersonNames", "names in texts"),
                                Map.entry("serial.NumberPattern", "numbers of papers"),
                                Map.entry("submission.evidence.ReceiptBasis", "articles as papers cite them"),
                                Map.entry("web.document.ReceiptResource", "the name of a file"),
                                Map.entry("web.search.ApplicationFiles", "the sheet of a ledger")))
                .check();
    }

    @Test
    void a_code_in_an_answer_is_no_sentence() {
        Answers.check("org.gongkai.request");
    }
}
