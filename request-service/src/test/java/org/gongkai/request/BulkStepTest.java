package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** One step for many applications. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BulkStepTest {

    private static final long SEED = 17;

    /** What is said of a transaction that the database has ended because two waited for each other. */
    private static final String ENDED_BY_THE_DATABASE = "期间已有其他修改";

    private static final Map<String, String> ASSIGNMENT = Map.of("on", "2026-03-03", "handler", "李某", "unit", "财务科");

    private ApplicationsForTests mine;

    @BeforeEach
    void aBody() {
        mine = new ApplicationsForTests();
    }

    @Test
    void a_dry_run_tells_of_each_application_and_changes_none() {
        String free = mine.receive("NATURAL_PERSON", "2026-03-02");
        String closed = mine.receive("NATURAL_PERSON", "2026-03-02");
        mine.conclude(closed, "GRANTED", "2026-03-03");
        String unknown = UUID.randomUUID().toString();

        take("?dryRun=true", "assignments", named(free, closed, unknown), ASSIGNMENT)
                .statusCode(200)
                .header("Content-Language", equalTo("zh-CN"))
                .body("dryRun", equalTo(true))
                .body("received", equalTo(3))
                .body("taken", equalTo(1))
                .body("refused", equalTo(2))
                .body("items.allowed", contains(true, false, false))
                .body("items[1].refusal.type", equalTo("/problems/wrong-stage"))
                .body("items[1].refusal.reason", equalTo("WRONG_STAGE"))
                .body("items[2].refusal.status", equalTo(404));
        stage(free, "RECEIVED").body("version", equalTo(1));
        assertThat(audited(free)).isEmpty();
    }

    @Test
    void all_or_none_unless_a_part_is_asked_for() {
        String one = mine.receive("NATURAL_PERSON", "2026-03-02");
        String closed = mine.receive("NATURAL_PERSON", "2026-03-02");
        mine.conclude(closed, "GRANTED", "2026-03-03");
        String other = mine.receive("NATURAL_PERSON", "2026-03-02");

        take("", "assignments", named(one, closed, other), ASSIGNMENT)
                .statusCode(422)
                .body("type", equalTo("/problems/steps-rejected"))
                .body("taken", equalTo(0))
                .body("refused", equalTo(1))
                .body("items[1].refusal.detail", startsWith("处于“办结”的申请"));
        stage(one, "RECEIVED");

        take("?partial=true", "assignments", named(one, closed, other), ASSIGNMENT)
                .statusCode(200)
                .body("taken", equalTo(2))
                .body("items.allowed", contains(true, false, true))
                .body("items[0].etag", equalTo("\"2\""));
        stage(one, "IN_REVIEW").body("handling.handler", equalTo("李某"));
        stage(other, "IN_REVIEW").body("handling.unit", equalTo("财务科"));
        assertThat(audited(other)).containsExactly("TAKE_STEP");
        take("", "acceptances", named(one, other), Map.of("on", "2026-03-04"))
                .statusCode(200)
                .body("taken", equalTo(2));
        stage(one, "PROCESSING");
    }

    @Test
    void a_filter_chooses_for_a_trial_as_a_list_does_and_the_step_is_taken_for_what_was_tried() {
        List<String> received =
                List.of(mine.receive("NATURAL_PERSON", "2026-03-02"), mine.receive("ENTERPRISE", "2026-03-02"));
        String later = mine.receive("NATURAL_PERSON", "2026-03-09");

        Map<String, Object> filter = Map.of("stage", List.of("RECEIVED"), "receivedTo", List.of("2026-03-05"));
        JsonPath tried = take("?dryRun=true", "assignments", Map.of("filter", filter), ASSIGNMENT)
                .statusCode(200)
                .body("items.id", equalTo(received))
                .body("items.readEtag", contains("\"1\"", "\"1\""))
                .body("items.etag", contains("\"2\"", "\"2\""))
                .extract()
                .jsonPath();
        take("", "assignments", Map.of("filter", filter), ASSIGNMENT)
                .statusCode(428)
                .body("type", equalTo("/problems/if-match-required"))
                .body("detail", containsString("readEtag"));

        // One changes in between, and one more would be chosen now.
        single(received.getFirst(), "assignments", ASSIGNMENT, Role.CLERK);
        String further = mine.receive("NATURAL_PERSON", "2026-03-02");
        Map<String, Object> chosen = Map.of(
                "applications",
                tried.<Map<String, String>>getList("items").stream()
                        .map(item -> Map.of("id", item.get("id"), "etag", item.get("readEtag")))
                        .toList());
        take("", "assignments", chosen, ASSIGNMENT)
                .statusCode(422)
                .body("items[0].refusal.status", equalTo(412))
                .body("items[0].readEtag", equalTo("\"1\""))
                .body("items[1].allowed", equalTo(true));
        stage(received.getLast(), "RECEIVED");
        take("?partial=true", "assignments", chosen, ASSIGNMENT).statusCode(200).body("taken", equalTo(1));
        stage(received.getLast(), "IN_REVIEW");
        stage(further, "RECEIVED");
        stage(later, "RECEIVED");

        take("?dryRun=true", "assignments", Map.of("filter", Map.of("stage", List.of("ARCHIVED"))), ASSIGNMENT)
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/filter"));
        take("?dryRun=true", "assignments", Map.of("filter", Map.of("colour", List.of("red"))), ASSIGNMENT)
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/filter/colour"));
    }

    @Test
    void a_filter_that_says_nothing_of_a_parameter_is_refused() {
        for (String values : List.of("[]", "null", "[null]")) {
            for (String parameter : List.of("stage", "documentNumber", "overdue", "receiptNumber")) {
                as(Role.CLERK)
                        .contentType("application/json")
                        .body("{\"step\": \"assignments\", \"filter\": {\"%s\": %s}, \"body\": {}}"
                                .formatted(parameter, values))
                        .post("/api/v1/applications/steps?dryRun=true")
                        .then()
                        .statusCode(400)
                        .body("violations[0].pointer", startsWith("/filter/" + parameter));
            }
        }
    }

    @Test
    void bad_requests_are_refused_as_a_whole() {
        String one = mine.receive("NATURAL_PERSON", "2026-03-02");
        take("", "proposals", named(one), ASSIGNMENT).statusCode(400).body("violations[0].pointer", equalTo("/step"));
        take("", "assignments", named(one, one), ASSIGNMENT)
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/applications/1/id"));
        take("", "assignments", Map.of(), ASSIGNMENT).statusCode(400);
        take("", "holds", named(one), Map.of("on", "2026-03-03", "reason", "巡视"))
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        take("?dryRun=perhaps", "assignments", named(one), ASSIGNMENT).statusCode(400);
        take("?dryRun=true", "assignments", named(one), Map.of("on", "2026-03-03"))
                .statusCode(200)
                .body("items[0].refusal.status", equalTo(400))
                .body("items[0].refusal.violations.pointer", hasItem("/handler"));
        stage(one, "RECEIVED");
    }

    @Test
    void a_tag_that_is_stale_is_refused_and_a_key_answers_once() {
        String one = mine.receive("NATURAL_PERSON", "2026-03-02");
        String other = mine.receive("NATURAL_PERSON", "2026-03-02");
        Map<String, Object> stale = Map.of(
                "applications", List.of(Map.of("id", one, "etag", "\"7\""), Map.of("id", other, "etag", "\"1\"")));
        take("", "assignments", stale, ASSIGNMENT)
                .statusCode(422)
                .body("items[0].refusal.status", equalTo(412))
                .body("items[1].refusal", nullValue());

        take("", "assignments", Map.of("applications", List.of(Map.of("id", one))), ASSIGNMENT)
                .statusCode(400)
                .body("violations.pointer", contains("/applications/0/etag"));
        Map<String, Object> read = named(one, other);
        String key = "bulk-" + UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            as(Role.CLERK)
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(body("assignments", read, ASSIGNMENT))
                    .post("/api/v1/applications/steps")
                    .then()
                    .statusCode(200)
                    .body("taken", equalTo(2));
        }
        stage(one, "IN_REVIEW").body("version", equalTo(2));
    }

    @Test
    void single_steps_merges_and_steps_for_many_never_wait_in_a_circle() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Map<String, Object> entry = mine.entry("NATURAL_PERSON", "2026-03-02");
            entry.putAll(Map.of("applicantName", "王某", "subject", "决算"));
            ids.add(ApplicationsForTests.APPLICATIONS.created(entry));
        }
        Random random = new Random(SEED);
        List<Callable<Response>> work = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            List<String> some = new ArrayList<>(ids);
            Collections.shuffle(some, random);
            List<String> few = List.copyOf(some.subList(0, 6));
            work.add(() -> take("?partial=true", "assignments", named(few.toArray(String[]::new)), ASSIGNMENT)
                    .extract()
                    .response());
            String one = some.get(7);
            String into = some.get(8);
            work.add(() -> single(one, "assignments", ASSIGNMENT, Role.CLERK));
            work.add(() -> single(one, "merges", Map.of("on", "2026-03-03", "into", into), Role.SIGNER));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get().statusCode()).as("seed %d", SEED).isIn(200, 400, 409, 412, 422);
                assertThat(done.get().asString()).as("seed %d", SEED).doesNotContain(ENDED_BY_THE_DATABASE);
            }
        }
        Api.verify(mine.agency())
                .statusCode(200)
                .body("differences.findAll { it.agencyCode == '" + mine.agency() + "' }.size()", equalTo(0));
        String first = ids.getFirst();
        assertThat(audited(first).stream().filter("TAKE_STEP"::equals).count())
                .as("each step that was taken is there once")
                .isEqualTo((int) as(Role.CLERK)
                        .get("/api/v1/applications/" + first)
                        .then()
                        .extract()
                        .<Integer>path("handling.timeline.findAll { it.origin == 'STEP' }.size()"));
    }

    private Response single(String id, String step, Map<String, ?> body, Role role) {
        return as(role).contentType("application/json").body(body).post("/api/v1/applications/" + id + "/" + step);
    }

    private ValidatableResponse stage(String id, String stage) {
        return as(Role.CLERK)
                .get("/api/v1/applications/" + id)
                .then()
                .statusCode(200)
                .body("handling.stage", equalTo(stage));
    }

    private static List<String> audited(String id) {
        return given().get("/api/v1/audit/request-service/entries?limit=500&operation=TAKE_STEP&objectId=" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("items.operation");
    }

    private static Map<String, Object> named(String... ids) {
        return Map.of(
                "applications",
                List.of(ids).stream()
                        .map(id -> Map.of("id", id, "etag", tag(id)))
                        .toList());
    }

    /** That of the record as it is; of one that is not there, any. */
    static String tag(String id) {
        return Optional.ofNullable(given().get("/api/v1/applications/" + id).header("ETag"))
                .orElse("\"1\"");
    }

    private static Map<String, Object> body(String step, Map<String, ?> which, Map<String, ?> said) {
        Map<String, Object> body = new java.util.HashMap<>(which);
        body.put("step", step);
        body.put("body", said);
        return body;
    }

    private ValidatableResponse take(String query, String step, Map<String, ?> which, Map<String, ?> said) {
        return as(Role.CLERK)
                .contentType("application/json")
                .body(body(step, which, said))
                .post("/api/v1/applications/steps" + query)
                .then();
    }

    private RequestSpecification as(Role role) {
        return given().header("Accept-Language", "zh-CN")
                .header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(role, mine.agency()));
    }
}
