package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A client that keeps its connection knows where each answer ends: every readable path of the description is read, asked
 * for its head, and asked again for what is known already, all on one connection.
 */
@SharedAtOnce
class KeptConnectionIT {

    @TestFactory
    Stream<DynamicTest> every_answer_ends_where_its_head_says() throws Exception {
        JsonNode document = new ObjectMapper()
                .readTree(Gateway.anonymous()
                        .get("/openapi.json")
                        .then()
                        .extract()
                        .asString());
        String agency = Gateway.agency("560000", "机关");
        Map<String, String> ids = Records.oneOfEach(document, agency);
        List<ApiOperation> reads = ApiOperation.all(document).stream()
                .filter(operation -> operation.method().equals("get"))
                .toList();
        assertThat(reads).hasSizeGreaterThan(30);
        return reads.stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(), () -> read(operation, target(operation, agency, ids))));
    }

    private static void read(ApiOperation operation, String target) throws Exception {
        String token = Callers.tokenFor("GET", operation.path());
        Map<String, String> headers = new HashMap<>();
        if (!token.isEmpty()) {
            headers.put("Authorization", "Bearer " + token);
        }
        try (RawConnection connection = new RawConnection()) {
            RawConnection.Answer first = connection.ask("GET", target, headers);
            RawConnection.Answer head = connection.ask("HEAD", target, headers);
            assertThat(first.status()).isLessThan(500);
            assertThat(head.status()).isLessThan(500);
            String tag = first.headers().get("etag");
            if (tag != null) {
                headers.put("If-None-Match", tag);
                RawConnection.Answer known = connection.ask("GET", target, headers);
                RawConnection.Answer knownHead = connection.ask("HEAD", target, headers);
                headers.remove("If-None-Match");
                assertThat(Stream.of(known, knownHead))
                        .allSatisfy(answer -> assertThat(answer.headers()).doesNotContainKey("transfer-encoding"));
                if (known.status() == 304) {
                    assertThat(known.headers()).containsEntry("etag", tag);
                }
            }
            RawConnection.Answer again = connection.ask("GET", target, headers);

            assertThat(again.status()).isEqualTo(first.status());
        }
    }

    private static String target(ApiOperation operation, String agency, Map<String, String> ids) {
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asText();
            String value = name.equals("agencyCode")
                    ? agency
                    : name.equals("id") ? ids.getOrDefault(operation.register(), "1") : operation.example(parameter);
            if (parameter.path("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", value);
            } else if (name.equals("agencyCode")) {
                query.append("?agencyCode=").append(value);
            }
        }
        return path + query;
    }
}
