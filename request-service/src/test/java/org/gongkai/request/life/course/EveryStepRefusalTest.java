package org.gongkai.request.life.course;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.life.table.Transition;

/** What every step that has a call answers to a bad request: a problem in Chinese, and nothing has changed. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EveryStepRefusalTest {

    private static final String CHINESE = "(?s).*\\p{IsHan}.*";

    @Inject
    ObjectMapper mapper;

    private String application;
    private String tag;
    private long version;

    @BeforeEach
    void an_application() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("receiptNumber", "B-1");
        entry.put("agencyCode", Api.agency("230505"));
        entry.put("channel", "ONLINE");
        entry.put("applicantKind", "NATURAL_PERSON");
        entry.put("receivedOn", "2026-03-02");
        application = new Api("applications").created(entry);
        version = read().extract().jsonPath().getLong("version");
        tag = read().extract().header("ETag");
    }

    /** Steps with a body that is posted below an application; a voiding is one of the register, which has no day. */
    private static Stream<Transition> steps() {
        return LifeCycle.all().stream()
                .filter(row -> row.step().body().isPresent())
                .filter(row -> row.path().startsWith("applications/{id}/"))
                .filter(row -> row.step() != Step.VOID);
    }

    @Test
    void without_a_day_it_is_refused_at_its_place() {
        steps().forEach(row -> {
            ObjectNode body = body(row, LocalDate.of(2026, 3, 4));
            body.remove("on");
            refused(row, post(row, body).statusCode(400).body("violations.pointer", hasItem("/on")));
        });
        unchanged();
    }

    @Test
    void on_a_day_that_is_still_to_come_it_is_refused() {
        steps().forEach(row -> refused(row, post(row, body(row, LocalDate.of(2999, 1, 1))), "IN_THE_FUTURE"));
        unchanged();
    }

    @Test
    void on_a_day_before_the_receipt_it_is_refused() {
        steps().forEach(row -> refused(row, post(row, body(row, LocalDate.of(2026, 2, 27))), "BEFORE_RECEIPT"));
        unchanged();
    }

    @Test
    void what_is_no_day_and_what_is_no_member_is_refused_at_its_place() {
        steps().forEach(row -> {
            ObjectNode body = body(row, LocalDate.of(2026, 3, 4));
            body.put("on", "三月四日");
            refused(row, post(row, body).statusCode(400).body("violations.pointer", hasItem("/on")));
            ObjectNode other = body(row, LocalDate.of(2026, 3, 4));
            other.put("nobodyKnows", true);
            refused(row, post(row, other).statusCode(400).body("violations.pointer", hasItem("/nobodyKnows")));
        });
        unchanged();
    }

    @Test
    void at_a_stage_that_the_table_does_not_list_it_is_refused_with_its_reason() {
        steps().filter(row -> !row.from().contains(Stage.RECEIVED)).forEach(row -> {
            ValidatableResponse answer = post(row, body(row, LocalDate.of(2026, 3, 4)));
            refused(row, answer, "WRONG_STAGE");
            assertThat(answer.extract().statusCode()).as(row.step().code()).isEqualTo(isOfAnotherRow(row) ? 403 : 409);
        });
        unchanged();
    }

    @Test
    void with_a_stale_tag_it_is_refused_as_such() {
        steps().forEach(row -> {
            ValidatableResponse answer = as(role(row))
                    .header("If-Match", "\"999-stale\"")
                    .body(body(row, LocalDate.of(2026, 3, 4)))
                    .post(path(row))
                    .then();
            refused(row, answer);
            answer.statusCode(412);
        });
        unchanged();
    }

    @Test
    void of_somebody_with_another_duty_it_is_refused() {
        steps().forEach(row -> refused(
                row,
                as(Role.AUDITOR)
                        .body(body(row, LocalDate.of(2026, 3, 4)))
                        .post(path(row))
                        .then()
                        .statusCode(403)));
        unchanged();
    }

    @Test
    void of_somebody_whose_duty_is_another_it_is_refused_with_its_reason() {
        steps().filter(row -> !row.duties().contains(Duty.UNIT))
                .filter(row -> role(row) == Role.CLERK)
                .forEach(row -> {
                    ValidatableResponse answer = ofAnotherDuty()
                            .body(body(row, LocalDate.of(2026, 3, 4)))
                            .post(path(row))
                            .then();
                    refused(row, answer);
                    answer.statusCode(403);
                    assertThat(answer.extract().<String>path("reason"))
                            .as(row.step().code())
                            .isEqualTo("WRONG_DUTY");
                });
        unchanged();
    }

    private static RequestSpecification ofAnotherDuty() {
        return given().header(
                        "Authorization",
                        "Bearer "
                                + IssuerForTests.token(IssuerForTests.claims(Role.CLERK)
                                        .claim("region", "000000")
                                        .claim("grants", List.of("UNIT_WORK"))))
                .header("Accept-Language", "zh-CN")
                .contentType("application/json");
    }

    /** Of a received application a supplement is the applicant's or the clerk's, and never a late one for the head to accept. */
    private static boolean isOfAnotherRow(Transition row) {
        return row.step() == Step.ACCEPT_LATE_SUPPLEMENT;
    }

    /** With the reason; that of the stage comes before all others. */
    private static void refused(Transition row, ValidatableResponse answer, String reason) {
        refused(row, answer);
        assertThat(answer.extract().<String>path("reason"))
                .as(row.step().code())
                .isEqualTo(
                        isOfAnotherRow(row)
                                ? "WRONG_DUTY"
                                : row.from().contains(Stage.RECEIVED) ? reason : "WRONG_STAGE");
    }

    private static void refused(Transition row, ValidatableResponse answer) {
        assertThat(answer.extract().statusCode()).as(row.step().code()).isBetween(400, 428);
        answer.contentType("application/problem+json").body("detail", matchesPattern(CHINESE));
    }

    private void unchanged() {
        read().header("ETag", equalTo(tag)).body("version", equalTo((int) version));
    }

    private ObjectNode body(Transition row, LocalDate on) {
        ObjectNode body = mapper.valueToTree(Walked.body(row.step(), on));
        body.properties().removeIf(member -> member.getValue().isNull());
        // Which one the path says.
        if (row.path().contains("{n}")) {
            Stream.of("consultation", "notice", "task", "round", "proposal").forEach(body::remove);
        }
        return body;
    }

    private ValidatableResponse post(Transition row, ObjectNode body) {
        return as(role(row)).body(body).post(path(row)).then();
    }

    private String path(Transition row) {
        // The first round is the application itself.
        String number = row.path().contains("/rounds/") ? "2" : "1";
        return "/api/v1/" + row.path().replace("{id}", application).replace("{n}", number);
    }

    private static Role role(Transition row) {
        if (row.duties().contains(Duty.CLERK) || row.duties().contains(Duty.APPLICANT)) {
            return Role.CLERK;
        }
        return row.duties().contains(Duty.SECRECY) || row.duties().contains(Duty.UNIT) ? Role.REVIEWER : Role.SIGNER;
    }

    private ValidatableResponse read() {
        return as(Role.CLERK).get("/api/v1/applications/" + application).then().statusCode(200);
    }

    private static RequestSpecification as(Role role) {
        return given().header("Authorization", "Bearer " + IssuerForTests.token(role))
                .header("Accept-Language", "zh-CN")
                .contentType("application/json");
    }
}
