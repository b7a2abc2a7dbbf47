package org.gongkai.kit.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MediaType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the types that are offered a client gets. */
class AcceptedTypesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ACCEPT                                             | OFFERED                          | GETS
            */*                                                | application/json text/html       | application/json
            text/html                                          | application/json text/html       | text/html
            TEXT/HTML;Q=0.5                                    | application/json text/html       | text/html
            text/html,application/xml;q=0.9,*/*;q=0.8          | application/json text/html       | text/html
            text/html;q=0.1, */*                               | text/html application/json       | application/json
            text/*;q=0.3, text/csv;q=0.1, text/html;q=0.2      | text/csv text/html text/plain    | text/plain
            application/json;q=0, */*                          | application/json text/csv        | text/csv
            application/json;q=0, */*                          | application/json                 | -
            application/json;q=0                               | application/json                 | -
            */*;q=0                                            | application/json                 | -
            text/*;q=0, */*;q=0.1                              | text/csv                         | -
            text/csv, application/json                         | application/json text/csv        | text/csv
            */*, text/csv                                      | application/json text/csv        | text/csv
            application/pdf                                    | application/json                 | -
            application/json;profile=x                         | application/json                 | application/json
            application/json;profile=x;q=0                     | application/json                 | -
            application/json;profile=x;q=0, application/json   | application/json                 | application/json
            text/html;charset=gbk                              | text/html;charset=UTF-8          | text/html
            abc                                                | application/json text/csv        | application/json
            , ,                                                | application/json                 | application/json
            abc, text/csv                                      | application/json text/csv        | text/csv
            application/json;q=much, text/csv;q=0.1            | application/json text/csv        | text/csv
            """, useHeadersInDisplayName = true)
    void the_one_that_is_wanted_most(String accept, String offered, String gets) {
        List<MediaType> types =
                Stream.of(offered.split(" ")).map(MediaType::valueOf).toList();

        assertThat(AcceptedTypes.of(List.of(accept)).best(types).map(type -> type.getType() + "/" + type.getSubtype()))
                .isEqualTo(Optional.ofNullable(gets));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACCEPT                                                          | PAGES
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | true
            text/html                                                       | true
            text/*                                                          | true
            application/json;q=0.5, text/html                               | true
            application/problem+json;q=0.5, text/html;q=0.6                 | true
            text/html;q=0                                                   | false
            text/html;q=0, */*                                              | false
            text/html;q=0.1, */*                                            | false
            application/json, text/html;q=0.5                               | false
            */*                                                             | false
            x-text/html                                                     | false
            application/json;note="text/html"                               | false
            image/png                                                       | false
            """, useHeadersInDisplayName = true)
    void a_page_is_liked_better_than_a_document_or_not(String accept, boolean pages) {
        assertThat(AcceptedTypes.of(List.of(accept)).likePages()).isEqualTo(pages);
    }
}
