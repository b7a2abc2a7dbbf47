package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.service.Source;

/** Accounts as an administrator keeps them, and drafts as far as an account's scope reaches. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class AccountTest {

    @BeforeEach
    void everyServiceAnswers() {
        GoldenSources.answerAll();
    }

    @Test
    void an_account_is_made_read_and_changed_and_its_password_never_comes_out() {
        String agency = Directory.enter("230505");
        Map<String, Object> body = AccountsForTests.body(Role.CLERK);
        body.remove("regionCode");
        body.put("agencyCode", agency);

        AccountsForTests.put("an-account.1", body, null)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("agencyCode", equalTo(agency))
                .body("regionCode", equalTo(null))
                .body("", not(hasItem("password")));
        AccountsForTests.put("an-account.1", body, null).statusCode(428);
        AccountsForTests.put("an-account.1", body, "\"9\"").statusCode(412);
        body.put("role", "REVIEWER");
        body.put("grants", List.of("DRAFTS"));
        AccountsForTests.put("an-account.1", body, "\"1\"").statusCode(200).header("ETag", "\"2\"");

        String answer = given().get("/api/v1/accounts/an-account.1")
                .then()
                .statusCode(200)
                .body("role", equalTo("REVIEWER"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain(AccountsForTests.PASSWORD, "argon2");
        given().get("/api/v1/accounts?limit=500").then().statusCode(200).body("items.account", hasItem("an-account.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "CLERK,    HANDLING,       true",
        "CLERK,    SIGNING,        false",
        "REVIEWER, SECRECY_REVIEW, true",
        "REVIEWER, HEADSHIP,       false",
        "SIGNER,   HEADSHIP,       true",
        "ADMIN,    UNIT_WORK,      false"
    })
    void a_duty_goes_with_its_role_alone(Role role, String grant, boolean taken) {
        Map<String, Object> body = AccountsForTests.body(role);
        body.put("grants", List.of(grant));
        String name =
                "duty-" + role.name().toLowerCase() + "-" + grant.toLowerCase().replace('_', '-');
        if (taken) {
            AccountsForTests.put(name, body, null).statusCode(201).body("grants", hasItem(grant));
        } else {
            AccountsForTests.put(name, body, null).statusCode(400).body("violations.pointer", hasItem("/grants"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "role,        SERVICE,            /role",
        "role,        KING,               /role",
        "regionCode,  7,                  /regionCode",
        "agencyCode,  11230505001234567F, /agencyCode",
        "displayName, '',                 /displayName",
        "password,    short,              /password",
        "password,    qwertyuiop123,      /password",
        "password,    aaaaaaaaaaaaaaaa,   /password"
    })
    void a_bad_account_is_refused_with_the_place(String field, String value, String pointer) {
        Map<String, Object> body = AccountsForTests.body(Role.CLERK);
        body.put(field, value);

        AccountsForTests.put("never-made", body, null).statusCode(400).body("violations.pointer", hasItem(pointer));
        given().get("/api/v1/accounts/never-made").then().statusCode(404);
    }

    @Test
    void an_account_of_an_unknown_agency_is_refused() {
        Map<String, Object> body = AccountsForTests.body(Role.CLERK);
        body.remove("regionCode");
        body.put("agencyCode", Directory.newCode("230505"));

        AccountsForTests.put("never-made", body, null)
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-agency"));
    }

    @Test
    void a_draft_is_there_for_those_who_reach_its_agency_and_a_region_for_those_who_reach_all_of_it() {
        String government = Directory.enterGovernment("230515");
        String agency = Directory.enter("230515");
        String bureau = Directory.enterDepartment("230515");
        String report = "/api/v1/annual-reports/" + agency + "/2021";
        String ofRegion = "/api/v1/annual-reports/" + government + "/2021";
        String clerk = IssuerForTests.tokenOfAgency(Role.CLERK, agency);

        AccountsForTests.as(clerk).get(report).then().statusCode(200);
        AccountsForTests.as(clerk).get(ofRegion).then().statusCode(200);
        AccountsForTests.as(IssuerForTests.tokenOfAgency(Role.CLERK, bureau))
                .get(ofRegion)
                .then()
                .statusCode(404);
        AccountsForTests.as(clerk)
                .get("/api/v1/statistics/2021?regionCode=23")
                .then()
                .statusCode(404);
        AccountsForTests.as(IssuerForTests.tokenOfRegion(Role.SUPERVISOR, "2305"))
                .get(ofRegion)
                .then()
                .statusCode(200);
        AccountsForTests.as(IssuerForTests.tokenOfRegion(Role.SUPERVISOR, "2306"))
                .get(report)
                .then()
                .statusCode(404)
                .body("detail", containsString(agency));
    }

    @Test
    void an_aggregator_reads_drafts_when_that_is_granted() {
        String report = "/api/v1/annual-reports/" + Directory.enter("230505") + "/2021";

        AccountsForTests.as(IssuerForTests.tokenOfRegion(Role.AGGREGATOR, "23"))
                .get(report)
                .then()
                .statusCode(404);
        AccountsForTests.as(IssuerForTests.token(IssuerForTests.claims(Role.AGGREGATOR)
                        .claim("region", "23")
                        .claim("grants", List.of("DRAFTS"))))
                .get(report)
                .then()
                .statusCode(200);
    }

    @Test
    void the_callers_own_token_travels_on_to_the_services() {
        String agency = Directory.enter("230505");
        String token = IssuerForTests.tokenOfAgency(Role.CLERK, agency);

        AccountsForTests.as(token)
                .get("/api/v1/annual-reports/" + agency + "/2021")
                .then()
                .statusCode(200);

        for (Source source : Source.values()) {
            assertThat(GoldenSources.last(source).getRequest().getHeader("Authorization"))
                    .isEqualTo("Bearer " + token);
        }
    }
}
