package org.gongkai.kit.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever of an answer may differ from what is described is found. */
class DescribedApiTest {

    private static final DescribedApi API = described();

    private static final String LETTER = "{\"id\": \"a\", \"closedOn\": null, \"year\": 2021}";

    private static DescribedApi described() {
        try {
            return new DescribedApi(new ObjectMapper().readTree("""
                    {"paths": {
                      "/api/letters/{id}": {
                        "get": {"operationId": "readLetter", "responses": {
                          "200": {
                            "headers": {"ETag": {"required": true, "schema": {"type": "string", "pattern": "^\\".*\\"$"}},
                                        "Link": {"schema": {"type": "string"}}},
                            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Letter"}},
                                        "text/csv": {}}},
                          "404": {"$ref": "#/components/responses/Problem"}}},
                        "delete": {"operationId": "voidLetter", "responses": {"204": {"description": "gone"}}}}},
                     "components": {
                       "responses": {"Problem": {
                         "headers": {"Content-Language": {"required": true, "schema": {"type": "string"}}},
                         "content": {"application/problem+json": {"schema": {"type": "object", "required": ["type"]}}}}},
                       "schemas": {"Letter": {
                         "type": "object", "required": ["id", "closedOn"], "additionalProperties": false,
                         "properties": {"id": {"type": "string"}, "year": {"type": "integer"},
                                        "closedOn": {"type": ["string", "null"], "format": "date"}}}}}}"""));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nothing_is_found_in_what_is_as_described() {
        assertThat(API.faults(letter(LETTER, "ETag", "\"1\""))).isEmpty();
        assertThat(API.faults(letter(LETTER, "ETag", "\"1\"", "Link", "</x>; rel=next", "Date", "today")))
                .isEmpty();
        assertThat(API.faults(answer("GET", "/api/letters/1", 200, "text/csv", "a,b", "ETag", "\"1\"")))
                .isEmpty();
        assertThat(API.faults(answer("HEAD", "/api/letters/1", 200, "application/json", "", "ETag", "\"1\"")))
                .isEmpty();
        assertThat(API.faults(answer("DELETE", "/api/letters/1", 204, "", ""))).isEmpty();
        assertThat(API.faults(answer(
                        "GET",
                        "/api/letters/1",
                        404,
                        "application/problem+json",
                        "{\"type\": \"x\"}",
                        "Content-Language",
                        "en")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a member that is missing       | {"id": "a"}                                        | required
            null that is not said          | {"id": null, "closedOn": null}                     | type
            another type                   | {"id": "a", "closedOn": null, "year": "2021"}      | type
            a member that nobody knows     | {"id": "a", "closedOn": null, "name": "b"}         | additionalProperties
            what is no date                | {"id": "a", "closedOn": "today"}                   | format
            no JSON                        | {"id":                                             | is no JSON
            no body                        | ''                                                 | type
            """)
    void a_body_is_held_to_its_schema(String what, String body, String found) {
        assertThat(described().faults(letter(body, "ETag", "\"1\"")))
                .as(what)
                .singleElement()
                .asString()
                .startsWith("GET /api/letters/{id} 200 ")
                .contains(found);
    }

    @Test
    void a_value_of_a_shape_that_was_seen_is_looked_at_among_the_first() {
        DescribedApi api = described();
        api.faults(letter("{\"id\": \"a\", \"closedOn\": \"2021-01-01\"}", "ETag", "\"1\""));

        assertThat(api.faults(letter("{\"id\": \"a\", \"closedOn\": \"today\"}", "ETag", "\"1\"")))
                .hasSize(1);
    }

    @Test
    void statuses_types_and_headers_are_those_that_are_said() {
        assertThat(API.faults(answer("GET", "/api/letters/1", 202, "application/json", LETTER)))
                .containsExactly("GET /api/letters/{id} 202 is no status that it is said to answer");
        assertThat(API.faults(answer("GET", "/api/letters/1", 200, "text/html", "<p>", "ETag", "\"1\"")))
                .singleElement()
                .asString()
                .contains("is text/html, not one of");
        assertThat(API.faults(letter(LETTER))).containsExactly("GET /api/letters/{id} 200 has no header etag");
        assertThat(API.faults(letter(LETTER, "ETag", "1")))
                .singleElement()
                .asString()
                .contains("header etag", "pattern");
        assertThat(API.faults(letter(LETTER, "ETag", "\"1\"", "Content-Language", "en")))
                .containsExactly(
                        "GET /api/letters/{id} 200 has a header that it is not said to have: content-language");
        assertThat(API.faults(answer("DELETE", "/api/letters/1", 204, "application/json", "{}")))
                .singleElement()
                .asString()
                .contains("is application/json, not one of []");
        assertThat(API.faults(answer("HEAD", "/api/letters/1", 200, "application/json", "")))
                .containsExactly("GET /api/letters/{id} 200 has no header etag");
    }

    @Test
    void a_good_answer_of_the_api_is_of_an_operation() {
        assertThat(API.faults(answer("GET", "/api/envelopes", 200, "application/json", "{}")))
                .containsExactly("GET /api/envelopes 200 is of no operation that is described");
        assertThat(API.faults(answer("PUT", "/api/letters/1", 200, "application/json", "{}")))
                .hasSize(1);
        assertThat(API.faults(answer("GET", "/api/envelopes", 404, "application/problem+json", "{}")))
                .isEmpty();
        assertThat(API.faults(answer("OPTIONS", "/api/letters/1", 204, "", ""))).isEmpty();
        assertThat(API.faults(answer("GET", "/", 200, "text/html", "<p>"))).isEmpty();
    }

    private static SentAnswer letter(String body, String... headers) {
        return answer("GET", "/api/letters/1", 200, "application/json", body, headers);
    }

    private static SentAnswer answer(
            String method, String path, int status, String mediaType, String body, String... headers) {
        Map<String, String> all = new HashMap<>();
        for (int name = 0; name < headers.length; name += 2) {
            all.put(headers[name].toLowerCase(Locale.ROOT), headers[name + 1]);
        }
        return new SentAnswer(method, path, status, mediaType, all, body.getBytes(StandardCharsets.UTF_8));
    }
}
