package org.gongkai.kit.web.version;

import static org.assertj.core.api.Assertions.assertThat;

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

        assertThat(named.hasStrongly(tag)).isEqualTo(strongly);
        assertThat(named.hasWeakly(tag)).isEqualTo(weakly);
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
}
