package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which flows a pattern names. */
class FlowPatternTest {

    @ParameterizedTest
    @CsvSource({
        "A.CLOSED, A.CLOSED, true",
        "A.CLOSED, A.CLOSED/X, false",
        "A.CLOSED/X, A.CLOSED, false",
        "A.CLOSED/*, A.CLOSED/X, true",
        "A.CLOSED/*, A.CLOSED, false",
        "A.CLOSED/*, A.CLOSED/X/Y, false",
        "A.CLOSED/*, A.CLOSE/X, false",
        "A.CLOSED/*, A.CLOSEDX/X, false",
        "A.CLOSED/*/Y, A.CLOSED/X/Y, true",
        "A.CLOSED/*/Y, A.CLOSED/X/YY, false",
        "A.CLOSED/*/YY, A.CLOSED/X/Y, false",
        "A.CLOSED/*/Y, A.CLOSED/X/Z, false",
        "A.CLOSED/*/Y, A.CLOSED/X, false",
        "A.CLOSED/*/*, A.CLOSED/X/Y, true",
        "A.CLOSED/*/Y/*, A.CLOSED/LONG_NAME/Y/Z, true",
        "A.CLOSED/*/Y/*, A.CLOSED/LONG_NAME/Z/Y, false",
    })
    void a_star_stands_for_one_part_and_the_rest_for_itself(String pattern, String flow, boolean names) {
        assertThat(new FlowPattern(pattern).matches(flow)).isEqualTo(names);
    }
}
