package org.gongkai.form.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

/** Times are written in China Standard Time. */
class ChinaTimeTest {

    @Test
    void new_year_in_china_comes_eight_hours_early() {
        assertThat(ChinaTime.write(Instant.parse("2023-12-31T16:00:00Z"))).isEqualTo("2024-01-01T00:00:00+08:00");
        assertThat(ChinaTime.write(Instant.parse("2024-03-01T00:00:00.123456Z")))
                .isEqualTo("2024-03-01T08:00:00.123456+08:00");
    }

    @Test
    void a_sentence_says_a_moment_to_the_minute() {
        assertThat(ChinaTime.say(Instant.parse("2023-12-31T16:00:59.123456Z"))).isEqualTo("2024-01-01 00:00");
    }
}
