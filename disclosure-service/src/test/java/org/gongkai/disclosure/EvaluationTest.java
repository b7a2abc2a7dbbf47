package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.gongkai.disclosure.evaluation.EvaluationRule;
import org.gongkai.disclosure.inspection.InspectionRule;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** The score of a body by the scheme of its region, line by line, and as it was declared. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EvaluationTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Api REGISTER = new Api("disclosures");

    @Test
    void every_rule_of_inspection_may_take_from_the_score() {
        assertThat(Stream.of(EvaluationRule.values()).flatMap(rule -> rule.inspection().stream()))
                .containsExactly(InspectionRule.values());
    }

    @Test
    void a_body_is_evaluated_by_the_narrowest_scheme_around_it_and_each_line_says_why() {
        ItemOffice office = new ItemOffice(Api.agency("370505"));
        bare(office, 7, "2024-02-0");
        evaluation(office, "2024")
                .body("schemeVersion", equalTo(0))
                .body("score", equalTo(100 - 7 - 7))
                .body("lines.rule", hasSize(16))
                .body(line("WITHOUT_INDEX_NUMBER") + ".deducted", equalTo(7))
                .body("declared", equalTo(false));

        scheme("3705", 2024, null, List.of(rule("WITHOUT_INDEX_NUMBER", 2, 9))).statusCode(200);
        scheme("37", 2024, null, List.of(rule("INCOMPLETE_ITEM", 1, 1))).statusCode(200);
        supervisor()
                .get("/api/v1/evaluation-schemes/2024?regionCode=3705")
                .then()
                .statusCode(200)
                .body("rules.rule", contains("WITHOUT_INDEX_NUMBER"));

        evaluation(office, "2024")
                .body("schemeRegionCode", equalTo("3705"))
                .body("schemeVersion", equalTo(1))
                .body("score", equalTo(91))
                .body("lines.rule", contains("WITHOUT_INDEX_NUMBER"))
                .body("lines[0].findings", equalTo(7))
                .body("lines[0].points", equalTo(2))
                .body("lines[0].most", equalTo(9))
                .body("lines[0].said", equalTo("without an index number"));
        evaluation(office, "2024?quarter=2").body("score", equalTo(100));
        evaluation(office, "2023").body("schemeVersion", equalTo(0));
        scheme("3705", 2024, null, List.of(rule("LATE_ITEM", 1, 1))).statusCode(428);
        scheme("3705", 2024, "\"1\"", List.of(rule("LATE_ITEM", 3, 1)))
                .statusCode(400)
                .body("violations.pointer", contains("/rules/0/points"));
        scheme("3706", 2024, null, List.of(rule("LATE_ITEM", 1, 1), rule("LATE_ITEM", 1, 1)))
                .statusCode(400);
        office.as(Role.SUPERVISOR)
                .body(Map.of("rules", List.of(rule("LATE_ITEM", 1, 1)), "basis", "自定"))
                .put("/api/v1/evaluation-schemes/2024?regionCode=370505")
                .then()
                .statusCode(403);
    }

    @Test
    void what_was_declared_stays_whatever_is_mended_or_laid_down_later() {
        ItemOffice office = new ItemOffice(Api.agency("371505"));
        List<String> records = bare(office, 3, "2024-02-0");
        declare(Role.CLERK, office, 2024, Map.of()).statusCode(403);
        declare(Role.SUPERVISOR, office, TODAY.getYear(), Map.of())
                .statusCode(409)
                .body("reason", equalTo("NOT_OVER"));
        declare(Role.SUPERVISOR, office, 2024, Map.of("quarter", 5)).statusCode(400);

        declare(Role.SUPERVISOR, office, 2024, Map.of("remark", "经审定"))
                .statusCode(201)
                .body("score", equalTo(94))
                .body("declared", equalTo(true))
                .body("declaredBy", equalTo("test-supervisor"));
        declare(Role.SUPERVISOR, office, 2024, Map.of())
                .statusCode(409)
                .body("reason", equalTo("DECLARED_ALREADY"))
                .body("detail", matchesPattern(".* \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d(?!:).*"));
        records.forEach(record -> REGISTER.voidRecord(record).statusCode(200));
        scheme("371505", 2024, null, List.of(rule("LATE_ITEM", 1, 1))).statusCode(200);

        evaluation(office, "2024")
                .body("score", equalTo(94))
                .body(line("INCOMPLETE_ITEM") + ".findings", equalTo(3))
                .body("remark", equalTo("经审定"))
                .body("schemeVersion", equalTo(0));
        evaluation(office, "2024?quarter=1").body("score", equalTo(100)).body("declared", equalTo(false));
        declare(Role.SUPERVISOR, office, 2024, Map.of("quarter", 1)).statusCode(201);
    }

    @Test
    void what_was_declared_is_revised_with_a_reason_line_by_line_and_what_it_was_stays() {
        ItemOffice office = new ItemOffice(Api.agency("424505"));
        bare(office, 3, "2024-02-0");
        Map<String, Object> mended =
                Map.of("lines", List.of(Map.of("rule", "INCOMPLETE_ITEM", "findings", 1)), "reason", "经复核，两件不属于");
        revise(Role.SUPERVISOR, office, mended).statusCode(409).body("reason", equalTo("NOT_DECLARED"));
        declare(Role.SUPERVISOR, office, 2024, Map.of("remark", "经审定"))
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("version", equalTo(1));
        evaluation(office, "2024").header("ETag", startsWith("\"1-"));
        office.as(Role.SUPERVISOR)
                .noFilters()
                .body(mended)
                .post("/api/v1/evaluations/" + office.agency() + "/2024/revisions")
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/if-match-required"));
        revise(Role.CLERK, office, mended).statusCode(403);
        revise(Role.SUPERVISOR, office, Map.of("lines", mended.get("lines"))).statusCode(400);
        Map<String, Object> line = Map.of("rule", "INCOMPLETE_ITEM", "findings", 1);
        revise(Role.SUPERVISOR, office, Map.of("lines", List.of(line, line), "reason", "复核"))
                .statusCode(400)
                .body("violations.pointer", contains("/lines/1/rule"));

        revise(Role.SUPERVISOR, office, mended)
                .statusCode(201)
                .header("ETag", equalTo("\"2\""))
                .body("version", equalTo(2))
                .body("score", equalTo(96))
                .body("remark", equalTo("经审定"))
                .body("reason", equalTo("经复核，两件不属于"));

        evaluation(office, "2024")
                .body("score", equalTo(96))
                .body(line("INCOMPLETE_ITEM") + ".findings", equalTo(1))
                .body(line("WITHOUT_INDEX_NUMBER") + ".findings", equalTo(3));
        evaluation(office, "2024/revisions")
                .body("versions.version", contains(1, 2))
                .body("versions.score", contains(94, 96))
                .body("versions[0].reason", nullValue());
        list("regionCode=424505&year=2024").body("items", hasSize(1)).body("items.score", contains(96));
        // Who has read what was declared first does not know what they would revise.
        revise(Role.SUPERVISOR, office, mended).statusCode(412);
        evaluation(office, "2024").body("version", equalTo(2));
    }

    @Test
    void a_region_has_the_mean_of_its_bodies_declared_or_as_they_stand() {
        ItemOffice declared = new ItemOffice(Api.agency("425505"));
        ItemOffice standing = new ItemOffice(Api.agency("425506"));
        new ItemOffice(Api.agency("425505"));
        bare(declared, 3, "2024-02-0");
        declare(Role.SUPERVISOR, declared, 2024, Map.of()).statusCode(201);
        bare(declared, 3, "2024-03-0");
        bare(standing, 1, "2024-02-0");

        region("4255/2024")
                .statusCode(200)
                .body("bodies", equalTo(3))
                .body("declared", equalTo(1))
                .body("score", equalTo("97.3"))
                .body("lowest", equalTo(94))
                .body("highest", equalTo(100));
        region("425506/2024").body("score", equalTo("98.0"));
        region("425506/2024?quarter=2").body("score", equalTo("100.0")).body("declared", equalTo(0));
        region("425507/2024").body("bodies", equalTo(0)).body("score", nullValue());
        region("9/2024").statusCode(400);
    }

    @Test
    void tasks_that_had_to_be_taken_further_take_from_the_score() {
        ItemOffice office = new ItemOffice(Api.agency("372505"));
        String record = bare(office, 1, "2024-02-0").getFirst();
        String task = office.as(Role.SUPERVISOR)
                .body(Map.of(
                        "agencyCode",
                        office.agency(),
                        "rule",
                        "INCOMPLETE_ITEM",
                        "subjectId",
                        record,
                        "year",
                        2024,
                        "dueOn",
                        TODAY.toString(),
                        "reason",
                        "请整改"))
                .post("/api/v1/supervision-tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (int i = 0; i < 2; i++) {
            office.as(Role.SUPERVISOR)
                    .body(Map.of("reason", "未整改", "dueOn", TODAY.toString()))
                    .post("/api/v1/supervision-tasks/" + task + "/escalations")
                    .then()
                    .statusCode(200);
        }

        evaluation(office, String.valueOf(TODAY.getYear()))
                .body(line("TASK_SUPERVISED") + ".findings", equalTo(1))
                .body(line("TASK_INTERVIEWED") + ".deducted", equalTo(2))
                .body(line("TASK_CRITICISED") + ".findings", equalTo(0))
                .body(line("TASK_LATE") + ".findings", equalTo(0))
                .body(line("TASK_INTERVIEWED") + ".said", equalTo("a task was taken to an interview"));
    }

    @Test
    void the_bodies_of_a_region_are_listed_with_what_was_declared_of_them() {
        List<ItemOffice> offices = Stream.of("373505", "373506", "373505")
                .map(region -> new ItemOffice(Api.agency(region)))
                .sorted(Comparator.comparing(ItemOffice::agency))
                .toList();
        declare(Role.SUPERVISOR, offices.getFirst(), 2024, Map.of()).statusCode(201);

        String next = list("regionCode=3735&year=2024&limit=2")
                .body(
                        "items.agencyCode",
                        contains(offices.get(0).agency(), offices.get(1).agency()))
                .body("items.score", contains(100, null))
                .body("items[0].declaredAt", notNullValue())
                .body("items[1].declaredAt", nullValue())
                .extract()
                .path("next");
        list("regionCode=3735&year=2024&limit=2&after=" + next)
                .body("items.agencyCode", contains(offices.get(2).agency()))
                .body("next", nullValue());
        list("regionCode=373506&year=2024").body("items", hasSize(1));
        list("regionCode=3735&year=2024&quarter=1").body("items.score", contains(null, null, null));
        supervisor().get("/api/v1/evaluations?regionCode=3735").then().statusCode(400);
        offices.get(1)
                .as(Role.CLERK)
                .get("/api/v1/evaluations/" + offices.get(0).agency() + "/2024")
                .then()
                .statusCode(404);
    }

    /** Items without an index number, category and topic. */
    private static List<String> bare(ItemOffice office, int many, String day) {
        return Stream.iterate(1, i -> i + 1)
                .limit(many)
                .map(i -> REGISTER.created(Map.of(
                        "agencyCode", office.agency(), "column", "公告", "title", "公告" + i, "publishedOn", day + i)))
                .toList();
    }

    private static Map<String, Object> rule(String rule, int points, int most) {
        return Map.of("rule", rule, "points", points, "most", most);
    }

    private static ValidatableResponse scheme(
            String region, int year, String ifMatch, List<Map<String, Object>> rules) {
        RequestSpecification request = supervisor().body(Map.of("rules", rules, "basis", "考评办法"));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/v1/evaluation-schemes/" + year + "?regionCode=" + region)
                .then();
    }

    private static String line(String rule) {
        return "lines.find { it.rule == '" + rule + "' }";
    }

    private static ValidatableResponse evaluation(ItemOffice office, String year) {
        return office.as(Role.CLERK)
                .get("/api/v1/evaluations/" + office.agency() + "/" + year)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse declare(Role role, ItemOffice office, int year, Map<String, ?> body) {
        return office.as(role)
                .body(body)
                .post("/api/v1/evaluations/" + office.agency() + "/" + year + "/declarations")
                .then();
    }

    private static ValidatableResponse revise(Role role, ItemOffice office, Map<String, ?> body) {
        return office.as(role)
                .header("If-Match", "\"1\"")
                .body(body)
                .post("/api/v1/evaluations/" + office.agency() + "/2024/revisions")
                .then();
    }

    private static ValidatableResponse region(String asked) {
        return supervisor().get("/api/v1/evaluations/regions/" + asked).then();
    }

    private static ValidatableResponse list(String query) {
        return supervisor().get("/api/v1/evaluations?" + query).then().statusCode(200);
    }

    /** Somebody who supervises the whole installation. */
    private static RequestSpecification supervisor() {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfRegion(Role.SUPERVISOR, "000000"))
                .contentType(ContentType.JSON);
    }
}
