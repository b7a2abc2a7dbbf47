package org.gongkai.litigation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Two cases about one reply: whether they are one dispute, and whether it is before who reconsiders and before a court at once. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CaseBesideTest {

    private static final String NUMBER = "SFT-2024-00007";

    private String agency;
    private CaseFilesForTests cases;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("331200");
        cases = new CaseFilesForTests(agency);
    }

    @Test
    void one_dispute_is_not_on_both_roads_though_two_cases_were_made_of_it() {
        String reconsidered = about("张三");
        cases.begin(reconsidered, "RECONSIDERATION", "caseNumber", "某政复〔2024〕7号", "acceptedOn", "2024-03-01")
                .statusCode(201)
                .body("findings", empty());
        String sued = about("张三");
        cases.read(sued)
                .body("findings.code", contains("SAME_DISPUTE"))
                .body("findings[0].severity", equalTo("WARNING"))
                .body("findings[0].message", containsString("某政复〔2024〕7号"));

        suit(sued, "2024-03-12")
                .statusCode(409)
                .body("type", equalTo("/problems/step-refused"))
                .body("reason", equalTo("BOTH_ROADS_OPEN_ELSEWHERE"))
                .body("detail", containsString("某政复〔2024〕7号"));
        // What is filed and not accepted bars nothing; what another person brings, or against another reply, is another
        // dispute.
        cases.begin(sued, "FIRST_INSTANCE", "filedOn", "2024-03-12", "caseNumber", "")
                .statusCode(201);
        cases.post(sued, "/proceedings/1/acceptances", "on", "2024-03-13", "caseNumber", "行初7")
                .statusCode(409)
                .body("reason", equalTo("BOTH_ROADS_OPEN_ELSEWHERE"));
        suit(about("李四"), "2024-03-12").statusCode(201).body("findings", empty());
        suit(about("张三", "broughtBy", "THIRD_PARTY"), "2024-03-12")
                .statusCode(201)
                .body("findings", empty());

        cases.decide(reconsidered, 1, "RC_UPHOLD", "2024-04-01", "servedOn", "2024-04-02")
                .statusCode(201);
        cases.post(sued, "/proceedings/1/acceptances", "on", "2024-04-08", "caseNumber", "行初7")
                .statusCode(200)
                .body("findings.code", contains("SAME_DISPUTE"));
    }

    @Test
    void what_was_on_both_roads_is_found_in_both_cases_and_in_their_year() {
        String reconsidered = about("张三", "repliedOn", "2024-02-01");
        cases.begin(reconsidered, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        cases.decide(reconsidered, 1, "RC_UPHOLD", "2024-04-01", "servedOn", "2024-04-02")
                .statusCode(201);
        String sued = about("张三");
        suit(sued, "2024-03-12")
                .statusCode(201)
                .body("findings.code", contains("BOTH_ROADS_IN_TWO_CASES"))
                .body("findings[0].severity", equalTo("ERROR"));
        cases.read(reconsidered).body("findings.code", contains("BOTH_ROADS_IN_TWO_CASES"));
        found(2024).body("findings.code", contains("BOTH_ROADS_IN_TWO_CASES")).body("findings[0].cases", equalTo(2));
        given().get("/api/v1/case-files?agencyCode=" + agency)
                .then()
                .body("items.findings.flatten().code", hasItem("BOTH_ROADS_IN_TWO_CASES"));

        // The one is about a further reply, it turns out.
        cases.correct(sued, "", "replyRound", 2).statusCode(200).body("findings", empty());
        cases.correct(sued, "", "replyRound", null)
                .statusCode(200)
                .body("findings.code", contains("BOTH_ROADS_IN_TWO_CASES"));
        cases.correct(sued, "", "repliedOn", "2024-03-04").statusCode(200).body("findings", empty());
        found(2024).body("findings", empty());
        cases.correct(sued, "", "repliedOn", "2024-02-01").statusCode(200);
        cases.post(sued, "/voidings", "reason", "误录").statusCode(200).body("findings", empty());
        cases.read(reconsidered).body("findings", empty());
    }

    @Test
    void of_two_rows_of_a_ledger_that_name_nobody_it_is_said_that_it_may_be_so() {
        new Api("cases").importCsv("""
                        案号,机构代码,类别,受理日期,办结日期,结果,登记编号,申请人
                        复11,%1$s,行政复议,2024-03-01,2024-04-12,结果维持,%2$s,
                        诉11,%1$s,未经复议直接起诉,2024-03-15,,,%2$s,
                        诉12,%1$s,未经复议直接起诉,2024-03-15,,,%2$s,王五
                        """.formatted(agency, NUMBER), "").statusCode(200);

        found(2024)
                .body("findings.code", contains("PERHAPS_BOTH_ROADS"))
                .body("findings[0].severity", equalTo("WARNING"))
                .body("findings[0].told", equalTo(true))
                .body("findings[0].caseNumbers", containsInAnyOrder("复11", "诉11", "诉12"));
    }

    @Test
    void one_suit_that_two_bodies_of_a_sum_count_is_found_in_the_sum() {
        String government = Api.government("331282");
        String office = Api.agency("331282");
        new Api("cases").importCsv("""
                案号,机构代码,类别,受理日期
                （2024）行初3号,%1$s,未经复议直接起诉,2024-03-01
                (2024)行初3号,%2$s,未经复议直接起诉,2024-03-01
                某政复〔2024〕3号,%1$s,行政复议,2024-03-01
                某政复〔2024〕3号,%2$s,行政复议,2024-03-01
                """.formatted(government, office), "").statusCode(200);

        given().get("/api/v1/case-findings/2024?regionCode=331282")
                .then()
                .statusCode(200)
                .body("findings.code", contains("COUNTED_TWICE"))
                .body("findings[0].cases", equalTo(1));
        given().get("/api/v1/case-findings/2023?regionCode=331282").then().body("findings", empty());
        given().get("/api/v1/case-findings/2024?agencyCode=" + office).then().body("findings", empty());
    }

    private String about(String applicant, String... more) {
        Map<String, String> subject = new HashMap<>(Map.of("receiptNumber", NUMBER, "applicantName", applicant));
        subject.put("broughtBy", "APPLICANT");
        for (int i = 0; i < more.length; i += 2) {
            subject.put(more[i], more[i + 1]);
        }
        return cases.opened(subject);
    }

    private ValidatableResponse suit(String id, String acceptedOn) {
        return cases.begin(id, "FIRST_INSTANCE", "acceptedOn", acceptedOn);
    }

    private ValidatableResponse found(int year) {
        return given().get("/api/v1/case-findings/" + year + "?agencyCode=" + agency)
                .then()
                .statusCode(200);
    }
}
