package org.gongkai.litigation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** How the cases of a year went: rates with a guard for small samples, grounds, lengths, heads at court. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CaseFigureTest {

    private static final String REGION = "330701";

    private String agency;
    private CaseFilesForTests cases;

    @BeforeEach
    void anAgency() {
        agency = Api.agency(REGION);
        cases = new CaseFilesForTests(agency);
    }

    @Test
    void rates_and_lengths_are_told_where_there_are_enough_cases() {
        StringBuilder csv = new StringBuilder("caseNumber,agencyCode,kind,acceptedOn,closedOn,result\n");
        for (int i = 0; i < 12; i++) {
            csv.append("F-%d,%s,RECONSIDERATION,2023-03-01,2023-03-%02d,%s\n"
                    .formatted(i, agency, 2 + i, i < 4 ? "CORRECTED" : i < 11 ? "UPHELD" : "OTHER"));
        }
        for (int i = 0; i < 9; i++) {
            csv.append("L-%d,%s,LITIGATION_DIRECT,2022-03-01,2023-04-01,CORRECTED\n".formatted(i, agency));
        }
        csv.append("P-1,%s,RECONSIDERATION,2022-12-01,2024-01-02,UPHELD\n".formatted(agency));
        csv.append("P-2,%s,RECONSIDERATION,2023-12-01,,\n".formatted(agency));
        csv.append("N-1,%s,RECONSIDERATION,2024-12-01,,\n".formatted(agency));
        new Api("cases").importCsv(csv.toString(), "").statusCode(200);

        figures(2023)
                .body(
                        "blocks.block",
                        contains("RECONSIDERATION", "LITIGATION_DIRECT", "LITIGATION_AFTER_RECONSIDERATION"))
                .body("blocks.decided", contains(12, 9, 0))
                .body("blocks.upheld", contains(7, 0, 0))
                .body("blocks.corrected", contains(4, 9, 0))
                .body("blocks.other", contains(1, 0, 0))
                .body("blocks.pending", contains(2, 0, 0))
                .body("blocks[0].correctedPercent", equalTo("33.3"))
                // From 1 to 12 days.
                .body("blocks[0].medianDays", equalTo(6))
                // Nine of nine say too little.
                .body("blocks[1].correctedPercent", nullValue())
                .body("blocks[1].medianDays", nullValue())
                .body("grounds", empty())
                .body("heard", equalTo(0))
                .body("headPercent", nullValue());
    }

    @Test
    void grounds_and_heads_at_court_are_counted() {
        lost("2024-04-02", "PROCEDURE");
        lost("2024-05-07", "PROCEDURE");
        String last = lost("2024-06-04", "FACTS");
        lost("2023-06-06", "LAW");

        figures(2024)
                .body("grounds.ground", contains("PROCEDURE", "FACTS"))
                .body("grounds.cases", contains(2, 1))
                .body("heard", equalTo(3))
                .body("headAppeared", equalTo(3));

        // The ground of a judgment that was not the last word counts no more.
        cases.begin(last, "SECOND_INSTANCE", "follows", 1, "acceptedOn", "2024-06-18")
                .statusCode(201);
        cases.decide(last, 2, "LT_REJECT_CLAIM", "2024-08-20", "servedOn", "2024-08-21")
                .statusCode(201);
        figures(2024).body("grounds.ground", contains("PROCEDURE"));
    }

    private String lost(String decidedOn, String ground) {
        LocalDate decided = LocalDate.parse(decidedOn);
        String id = cases.opened();
        cases.begin(id, "FIRST_INSTANCE", "acceptedOn", decided.minusDays(60).toString())
                .statusCode(201);
        cases.correct(
                        id,
                        "/proceedings/1",
                        "hearingOn",
                        decided.minusDays(20).toString(),
                        "headAppeared",
                        true,
                        "appearedAs",
                        "副局长")
                .statusCode(200)
                .body("proceedings[0].facts.appearedAs", equalTo("副局长"));
        cases.decide(id, 1, "LT_REVOKE", decidedOn, "servedOn", decidedOn, "ground", ground, "lesson", "答复前应当征求第三方意见")
                .statusCode(201);
        return id;
    }

    @Test
    void who_was_at_a_hearing_is_known_when_it_has_been_and_a_ground_is_one_of_losing() {
        String id = cases.opened();
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        cases.correct(id, "/proceedings/1", "hearingOn", "2024-02-01")
                .statusCode(400)
                .body("violations.pointer", contains("/hearingOn"));
        cases.correct(id, "/proceedings/1", "hearingOn", "2024-03-20", "headAppeared", true)
                .statusCode(400)
                .body("violations.pointer", contains("/headAppeared"));
        cases.decide(id, 1, "RC_UPHOLD", "2024-04-01", "ground", "LAW")
                .statusCode(400)
                .body("violations.pointer", contains("/ground"));
        cases.decide(id, 1, "RC_UPHOLD", "2024-04-01", "servedOn", "2024-04-01").statusCode(201);
        cases.begin(id, "FIRST_INSTANCE", "follows", 1, "acceptedOn", "2024-04-12")
                .statusCode(201);
        String ahead = LocalDate.now(ChinaTime.ZONE).plusDays(30).toString();
        cases.correct(id, "/proceedings/2", "hearingOn", ahead).statusCode(200);
        cases.correct(id, "/proceedings/2", "headAppeared", true)
                .statusCode(400)
                .body("violations.pointer", contains("/headAppeared"));
        cases.correct(id, "/proceedings/2", "hearingOn", "2024-05-20", "headAppeared", false, "appearedAs", "局长")
                .statusCode(400)
                .body("violations.pointer", contains("/appearedAs"));
        cases.correct(id, "/proceedings/2", "hearingOn", "2024-05-20", "headAppeared", false)
                .statusCode(200);
    }

    @Test
    void figures_are_of_a_body_or_a_region_that_the_caller_reaches() {
        given().get("/api/v1/case-figures/2024").then().statusCode(400);
        given().get("/api/v1/case-figures/24?agencyCode=" + agency).then().statusCode(400);
        given().get("/api/v1/case-figures/2024?agencyCode=91110000600037341L")
                .then()
                .statusCode(404);
    }

    @Test
    void figures_are_told_body_by_body_and_rates_where_a_body_has_enough() {
        String government = Api.government("331283");
        String office = Api.agency("331283");
        StringBuilder csv = new StringBuilder("caseNumber,agencyCode,kind,acceptedOn,closedOn,result\n");
        for (int i = 0; i < 12; i++) {
            csv.append("B-%d,%s,RECONSIDERATION,2023-03-01,2023-04-01,%s\n"
                    .formatted(i, office, i < 3 ? "CORRECTED" : "UPHELD"));
        }
        csv.append("B-1,%s,LITIGATION_DIRECT,2023-03-01,2023-04-01,CORRECTED\n".formatted(government));
        new Api("cases").importCsv(csv.toString(), "").statusCode(200);

        String path = "/api/v1/case-figures/2023/bodies";
        given().get(path + "?regionCode=331283")
                .then()
                .statusCode(200)
                .body("bodies.agencyCode", containsInAnyOrder(government, office))
                .rootPath("bodies.find { it.agencyCode == '" + office + "' }")
                .body("blocks.decided", contains(12, 0, 0))
                .body("blocks[0].correctedPercent", equalTo("25.0"))
                .rootPath("bodies.find { it.agencyCode == '" + government + "' }")
                .body("blocks.corrected", contains(0, 1, 0))
                .body("blocks[1].correctedPercent", nullValue());
        given().get(path + "?agencyCode=" + office).then().body("bodies.agencyCode", contains(office));
        given().get(path).then().statusCode(400);
    }

    @Test
    void a_ground_of_first_instance_counts_where_the_appeal_says_none() {
        String id = cases.opened();
        cases.begin(id, "FIRST_INSTANCE", "acceptedOn", "2023-01-09").statusCode(201);
        cases.decide(id, 1, "LT_REVOKE", "2023-04-03", "servedOn", "2023-04-05", "ground", "FACTS")
                .statusCode(201);
        cases.begin(id, "SECOND_INSTANCE", "follows", 1, "acceptedOn", "2023-04-20")
                .statusCode(201);
        cases.decide(id, 2, "LT_REVOKE", "2023-06-05", "servedOn", "2023-06-07").statusCode(201);
        figures(2023).body("grounds.ground", contains("FACTS")).body("grounds.cases", contains(1));

        cases.correct(id, "/proceedings/2/decisions/1", "ground", "LAW").statusCode(200);
        figures(2023).body("grounds.ground", contains("LAW"));
    }

    private ValidatableResponse figures(int year) {
        return given().get("/api/v1/case-figures/" + year + "?agencyCode=" + agency)
                .then()
                .statusCode(200);
    }
}
