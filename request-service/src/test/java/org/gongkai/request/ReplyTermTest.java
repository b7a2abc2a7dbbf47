package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;

/** Whether applications are answered within their term of twenty working days. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReplyTermTest {

    private ApplicationsForTests office;

    @BeforeEach
    void anOffice() {
        office = new ApplicationsForTests();
    }

    @Test
    void an_application_is_late_from_the_day_after_the_twentieth_working_day() {
        // The 13th of September and twenty working days make the 15th of October, over two holidays.
        office.conclude(office.receive("NATURAL_PERSON", "2021-09-13"), "GRANTED", "2021-10-15");
        office.conclude(office.receive("ENTERPRISE", "2021-09-13"), "GRANTED", "2021-10-18");

        terms(2021)
                .body("calendarKnown", equalTo(true))
                .body("due", equalTo(2))
                .body("late", equalTo(1))
                .body("applications.dueOn", contains("2021-10-15"))
                .body("applications.closedOn", contains("2021-10-18"));
    }

    @Test
    void what_lapsed_by_the_applicants_own_term_is_not_late() {
        office.conclude(office.receive("NATURAL_PERSON", "2021-09-13"), "OTHER_SUPPLEMENT_LAPSED", "2021-11-18");
        office.conclude(office.receive("NATURAL_PERSON", "2021-09-13"), "OTHER_FEE_UNPAID", "2021-12-18");
        office.conclude(office.receive("NATURAL_PERSON", "2021-09-13"), "OTHER_MISC", "2021-11-19");

        terms(2021)
                .body("due", equalTo(3))
                .body("late", equalTo(1))
                .body("applications.closedOn", contains("2021-11-19"));
    }

    @Test
    void a_term_counts_in_the_year_in_which_it_ends() {
        office.receive("NATURAL_PERSON", "2024-12-20");

        terms(2024).body("due", equalTo(0));
        terms(2025)
                .body("due", equalTo(1))
                .body("late", equalTo(1))
                .body("applications[0].dueOn", equalTo("2025-01-20"))
                .body("applications[0].closedOn", equalTo(null));
    }

    @Test
    void a_body_with_days_off_of_its_own_is_judged_by_them() {
        office.conclude(office.receive("NATURAL_PERSON", "2025-03-03"), "GRANTED", "2025-04-01");
        office.conclude(office.receive("NATURAL_PERSON", "2025-03-03"), "GRANTED", "2025-04-02");
        terms(2025).body("late", equalTo(2));

        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.SIGNER, office.agency()))
                .contentType("application/json")
                .body("{\"notice\": \"双政办发〔2025〕3号\", \"days\": [{\"from\": \"2025-03-24\", \"to\": \"2025-03-24\","
                        + " \"kind\": \"OFF\", \"name\": \"暴雪停工\"}]}")
                .put("/api/v1/calendars/2025?agencyCode=" + office.agency())
                .then()
                .statusCode(200);

        terms(2025)
                .body("due", equalTo(2))
                .body("late", equalTo(1))
                .body("applications.closedOn", contains("2025-04-02"));
    }

    @Test
    void one_whose_term_was_extended_is_late_only_when_that_is_over() {
        String extended = office.receive("NATURAL_PERSON", "2024-03-01");
        String other = office.receive("NATURAL_PERSON", "2024-03-01");
        take("extensions", extended, Role.CLERK, Map.of("on", "2024-03-20", "days", 10, "reason", "检索量大"));
        take("extensions/1/approvals", extended, Role.SIGNER, Map.of("on", "2024-03-22"));
        office.conclude(extended, "GRANTED", "2024-04-12");
        office.conclude(other, "GRANTED", "2024-04-12");

        terms(2024).body("due", equalTo(2)).body("late", equalTo(1)).body("applications", hasSize(1));
    }

    @Test
    void an_ending_without_the_notice_that_has_to_come_before_is_told() {
        String lapsed = office.receive("NATURAL_PERSON", "2024-03-01");
        String asked = office.receive("NATURAL_PERSON", "2024-03-01");
        for (String application : List.of(lapsed, asked)) {
            take("assignments", application, Role.CLERK, Map.of("on", "2024-03-04", "handler", "李某"));
        }
        take(
                "supplement-requests",
                asked,
                Role.CLERK,
                Map.of("on", "2024-03-05", "items", List.of("年度"), "servedOn", "2024-03-05"));
        String consulted = office.receive("ENTERPRISE", "2024-03-01");
        take("assignments", consulted, Role.CLERK, Map.of("on", "2024-03-04", "handler", "李某"));
        take("acceptances", consulted, Role.CLERK, Map.of("on", "2024-03-05"));
        take(
                "consultations",
                consulted,
                Role.CLERK,
                Map.of("on", "2024-03-05", "party", "THIRD_PARTY", "partyName", "某公司", "information", "合同"));
        take(
                "consultations/1/answers",
                consulted,
                Role.CLERK,
                Map.of("on", "2024-03-12", "answer", "OBJECT_REASONED", "why", "商业秘密"));
        office.conclude(consulted, "DENY_THIRD_PARTY", "2024-04-08");
        office.conclude(lapsed, "OTHER_SUPPLEMENT_LAPSED", "2024-04-08");
        office.conclude(asked, "OTHER_SUPPLEMENT_LAPSED", "2024-04-08");
        // Of what is kept as in a ledger nobody knows what was sent.
        office.conclude(office.receive("NATURAL_PERSON", "2024-03-01"), "OTHER_FEE_UNPAID", "2024-04-08");
        for (String outcome :
                List.of("REFUSE_ABUSIVE", "OTHER_FEE_UNPAID", "UNAVAIL_UNCLEAR", "DENY_THIRD_PARTY", "GRANTED")) {
            String application = office.receive("ENTERPRISE", "2024-03-01");
            take("assignments", application, Role.CLERK, Map.of("on", "2024-03-04", "handler", "李某"));
            office.conclude(application, outcome, "2024-03-08");
        }

        terms(2024)
                .body(
                        "unnoticed.code",
                        contains(
                                "SUPPLEMENT_NOT_REQUESTED",
                                "THIRD_PARTY_NOT_CONSULTED",
                                "REASONS_NOT_ASKED",
                                "FEE_NOT_NOTICED"))
                .body("unnoticed.applications", contains(2, 1, 1, 1))
                .body("unnoticed[0].receiptNumbers", hasSize(2));
        terms(2025).body("unnoticed", hasSize(0));
    }

    private static void take(String step, String application, Role role, Map<String, ?> body) {
        given().header("Authorization", "Bearer " + IssuerForTests.token(role))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/applications/" + application + "/" + step)
                .then()
                .statusCode(200);
    }

    @Test
    void nothing_is_counted_where_the_working_days_are_not_known() {
        office.receive("NATURAL_PERSON", "2017-03-01");

        terms(2017).body("calendarKnown", equalTo(false)).body("applications", hasSize(0));
        given().get("/api/v1/statistics/2021/reply-terms").then().statusCode(400);
        given().get("/api/v1/statistics/2021/reply-terms?agencyCode=112305000000000000")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse terms(int year) {
        return given().get("/api/v1/statistics/" + year + "/reply-terms?agencyCode=" + office.agency())
                .then()
                .statusCode(200);
    }
}
