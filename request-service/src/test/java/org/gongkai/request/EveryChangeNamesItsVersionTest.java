package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;

/**
 * Who changes what is there says which version they have read: without it a change is refused, with an older one too, whatever it is.
 * Walks the operations of the contract.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EveryChangeNamesItsVersionTest {

    private static final String ANOTHER = "\"99\"";

    /** What has lives, of which this makes one each. */
    private static final List<String> LIVES = List.of(
            "/api/v1/applications/{id}",
            "/api/v1/submissions/{id}",
            "/api/v1/matters/{id}",
            "/api/v1/public/drafts/{number}");

    /**
     * What only adds to a record, where nobody writes over anybody: once by its Idempotency-Key. What the applicant declares holds
     * when it comes, whatever the office has done since; files are sent by their offset; and what is asked to be shown changes nothing.
     */
    private static final Set<String> ADDING = Set.of(
            "post /api/v1/applications/{id}/attachments",
            "patch /api/v1/applications/{id}/attachments/{n}",
            "post /api/v1/applications/{id}/documents",
            "post /api/v1/applications/{id}/unmaskings",
            "post /api/v1/submissions/{id}/attachments",
            "patch /api/v1/submissions/{id}/attachments/{n}",
            "post /api/v1/submissions/{id}/unmaskings",
            "post /api/v1/matters/{id}/attachments",
            "patch /api/v1/matters/{id}/attachments/{n}",
            "post /api/v1/matters/{id}/unmaskings");

    /** Of what each is that this needs no fixture for: their own tests send them stale. */
    private static final Set<String> TRIED_ELSEWHERE = Set.of(
            "/api/v1/webhooks/{id}",
            "/api/v1/webhooks/{id}/secret-rotations",
            "/api/v1/document-templates/{code}",
            "/api/v1/applications/{id}/attachments/{n}/kind",
            "/api/v1/submissions/{id}/attachments/{n}/kind",
            "/api/v1/matters/{id}/attachments/{n}/kind",
            "/api/v1/public/submissions/{number}/attachments/{n}",
            "/api/v1/public/submissions/{number}/attachments/{n}/kind");

    private record Change(String method, String path) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        boolean isOf(String life) {
            return path.equals(life) || path.startsWith(life + "/");
        }
    }

    private static final Set<String> CHANGING = Set.of("post", "put", "patch", "delete");

    private final Map<Change, Map<String, Object>> operations = new LinkedHashMap<>();
    private SubmissionsForTests office;

    @BeforeEach
    void an_office() {
        office = SubmissionsForTests.anywhere();
    }

    @Test
    void a_change_without_the_version_or_with_an_older_one_is_refused_and_changes_nothing() {
        Map<String, String> lives = lives();
        Map<String, String> before = tags(lives);
        List<String> taken = new ArrayList<>();
        List<Change> wanting =
                operations().keySet().stream().filter(this::wants).toList();
        for (Change change : wanting) {
            if (TRIED_ELSEWHERE.contains(change.path())) {
                continue;
            }
            Response unnamed = send(change, lives, null);
            if (unnamed.statusCode() != 428 || !"/problems/if-match-required".equals(unnamed.path("type"))) {
                taken.add(change + " without: " + unnamed.statusCode() + unnamed.asString());
            }
            if (LIVES.stream().anyMatch(change::isOf)) {
                Response stale = send(change, lives, ANOTHER);
                if (stale.statusCode() != 412) {
                    taken.add(change + " stale: " + stale.statusCode() + stale.asString());
                }
            }
        }

        assertThat(taken).isEmpty();
        assertThat(tags(lives)).isEqualTo(before);
        assertThat(wanting).hasSizeGreaterThan(60);
    }

    @Test
    void what_changes_a_life_takes_the_version_or_is_named_as_adding() {
        Set<String> without = new TreeSet<>();
        operations().keySet().stream()
                .filter(change -> LIVES.stream().anyMatch(change::isOf))
                .filter(change -> !wants(change) && !change.method().equals("put"))
                .forEach(change -> without.add(change.toString()));

        assertThat(without).isEqualTo(new TreeSet<>(ADDING));
    }

    private Map<String, String> lives() {
        JsonPath draft = given().noFilters()
                .contentType("application/json")
                .body(Map.of("agencyCode", office.agency(), "form", Map.of("applicantKind", "NATURAL_PERSON")))
                .post("/api/v1/public/drafts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        Map<String, String> lives = new LinkedHashMap<>();
        lives.put("code", draft.getString("queryCode"));
        lives.put(LIVES.getLast(), draft.getString("draft.draftNumber"));
        lives.put(LIVES.get(0), new ApplicationsForTests().receive("NATURAL_PERSON", "2026-03-02"));
        lives.put(
                LIVES.get(1),
                office.arrive("FAX", "2026-03-02", SubmissionsForTests.form())
                        .statusCode(201)
                        .extract()
                        .path("id"));
        lives.put(
                LIVES.get(2),
                as(Role.CLERK)
                        .body(Map.of(
                                "agencyCode", office.agency(),
                                "kind", "SUGGESTION",
                                "channel", "FAX",
                                "receivedOn", "2026-03-02",
                                "content", Map.of("subject", "某事", "text", "某问题")))
                        .post("/api/v1/matters")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        return lives;
    }

    private static Map<String, String> tags(Map<String, String> lives) {
        Map<String, String> tags = new LinkedHashMap<>();
        LIVES.forEach(life -> tags.put(
                life,
                as(Role.CLERK)
                        .header("Query-Code", lives.get("code"))
                        .get(life.replaceFirst("\\{\\w+}", lives.get(life)))
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("ETag")));
        return tags;
    }

    private static Response send(Change change, Map<String, String> lives, String tag) {
        String record = LIVES.stream()
                .filter(change::isOf)
                .findFirst()
                .map(life -> change.path().replaceFirst("\\{\\w+}", lives.get(life)))
                .orElse(change.path());
        String path = record.replace("{n}", "1").replaceAll("\\{\\w+}", "0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");
        Response answer = null;
        for (Role role : List.of(Role.SIGNER, Role.CLERK, Role.REVIEWER, Role.ADMIN)) {
            RequestSpecification request =
                    as(role).header("Query-Code", lives.get("code")).body(body(change));
            if (tag != null) {
                request.header("If-Match", tag);
            }
            answer = request.request(change.method().toUpperCase(), path);
            if (answer.statusCode() != 403) {
                break;
            }
        }
        return answer;
    }

    /** One that would do, where what is said is looked at before the version. */
    private static Map<String, Object> body(Change change) {
        String last = change.path().substring(change.path().lastIndexOf('/') + 1);
        if (change.path().startsWith("/api/v1/submissions/")) {
            return last.equals("discards")
                    ? Map.of("on", "2026-03-03", "reason", "SPAM")
                    : Map.of("on", "2026-03-03", "way", "PHONE");
        }
        return switch (last) {
            case "voidings" -> Map.of("ground", "TEST", "reason", "测试件");
            case "merges" -> Map.of("on", "2026-03-03", "into", "0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");
            case "answers" -> Map.of("on", "2026-03-03", "text", "采纳");
            case "transfers" -> Map.of("on", "2026-03-03", "to", "某局", "text", "已转");
            case "discards" -> Map.of("on", "2026-03-03", "reason", "SPAM");
            case "submissions" -> Map.of("missing", List.of());
            case "{number}" -> Map.of("subject", "决算");
            case "{id}" -> Map.of("subject", "某事项", "reason", "登记有误");
            default -> Map.of("reason", "登记有误");
        };
    }

    private static RequestSpecification as(Role role) {
        return given().noFilters()
                .header("Authorization", "Bearer " + IssuerForTests.token(role))
                .contentType("application/json");
    }

    private boolean wants(Change change) {
        Map<String, Object> operation = operations().get(change);
        return operation.get("parameters") instanceof List<?> parameters
                && parameters.stream()
                        .map(Map.class::cast)
                        .anyMatch(parameter -> "If-Match".equals(parameter.get("name"))
                                && Boolean.TRUE.equals(parameter.get("required")));
    }

    /** Those that change something, as the contract lists them. */
    private Map<Change, Map<String, Object>> operations() {
        if (operations.isEmpty()) {
            Map<String, Map<String, Map<String, Object>>> paths = given().noFilters()
                    .get("/openapi?format=json")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("paths");
            paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
                if (CHANGING.contains(method)) {
                    operations.put(new Change(method, path), operation);
                }
            }));
        }
        return operations;
    }
}
