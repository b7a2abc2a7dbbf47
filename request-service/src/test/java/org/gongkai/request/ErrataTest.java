package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What lives, corrections and bulk steps move of a year whose report is signed is told as an erratum (domain 10.2). */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ErrataTest {

    private final Api applications = new Api("applications");
    private String agency;

    @BeforeEach
    void aBody() {
        agency = Api.agency("230505");
    }

    @AfterEach
    void what_was_posted_is_what_is_recounted() {
        Api.verify(agency).statusCode(200).body("differences", empty()).body("tallies", empty());
    }

    @Test
    void a_step_that_moves_a_receipt_into_a_signed_year_says_so_and_one_that_does_not_says_nothing() {
        LifeForTests life = LifeForTests.received(agency, null, "2026-01-05").processing("2026-01-06");
        Api.sign(agency, 2025, 1).statusCode(200);
        life.step(Role.SIGNER, "receipt-corrections", correctedReceipt("2026-01-04"))
                .body("erratumOf", empty());

        life.step(Role.SIGNER, "receipt-corrections", correctedReceipt("2025-12-30"))
                .body("erratumOf", contains(Map.of("agencyCode", agency, "year", 2025, "version", 1)));

        audited(life.id(), "TAKE_STEP")
                .body("items[-2].after.erratumOf", nullValue())
                .body("items[-1].after.step", equalTo("correctReceipt"))
                .body("items[-1].after.erratumOf.year", contains(2025));
        Api.entries(agency, 2025, "T3.NEW_RECEIVED.NATURAL_PERSON", "")
                .body("items.erratumOf.version", contains(List.of(1)));
    }

    @Test
    void an_import_says_which_years_it_moves_and_where_they_are_held_against_reports() {
        applications
                .importCsv(
                        "登记编号,机构代码,渠道,类别,收到日期,办结日期,办理结果\nC-1," + agency + ",互联网,自然人,2024-12-20,2025-01-10,予以公开\n", "")
                .statusCode(200)
                .body("counted.agencyCode", contains(agency, agency))
                .body("counted.year", contains(2024, 2025))
                .body("counted[1].agreement", equalTo("/api/v1/annual-reports/" + agency + "/2025/register-agreement"));
    }

    @Test
    void a_split_says_which_signed_reports_its_parts_move() {
        LifeForTests life = LifeForTests.received(agency, null, "2025-12-29").processing("2025-12-30");
        life.step(Role.SIGNER, "splits", Map.of("on", "2025-12-31", "parts", List.of("决算", "合同")))
                .body("erratumOf", empty());
        Api.sign(agency, 2025, 1).statusCode(200);

        life.step(Role.SIGNER, "splits", Map.of("on", "2026-01-04", "parts", List.of("决算表", "决算说明", "附注")))
                .body("erratumOf", contains(Map.of("agencyCode", agency, "year", 2025, "version", 1)));

        String first = life.read().extract().path("handling.parts[0].id");
        String last = life.read().extract().path("handling.parts[2].id");
        applications.read(first).body("erratumOf", empty());
        applications.read(last).body("erratumOf.year", contains(2025));
        life.step(Role.SIGNER, "holds", Map.of("on", "2026-01-05", "reason", "巡视"))
                .body("erratumOf", empty());
    }

    @Test
    void a_correction_and_a_voiding_of_the_record_say_so_beside_its_life() {
        LifeForTests life = LifeForTests.received(agency, null, "2025-03-03")
                .processing("2025-03-04")
                .replied("2025-03-10");
        Api.sign(agency, 2025, 1).statusCode(200);

        applications
                .correct(life.id(), Map.of("outcome", "PARTIAL"), Role.SIGNER)
                .statusCode(200)
                .body("erratumOf.year", contains(2025));
        life.read().body("handling.timeline[-1].event", equalTo("recordCorrected"));
        Api.sign(agency, 2025, 2).statusCode(200);
        applications
                .voidRecord(life.id(), Role.SIGNER, ApplicationsForTests.TRIED_OUT)
                .statusCode(200)
                .body("erratumOf.version", contains(1, 2));

        audited(life.id(), "CORRECT").body("items[0].after.erratumOf.version", contains(1));
        audited(life.id(), "VOID").body("items[0].after.erratumOf.version", contains(2));
        applications.list("?voided=true&agencyCode=" + agency).body("items[0].erratumOf.version", contains(1, 2));
        applications
                .list("?voided=true&sort=receivedOn&agencyCode=" + agency)
                .statusCode(200)
                .body("items[0].erratumOf.version", contains(1, 2));
    }

    @Test
    void a_step_for_many_says_of_each_what_it_moves_before_it_is_taken_and_then() {
        String one = LifeForTests.received(agency, null, "2025-12-10").id();
        String other = LifeForTests.received(agency, null, "2025-12-11").id();
        String late = LifeForTests.received(agency, null, "2025-12-12").id();
        Api.sign(agency, 2025, 1).statusCode(200);

        withdrawn("?dryRun=true", "2025-12-20", one, other)
                .body("items.erratumOf.year", contains(List.of(2025), List.of(2025)));
        applications.read(one).body("erratumOf", empty()).body("handling.stage", equalTo("RECEIVED"));
        withdrawn("", "2025-12-20", one, other)
                .body("taken", equalTo(2))
                .body("items.erratumOf.agencyCode", contains(List.of(agency), List.of(agency)));
        withdrawn("", "2026-01-12", late).body("items.erratumOf", equalTo(List.of(List.of())));

        applications.read(other).body("erratumOf.year", contains(2025));
        applications.read(late).body("erratumOf", empty());
    }

    private static ValidatableResponse withdrawn(String query, String on, String... ids) {
        return LifeForTests.as(Role.CLERK)
                .body(Map.of(
                        "step",
                        "withdrawals",
                        "applications",
                        List.of(ids).stream()
                                .map(id -> Map.of("id", id, "etag", BulkStepTest.tag(id)))
                                .toList(),
                        "body",
                        Map.of("on", on, "proof", "撤回申请书")))
                .post("/api/v1/applications/steps" + query)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> correctedReceipt(String receivedOn) {
        return Map.of("on", "2026-01-20", "receivedOn", receivedOn, "evidence", "邮戳", "reason", "有误");
    }

    private static ValidatableResponse audited(String id, String operation) {
        return given().get("/api/v1/audit/request-service/entries?limit=500&operation=" + operation + "&objectId=" + id)
                .then()
                .statusCode(200);
    }
}
