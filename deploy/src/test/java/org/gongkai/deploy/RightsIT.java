package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.gongkai.deploy.accounts.GatewayClient;

/**
 * Walks every operation of the merged description with every role, and compares with the table of rights; the longest walk of
 * those that bear with others, which comes first.
 */
@SharedAtOnce
@Order(SharedStack.EARLY + 2)
class RightsIT {

    private static final List<String> PEOPLE =
            List.of("CLERK", "REVIEWER", "SIGNER", "SUPERVISOR", "AGGREGATOR", "AUDITOR", "ADMIN");

    /** What the examples name is not there: no such finding, no filing, no report of the year before. */
    private static final List<String> THERE_IS_NONE = List.of(
            "{fingerprint}",
            "{number}",
            "/comparison",
            "/nil-reports/{year}/{register}",
            "/calendars/{year}",
            "/deliveries/{n}",
            "/register-agreement",
            "/document-templates/{code}",
            "/attachments/{n}",
            "/evidence-bundles/{n}");

    /** What the gateway serves beside the operations of its description. */
    private static final List<String> PAGES =
            List.of("/sign-in", "/sign-out", "/robots.txt", "/openapi", "/swagger-ui", "/fonts", "/report-keys", "/q/");

    private static JsonNode document;
    private static GatewayClient withoutGrant;
    private static Map<String, String> strangers;

    @BeforeAll
    static void readTheDescription() throws Exception {
        document = new ObjectMapper()
                .readTree(Gateway.anonymous()
                        .get("/openapi.json")
                        .then()
                        .extract()
                        .asString());
        withoutGrant = Callers.account("it-no-grant", "AGGREGATOR", "\"regionCode\": \"000000\"");
        String elsewhere = Gateway.agency("540000", "另一机关");
        strangers = new TreeMap<>();
        for (String role : PEOPLE) {
            String scope = "\"grants\": [\"DRAFTS\"], \"agencyCode\": \"" + elsewhere + "\"";
            strangers.put(
                    role,
                    Callers.account("it-stranger-" + role.toLowerCase(), role, scope)
                            .token());
        }
    }

    @TestFactory
    Stream<DynamicTest> every_operation_is_open_to_those_in_the_table_and_to_nobody_else() {
        return ApiOperation.all(document).stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    Rights rights = rights(operation);
                    expect(operation, "nobody", "", rights.anyone());
                    for (String role : PEOPLE) {
                        String cell = rights.cells().get(role);
                        boolean own = rights.anyone() || cell.equals("yes");
                        expect(operation, role, Callers.token(role), own || cell.equals("drafts"));
                        assertThat(List.of("", "yes", "self", "drafts")).contains(cell);
                    }
                    if (!rights.anyone() && rights.cells().get("AGGREGATOR").equals("drafts")) {
                        expect(operation, "AGGREGATOR without the grant", withoutGrant.token(), false);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_the_owners_alone_is_open_to_the_owner() {
        return ApiOperation.all(document).stream()
                .filter(operation -> rights(operation).cells().containsValue("self"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    for (String role : PEOPLE) {
                        if (rights(operation).cells().get(role).equals("self")) {
                            String account = role.equals("ADMIN") ? "admin" : "it-" + role.toLowerCase();
                            int status = send(operation, Callers.token(role), Map.of("account", account));
                            assertThat(status).as("%s: %s", operation, role).isNotIn(401, 403);
                        }
                    }
                }));
    }

    /** A record, a report or a figure of an agency that the caller does not reach is not there, whatever the role may. */
    @TestFactory
    Stream<DynamicTest> what_lies_outside_the_scope_is_not_there() {
        String agency = Gateway.agency("550000", "机关");
        Map<String, String> ids = oneOfEverything(agency);
        // Counted first: the steps void some.
        return Stream.concat(countsFromOutside(agency, ids), stepsFromOutside(agency, ids));
    }

    private static Map<String, String> oneOfEverything(String agency) {
        Map<String, String> ids = new TreeMap<>(Records.oneOfEach(document, agency));
        ids.put("/api/v1/submissions", submission(agency));
        ids.put("/api/v1/matters", matter(agency));
        ids.put("/api/v1/false-alarms", falseAlarm(agency));
        ids.put("/api/v1/items", new KeyedItemPosts(agency).draft());
        ids.put("/api/v1/publications", new KeyedItemPosts(agency).publication());
        ids.put("/api/v1/supervision-tasks", new KeyedTaskPosts(agency).task());
        ids.put("/api/v1/suggestions", new KeyedSuggestionPosts(agency).suggestion());
        ids.put("/api/v1/published-replies", new KeyedStepPosts(agency).publishedReply());
        ids.put("/api/v1/erasure-proposals", new ErasuresForTests(agency).proposed());
        ids.put("/api/v1/case-files", new KeyedCasePosts(agency).decided());
        return ids;
    }

    private static Stream<DynamicTest> stepsFromOutside(String agency, Map<String, String> ids) {
        return ApiOperation.all(document).stream()
                .filter(operation -> operation.path().contains("{id}") || operation.takes("agencyCode"))
                // A list leaves out what is not in the scope, and so do a list in a file and what is counted of it.
                .filter(operation -> !operation.path().matches("/api/v1/([a-z-]+(/counts|/export[.][a-z]+)?|audit/.*)"))
                .filter(operation -> !rights(operation).anyone())
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    Map<String, String> values =
                            new TreeMap<>(Map.of("agencyCode", agency, "register", "applications"));
                    if (operation.path().contains("{id}")) {
                        values.put("id", id(operation, ids, agency));
                    }
                    for (String role : PEOPLE) {
                        if (!rights(operation).cells().get(role).isEmpty()) {
                            int stranger = send(operation, strangers.get(role), values);
                            assertThat(stranger)
                                    .as("%s: %s elsewhere", operation, role)
                                    .isEqualTo(404);
                            if (THERE_IS_NONE.stream().noneMatch(operation.path()::contains)) {
                                int own = send(operation, Callers.token(role), values);
                                assertThat(own).as("%s: %s", operation, role).isNotIn(401, 403, 404);
                            }
                        }
                    }
                }));
    }

    /** What is counted is what is listed, of a stranger and of the body's own; of what the body has a stranger counts nothing. */
    private static Stream<DynamicTest> countsFromOutside(String agency, Map<String, String> ids) {
        return ApiOperation.all(document).stream()
                .filter(operation -> operation.path().endsWith("/counts"))
                .filter(operation -> !operation.path().startsWith("/api/v1/public/"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    String list = operation.path().replace("/counts", "");
                    for (String role : PEOPLE) {
                        int elsewhere = counted(operation, agency, strangers.get(role));
                        assertThat(elsewhere).as("%s elsewhere", role).isIn(0, 403, 404);
                        // Where a body is asked for, a count says that it is not there, and a list has nothing of it.
                        assertThat(listed(operation, list, agency, strangers.get(role)))
                                .as("%s elsewhere", role)
                                .isEqualTo(elsewhere == 404 ? 0 : elsewhere);
                        int own = counted(operation, agency, Callers.token(role));
                        assertThat(own).as(role).isEqualTo(listed(operation, list, agency, Callers.token(role)));
                        if (ids.containsKey(list) && role.equals("CLERK")) {
                            assertThat(own).as(role).isPositive();
                        }
                    }
                }));
    }

    /** How many a body has, or the status of who is told nothing. */
    private static int counted(ApiOperation operation, String agency, String token) {
        String by = operation.firstChoice("by");
        return asked(operation, operation.path(), agency, token, Map.of("by", by), "total");
    }

    private static int listed(ApiOperation operation, String list, String agency, String token) {
        return asked(operation, list, agency, token, Map.of("limit", "500"), "items.size()");
    }

    private static int asked(
            ApiOperation operation, String path, String agency, String token, Map<String, String> more, String number) {
        Map<String, String> question = new TreeMap<>(more);
        if (operation.takes("agencyCode")) {
            question.put("agencyCode", agency);
        } else {
            question.put("regionCode", "550000");
        }
        Response answer = Gateway.anonymous()
                .header("Authorization", "Bearer " + token)
                .queryParams(question)
                .get(path);
        return answer.statusCode() == 200 ? answer.path(number) : answer.statusCode();
    }

    /** A webhook is deleted on the walk, so that each operation has its own. */
    private static String id(ApiOperation operation, Map<String, String> ids, String agency) {
        return WebhooksForTests.have(operation.register())
                ? new WebhooksForTests(agency, operation.register()).create()
                : ids.get(operation.register());
    }

    private static String matter(String agency) {
        return Gateway.request()
                .contentType(ContentType.JSON)
                .body("""
                        {"agencyCode": "%s", "kind": "CONSULTATION", "channel": "FAX", "receivedOn": "2026-03-02",
                            "content": {"subject": "某事", "text": "某问题"}}""".formatted(agency))
                .post("/api/v1/matters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String falseAlarm(String agency) {
        return Gateway.request()
                .contentType(ContentType.JSON)
                .body("""
                        {"agencyCode": "%s", "value": "13812345678", "reason": "热线工单编号"}""".formatted(agency))
                .post("/api/v1/false-alarms")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String submission(String agency) {
        return Gateway.request()
                .contentType(ContentType.JSON)
                .body("""
                        {"agencyCode": "%s", "channel": "FAX", "arrivedOn": "2026-03-02",
                            "evidence": {"sender": "0469-0000000", "receivedBy": "李某"}, "form": {"applicantKind": "ENTERPRISE"}}""".formatted(agency))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What a list leaves out is in none of its forms: on its pages, and in the files it is written into. */
    @TestFactory
    Stream<DynamicTest> a_list_shows_nothing_from_outside_the_scope() {
        String agency = Gateway.agency("550000", "清单机关");
        Map<String, String> ids = Records.oneOfEach(document, agency);
        return ids.keySet().stream()
                .flatMap(
                        register -> Stream.of("", "/export.csv", "/export.xlsx").map(form -> register + form))
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    assertThat(listed(path, agency, Callers.token("CLERK"))).contains(agency);
                    assertThat(listed(path, agency, strangers.get("CLERK"))).doesNotContain(agency);
                }));
    }

    @Test
    void every_row_of_the_table_is_an_operation_or_a_page() {
        TreeSet<String> operations = new TreeSet<>();
        ApiOperation.all(document).forEach(operation -> operations.add(operation.toString()));
        List<String> without = new ArrayList<>();
        for (Rights row : Rights.all()) {
            boolean page = row.path().equals("/") || PAGES.stream().anyMatch(row.path()::startsWith);
            // What the gateway says to the services stands in their contracts alone.
            boolean betweenServices = row.roles().equals(List.of("SERVICE"));
            if (!page && !betweenServices && !operations.contains(row.method().toLowerCase() + " " + row.path())) {
                without.add(row.method() + " " + row.path());
            }
        }

        assertThat(without).isEmpty();
        assertThat(operations).hasSizeGreaterThan(45);
    }

    private static void expect(ApiOperation operation, String caller, String token, boolean allowed) {
        int status = send(operation, token, Map.of("account", "it-somebody-else"));
        if (allowed) {
            assertThat(status)
                    .as("%s: %s may", operation, caller)
                    .isNotIn(401, 403)
                    .isLessThan(500);
        } else {
            assertThat(status).as("%s: %s may not", operation, caller).isEqualTo(token.isEmpty() ? 401 : 403);
        }
    }

    /** Sends the operation with its examples and an empty object for a body, which no operation is content with. */
    private static int send(ApiOperation operation, String token, Map<String, String> values) {
        String path = operation.path();
        RequestSpecification request = Gateway.anonymous();
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asText();
            String value = values.getOrDefault(name, operation.example(parameter));
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", value);
                case "query" -> {
                    if (name.equals("agencyCode")) {
                        request.queryParam(name, value);
                    }
                }
                default -> {
                    if (name.equals("If-Match")) {
                        request.header(name, "\"1\"");
                    }
                }
            }
        }
        if (operation.hasBody()) {
            request.contentType(operation.mediaType());
            if (operation.mediaType().matches("application/(octet-stream|vnd[.].*)")) {
                request.body(operation.smallestBody().getBytes(StandardCharsets.UTF_8));
            } else {
                request.body(operation.smallestBody());
            }
        }
        return request.request(operation.method().toUpperCase(), path)
                .then()
                .extract()
                .statusCode();
    }

    private static String listed(String path, String agency, String token) throws IOException {
        byte[] list = Gateway.anonymous()
                .header("Authorization", "Bearer " + token)
                .queryParam("agencyCode", agency)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return path.endsWith(".xlsx") ? OpenedFormat.parts(list) : new String(list, StandardCharsets.UTF_8);
    }

    private static Rights rights(ApiOperation operation) {
        return Rights.find(operation.method().toUpperCase(), operation.path())
                .orElseThrow(() -> new AssertionError("no row for " + operation));
    }
}
