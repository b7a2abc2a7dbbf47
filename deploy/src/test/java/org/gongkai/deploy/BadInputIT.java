package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks the merged API description and throws what kills programs at every parameter and field of every operation: the
 * answer is never a failure of ours, always a problem document, and nothing is written.
 */
@SharedStack
@Order(SharedStack.EARLY + 1)
class BadInputIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** No request waits for the answer to another. */
    private static final ExecutorService CLIENTS = Executors.newFixedThreadPool(6);

    private static final int AGAIN = 3;

    /** What was attacked in full. */
    private static final Set<String> TRIED = new HashSet<>();

    private static int turn;

    private static JsonNode document;
    private static Map<String, Object> before;

    /** A record of each register that corrections and voidings are tried on, by the path of the register. */
    private static final Map<String, String> RECORDS = new TreeMap<>();

    @BeforeAll
    static void readTheDescription() throws Exception {
        document = JSON.readTree(
                Gateway.request().get("/openapi.json").then().extract().asString());
        String agency = Gateway.agency("990000", "测试机关");
        RECORDS.putAll(Records.oneOfEach(document, agency));
        assertThat(RECORDS).hasSize(7);
        before = counts();
    }

    @AfterAll
    static void nothingWasWritten() {
        CLIENTS.close();
        assertThat(counts()).isEqualTo(before);
        Gateway.verify();
    }

    @TestFactory
    Stream<DynamicTest> every_operation_withstands() {
        return ApiOperation.all(document).stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> attack(operation)));
    }

    private void attack(ApiOperation operation) throws Exception {
        List<Callable<Void>> attacks = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asText();
            List<String> killers = parameter.path("in").asText().equals("header") ? Killers.HEADERS : Killers.TEXTS;
            for (String killer : killersOf(parameter.toString(), killers)) {
                HttpRequest request = request(operation, Map.of(name, killer), goodBody(operation));
                attacks.add(() -> check(operation, request, name + " " + killer));
            }
        }
        for (String body : operation.hasBody() ? bodies(operation) : List.<String>of()) {
            HttpRequest request = request(operation, Map.of(), body);
            attacks.add(() -> check(operation, request, body));
        }
        assertThat(attacks).isNotEmpty();
        for (Future<Void> attacked : CLIENTS.invokeAll(attacks)) {
            attacked.get();
        }
    }

    /**
     * All, the first time that something is described so; later, of what is read by the same code, three others each time.
     *
     * @param described the parameter or field, with its schema
     */
    private static List<String> killersOf(String described, List<String> killers) {
        return TRIED.add(described)
                ? killers
                : Stream.generate(() -> killers.get(turn++ % killers.size()))
                        .limit(AGAIN)
                        .toList();
    }

    private static Void check(ApiOperation operation, HttpRequest request, String what) throws Exception {
        String shown = operation + " with " + what.substring(0, Math.min(60, what.length()));
        HttpResponse<String> answer = answer(request, shown);

        assertThat(answer.statusCode()).as("%s: %s", shown, answer.body()).isLessThan(500);
        if (answer.statusCode() >= 400) {
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as("%s: %d %s", shown, answer.statusCode(), answer.body())
                    .contains("application/problem+json");
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.path("type").asText()).as(shown).startsWith("/problems/");
            assertThat(problem.path("status").asInt()).as(shown).isEqualTo(answer.statusCode());
            assertThat(answer.body()).as(shown).doesNotContain("Exception", "org.gongkai", "\tat ");
        }
        return null;
    }

    private static HttpResponse<String> answer(HttpRequest request, String shown) throws InterruptedException {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(shown + ": no answer", e);
        }
    }

    private static HttpRequest request(ApiOperation operation, Map<String, String> values, String body) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        HttpRequest.Builder request = HttpRequest.newBuilder();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asText();
            String value = values.get(name);
            switch (parameter.path("in").asText()) {
                case "path" ->
                    path = path.replace("{" + name + "}", value == null ? example(operation, parameter) : value);
                case "header" -> {
                    if (value != null || name.equals("If-Match")) {
                        request.header(name, value == null ? operation.tag() : value);
                    }
                }
                default -> {
                    if (value != null || name.equals("agencyCode") && ofOneBody(operation)) {
                        query.add(name + "=" + (value == null ? "11230505001234567F" : value));
                    }
                }
            }
        }
        String target = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        if (operation.hasBody()) {
            request.header("Content-Type", operation.mediaType());
        }
        HttpRequest.BodyPublisher publisher =
                operation.hasBody() ? HttpRequest.BodyPublishers.ofString(body) : HttpRequest.BodyPublishers.noBody();
        String token = Callers.tokenFor(operation.method().toUpperCase(), operation.path());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.uri(URI.create(RunningStack.stack().gateway() + target))
                .method(operation.method().toUpperCase(), publisher)
                .build();
    }

    /** Figures need a body, and a file of all that the other tests have entered would take seconds each time. */
    private static boolean ofOneBody(ApiOperation operation) {
        return operation.path().contains("statistics") || operation.path().contains("/export.");
    }

    /** Bodies as a whole, and good ones with one field spoiled, doubled or added. */
    private static List<String> bodies(ApiOperation operation) throws Exception {
        List<String> bodies = new ArrayList<>(Killers.BODIES);
        if (!operation.mediaType().equals("application/json")) {
            return bodies;
        }
        ObjectNode good = (ObjectNode) JSON.readTree(goodBody(operation));
        List<String> fields = new ArrayList<>();
        operation.bodySchema().path("properties").fieldNames().forEachRemaining(fields::add);
        // Of some steps nothing is said but that they are taken.
        assertThat(!fields.isEmpty()
                        || operation.bodySchema().path("type").asText().equals("object"))
                .as(operation.toString())
                .isTrue();
        for (String field : fields) {
            String described =
                    field + " " + operation.bodySchema().path("properties").path(field);
            for (String value : killersOf(described, Killers.VALUES)) {
                ObjectNode spoiled = good.deepCopy();
                spoiled.put(field, "SPOILED");
                bodies.add(JSON.writeValueAsString(spoiled).replace("\"SPOILED\"", value));
            }
            bodies.add(JSON.writeValueAsString(good).replaceFirst("\\{", "{\"" + field + "\":1,"));
        }
        bodies.add(JSON.writeValueAsString(good.deepCopy().put("nothing", 1)));
        return bodies;
    }

    /** A body that is right but for the agency, which the directory does not have: nothing is ever written. */
    private static String goodBody(ApiOperation operation) throws Exception {
        if (!operation.mediaType().equals("application/json")) {
            return "nothing";
        }
        ObjectNode body = Records.example(operation);
        if (body.has("agencyCode") && !operation.path().contains("verification")) {
            body.put("agencyCode", Gateway.newCode("990000"));
        }
        if (operation.method().equals("put")) {
            body.remove("code");
            body.put("kind", "DEPARTMENT").put("countedIn", Gateway.newCode("990000"));
        }
        return JSON.writeValueAsString(body);
    }

    /** The id of a record that is there, or the example of the description. */
    private static String example(ApiOperation operation, JsonNode parameter) {
        String record = RECORDS.get(operation.register());
        return parameter.path("name").asText().equals("id") && record != null ? record : operation.example(parameter);
    }

    /** How many records there are of each kind. */
    private static Map<String, Object> counts() {
        Map<String, Object> counts = new TreeMap<>();
        for (String register : List.of(
                "applications", "disclosures", "normative-documents", "administrative-actions", "cases", "agencies")) {
            int count = 0;
            String next = "";
            while (next != null) {
                var page = Gateway.request()
                        .get("/api/v1/" + register + "?limit=500" + next)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                count += page.getList("items").size();
                next = page.getString("next") == null ? null : "&after=" + page.getString("next");
            }
            counts.put(register, count);
        }
        return counts;
    }
}
