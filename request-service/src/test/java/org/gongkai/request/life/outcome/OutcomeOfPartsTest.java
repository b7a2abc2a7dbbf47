package org.gongkai.request.life.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.form.CodeList;
import org.gongkai.form.Head;
import org.gongkai.form.edition.Editions;

/** One outcome for an application whose parts are answered differently. */
class OutcomeOfPartsTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        PARTS                                        | OUTCOME                | BECAUSE       | DENY_ONLY | BECAUSE_THERE
        GRANTED UNAVAIL_NOT_HELD                     | PARTIAL                | SOME_PROVIDED | GRANTED   | NOTHING_WITHHELD
        GRANTED GRANTED                              | GRANTED                | SAME_IN_ALL   | GRANTED   | SAME_IN_ALL
        DENY_INTERNAL DENY_INTERNAL UNAVAIL_NOT_HELD | DENY_INTERNAL          | MOST_PARTS    | DENY_INTERNAL | MOST_PARTS
        UNAVAIL_NOT_HELD DENY_PROCESS                | DENY_PROCESS           | MOST_PARTS    | DENY_PROCESS | MOST_PARTS
        REFUSE_PETITION UNAVAIL_NEEDS_CREATION       | UNAVAIL_NEEDS_CREATION | MOST_PARTS    | UNAVAIL_NEEDS_CREATION | MOST_PARTS
        PARTIAL DENY_THIRD_PARTY DENY_THIRD_PARTY    | PARTIAL                | SOME_PROVIDED | PARTIAL   | SOME_WITHHELD
        GRANTED DENY_STATE_SECRET DENY_STATE_SECRET  | PARTIAL                | SOME_PROVIDED | PARTIAL   | SOME_WITHHELD
        GRANTED DENY_ADMIN_QUERY                     | PARTIAL                | SOME_PROVIDED | GRANTED   | NOTHING_WITHHELD
        UNAVAIL_UNCLEAR                              | UNAVAIL_UNCLEAR        | SAME_IN_ALL   | UNAVAIL_UNCLEAR | SAME_IN_ALL
        """)
    void parts_come_to(String parts, String outcome, OutcomeWords because, String denyOnly, OutcomeWords becauseThere) {
        List<String> outcomes = List.of(parts.split(" "));
        assertThat(OutcomeOfParts.of(outcomes, OutcomePolicy.USUAL)).isEqualTo(new OutcomeOfParts(outcome, because));
        assertThat(OutcomeOfParts.of(outcomes, new OutcomePolicy(true, false)))
                .isEqualTo(new OutcomeOfParts(denyOnly, becauseThere));
    }

    @Test
    void every_outcome_of_the_form_has_its_rule() {
        assertThat(OutcomeRule.all())
                .extracting(OutcomeRule::outcome)
                .containsExactlyElementsOf(Editions.shipped().latest().leaves(CodeList.OUTCOME).stream()
                        .map(Head.Leaf::id)
                        .toList());
    }
}
