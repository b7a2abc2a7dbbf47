package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.testing.PostgresForTests;

/** Who has asked for a page is refused with a page, and everybody else with a problem document. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RefusedPagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET  | /api/v1/letters/nothing                | 404
        GET  | /api/v1/letters?limit=0                | 400
        GET  | /api/v1/nowhere                        | 404
        PUT  | /api/v1/letters                        | 405
        DELETE | /api/v1/letters                      | 405
        """)
    void a_browser_reads_why_in_its_language(String method, String path, int status) {
        Response chinese = asked(BROWSER, "zh-CN").request(method, path);
        assertThat(chinese.statusCode()).isEqualTo(status);
        assertThat(chinese.contentType()).startsWith("text/html");
        assertThat(chinese.header("Vary").split(", ")).contains("Accept", "Accept-Language");
        assertThat(chinese.asString())
                .contains("<html lang=\"zh-CN\">")
                .contains("<meta name=\"problem\" content=\"/problems/")
                .contains("请求编号：" + chinese.header("X-Request-Id"));
        assertThat(asked(BROWSER, "en").request(method, path).asString()).contains("Request ");

        for (String accept : new String[] {"*/*", "application/json", "application/json, text/html;q=0.5"}) {
            Response document = asked(accept, "zh-CN").request(method, path);
            assertThat(document.contentType()).as(accept).startsWith("application/problem+json");
            assertThat(document.jsonPath().getInt("status")).isEqualTo(status);
        }
    }

    @Test
    void what_a_page_says_of_the_request_is_text_and_no_markup() {
        Response page = asked(BROWSER, "zh-CN").get("/api/v1/letters?%3Cscript%3Ealert(1)%3C/script%3E=1");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.asString()).contains("<li><code>&lt;script&gt;alert(1)").doesNotContain("<script");
    }

    private static RequestSpecification asked(String accept, String language) {
        return given().urlEncodingEnabled(false).header("Accept", accept).header("Accept-Language", language);
    }
}
