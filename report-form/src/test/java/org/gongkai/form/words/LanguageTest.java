package org.gongkai.form.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language a reader likes best. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en                          | ENGLISH
            en-GB,en;q=0.9              | ENGLISH
            EN-us                       | ENGLISH
            zh                          | CHINESE
            zh-CN,zh;q=0.9,en;q=0.8     | CHINESE
            zh-Hans-CN                  | CHINESE
            en;q=0.5, zh;q=0.8          | CHINESE
            fr, en;q=0.3                | ENGLISH
            fr                          | CHINESE
            *                           | CHINESE
            en;q=0                      | CHINESE
            *, zh;q=0                   | ENGLISH
            fr, *;q=0.5, zh;q=0.1       | ENGLISH
            zh;q=0, en;q=0              | CHINESE
            ;;;q=                       | CHINESE
            ''                          | CHINESE
            """)
    void the_best_that_is_spoken_is_taken(String header, Language language) {
        assertThat(Language.accepted(Optional.of(header))).isEqualTo(language);
    }

    @Test
    void who_says_nothing_reads_chinese() {
        assertThat(Language.accepted(Optional.empty())).isEqualTo(Language.CHINESE);
    }
}
