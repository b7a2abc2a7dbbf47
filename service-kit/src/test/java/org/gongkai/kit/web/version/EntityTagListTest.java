package org.gongkai.kit.web.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code If-Match} and {@code If-None-Match} name. */
class EntityTagListTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            LIST                 | TAG    | STRONGLY | WEAKLY
            *                    | "a"    | true     | true
            "a"                  | "a"    | true     | true
            "b","a"              | "a"    | true     | true
            "b" , ,"a",          | "a"    | true     | true
            W/"a"                | "a"    | false    | true
            W/"a", "a"           | "a"    | true     | true
            "a"                  | W/"a"  | false    | true
            W/"a"                | W/"a"  | false    | true
            "a,b"                | "a,b"  | true     | true
            ""                   | ""     | true     | true
            "A"                  | "a"    | false    | false
            """, useHeadersInDisplayName = true)
    void a_tag_is_one_of_them_or_not(String list, String tag, boolean strongly, boolean weakly) {
        EntityTagList named = EntityTagList.find(list).orElseThrow();

        assertThat(named.hasStrongly(EntityTag.of(tag))).isEqualTo(strongly);
        assertThat(named.hasWeakly(EntityTag.of(tag))).isEqualTo(weakly);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "a",
                "\"a",
                "a\"",
                "\"a\" \"b\"",
                "\"a\", -gzip\"b\"",
                "w/\"a\"",
                "W/ \"a\"",
                "\"a, b\"",
                "*, \"a\"",
                "\"a\", b",
                "**"
            })
    void what_is_no_list_of_tags_names_nothing(String header) {
        assertThat(EntityTagList.find(header)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            LIST                          | PLAIN
            "7"                           | "7"
            "7-gzip"                      | "7"
            W/"7-gzip" ,"a,b-gzip","c"    | W/"7", "a,b", "c"
            "-gzip", "gzip", "a-gzip-"    | "", "gzip", "a-gzip-"
            *                             | *
            """, useHeadersInDisplayName = true)
    void a_coding_is_taken_off_each_of_them_and_off_nothing_else(String list, String plain) {
        assertThat(EntityTagList.find(list).orElseThrow().plain()).hasToString(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            TAG                                          | VERSION
            "7"                                          | 7
            "7-gzip"                                     | 7
            "7-00112233445566778899aabbccddeeff"         | 7
            "7-00112233445566778899aabbccddeeff-gzip"    | 7
            W/"7"                                        | -1
            "7-other"                                    | -1
            "-7"                                         | -1
            ""                                           | -1
            """, useHeadersInDisplayName = true)
    void a_tag_names_a_version_or_none(String tag, long version) {
        assertThat(VersionTags.find(EntityTag.of(tag)).orElse(-1)).isEqualTo(version);
    }

    @Test
    void a_coded_tag_is_coded_once_and_another_one_than_the_plain() {
        EntityTag plain = EntityTag.of("\"a\"");

        assertThat(plain.coded())
                .hasToString("\"a-gzip\"")
                .isEqualTo(plain.coded().coded());
        assertThat(plain.coded().plain()).isEqualTo(plain).isEqualTo(plain.plain());
        assertThat(plain.coded().equalsWeakly(plain)).isFalse();
        assertThat(EntityTag.of("W/\"a\"").coded()).hasToString("W/\"a-gzip\"");
    }

    @Test
    void a_long_line_of_nothing_is_read_at_once() {
        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(EntityTagList.find(" ".repeat(200_000) + "x")).isEmpty());
    }
}
