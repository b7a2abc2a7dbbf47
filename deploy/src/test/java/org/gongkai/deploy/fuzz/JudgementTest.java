package org.gongkai.deploy.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    private static final String PROBLEM =
            "{\"type\": \"/problems/x\", \"status\": %d, \"title\": \"t\", \"detail\": \"%s\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        200 | application/json         | 200 | d                          |
        500 | application/problem+json | 500 | d                          | answered 500
        503 | application/problem+json | 503 | d                          | answered 503
        404 | application/problem+json | 404 | d                          |
        404 | application/json         | 404 | d                          | 404 without a problem document
        404 |                          | 404 | d                          | 404 without a problem document
        404 | application/problem+json | 400 | d                          | 404 with a problem document that lacks something
        405 | application/problem+json | 405 | d                          | 405 without Allow
        400 | application/problem+json | 400 | java.lang.RuntimeException | 400 that tells of the program
        404 | text/html                | 404 | d                          | 404 without a problem document
        """)
    void an_answer_is_judged(int status, String type, int told, String detail, String fault) {
        Map<String, String> headers = type == null ? Map.of() : Map.of("content-type", type);
        byte[] body = PROBLEM.formatted(told, detail).getBytes(StandardCharsets.UTF_8);

        assertThat(Judgement.fault(new RawAnswer(status, headers, body), false).orElse(null))
                .isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"'',", "java.lang.RuntimeException,404 that tells of the program"})
    void a_page_is_judged_as_a_document_is(String detail, String fault) {
        byte[] page = ("<meta name=\"problem\" content=\"/problems/not-found\"><p>" + detail + "</p>")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Judgement.fault(new RawAnswer(404, Map.of("content-type", "text/html;charset=UTF-8"), page), false)
                        .orElse(null))
                .isEqualTo(fault);
    }

    @Test
    void a_request_that_lacks_a_part_is_known_by_its_head() {
        RawRequest whole = RawRequest.of("POST /x", "POST", "/x", "", List.of(), new byte[] {1, 2, 3});

        assertThat(whole.isComplete()).isTrue();
        byte[] bytes = whole.bytes();
        for (int length = 0; length < bytes.length; length++) {
            assertThat(whole.with(Arrays.copyOf(bytes, length)).isComplete())
                    .as("%d bytes", length)
                    .isFalse();
        }
    }

    @Test
    void the_same_seed_does_the_same_harm() {
        RawRequest request = RawRequest.of("GET /x", "GET", "/x?a=b", "", List.of("A: b"), new byte[0]);
        for (int seed = 0; seed < 500; seed++) {
            assertThat(ByteRequests.harmed(request, new Chance(seed)).bytes())
                    .isEqualTo(ByteRequests.harmed(request, new Chance(seed)).bytes());
        }
    }
}
