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
        PARTS                                                                    | OUTCOME
        GRANTED UNAVAIL_NOT_HELD                                                 | PARTIAL
        GRANTED GRANTED                                                          | GRANTED
        DENY_INTERNAL DENY_INTERNAL UNAVAIL_NOT_HELD                             | DENY_INTERNAL
        UNAVAIL_NOT_HELD DENY_PROCESS                                            | DENY_PROCESS
        REFUSE_PETITION UNAVAIL_NEEDS_CREATION                                   | UNAVAIL_NEEDS_CREATION
        PARTIAL DENY_THIRD_PARTY DENY_THIRD_PARTY                                | PARTIAL
        GRANTED DENY_STATE_SECRET DENY_STATE_SECRET                              | PARTIAL
        UNAVAIL_UNCLEAR                                                          | UNAVAIL_UNCLEAR
        """)
    void parts_come_to(String parts, String outcome) {
        assertThat(OutcomeOfParts.of(List.of(parts.split(" ")))).isEqualTo(outcome);
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
