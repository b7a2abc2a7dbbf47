package org.gongkai.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where body and day stand, in characters from the right edge (GB/T 9704 7.3.5). */
class SignatureTest {

    private static final double ROOM = 27.5;

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        body,                              day,           right of body, right of day
        四方台区人民政府办公室,            2025年1月20日, 2,             4.5
        四方台区人民政府,                  2025年1月20日, 2,             1.5
        区司法局,                          2025年1月20日, 6.5,           2
        区局,                              2025年12月28日, 9,            2
        """)
    void without_a_seal_the_day_begins_two_characters_behind_the_body(
            String name, String day, double body, double ofDay) {
        Signature stands = Signature.unsealed(name, day, ROOM);

        assertThat(stands.body()).isEqualTo(body);
        assertThat(stands.day()).isEqualTo(ofDay);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        body,                              day,           right of body, right of day
        四方台区人民政府办公室,            2025年1月20日, 1.75,          4
        区司法局,                          2025年1月20日, 5.25,          4
        双鸭山市四方台区人力资源和社会保障局, 2025年1月20日, 0,          5.75
        """)
    void with_a_seal_the_body_stands_in_the_middle_above_the_day(String name, String day, double body, double ofDay) {
        Signature stands = Signature.sealed(name, day, ROOM);

        assertThat(stands.body()).isEqualTo(body);
        assertThat(stands.day()).isEqualTo(ofDay);
    }
}
