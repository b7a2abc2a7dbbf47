package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.request.search.UnlistedLives;

/** A case is the same however its number is typed, and ends with a result that ends cases (domain 5.2, 7.4). */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CaseNumberTest {

    @Inject
    UnlistedLives unlisted;

    private String agency;
    private LifeForTests life;

    @BeforeEach
    void a_reply_that_was_served() {
        agency = Api.agency("230505");
        life = LifeForTests.received(agency, null, "2026-03-02")
                .processing("2026-03-03")
                .replied("2026-03-10")
                .closed("2026-03-12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            （2026）黑0505行初7号   | (2026)黑0505行初07号   | 〔2026〕黑0505行初 7 号
            双鸭政复〔2026〕第12号  | 双鸭政复[2026]12号     | 双鸭政复【２０２６】12号
            """)
    void spellings_of_a_number_are_one_case(String opened, String again, String ended) {
        life.step(Role.CLERK, "case-openings", Map.of("on", "2026-04-01", "caseNumber", opened));
        life.send(Role.CLERK, "case-openings", Map.of("on", "2026-04-02", "caseNumber", again))
                .statusCode(409)
                .body("reason", equalTo("CASE_KNOWN"));
        life.read()
                .body("handling.subCases.openCases", contains(opened))
                .body("handling.flags", hasItem("DISPUTED"))
                .body("handling.flags", hasItem("HOLD"));

        life.step(
                        Role.CLERK,
                        "case-endings",
                        Map.of("on", "2026-05-06", "caseNumber", ended, "result", "RC_CHANGE_PART"))
                .body("handling.subCases.openCases", empty())
                .body("handling.flags", not(hasItem("DISPUTED")))
                .body("handling.flags", not(hasItem("HOLD")));
        life.send(Role.CLERK, "case-openings", Map.of("on", "2026-05-07", "caseNumber", again))
                .statusCode(409)
                .body("reason", equalTo("CASE_KNOWN"));
    }

    @Test
    void what_ends_no_case_is_no_result() {
        String number = "（2026）黑0505行初8号";
        life.step(Role.CLERK, "case-openings", Map.of("on", "2026-04-01", "caseNumber", number));
        for (String result : List.of(
                "RC_OPEN", "RC_SUSPENDED", "LT_OPEN", "LT_SUSPENDED", "LT_REMAND", "UPHELD", "lt_dismiss", "驳回")) {
            life.send(Role.CLERK, "case-endings", Map.of("on", "2026-05-06", "caseNumber", number, "result", result))
                    .statusCode(400)
                    .body("reason", equalTo("NOT_AN_ENDING"))
                    .body("violations.pointer", contains("/result"))
                    .body("violations[0].message", containsString(result));
        }
        life.step(
                        Role.CLERK,
                        "case-endings",
                        Map.of("on", "2026-05-06", "caseNumber", number, "result", "LT_NOT_FILED"))
                .body("handling.subCases.openCases", empty());
    }

    @Test
    void a_result_that_was_kept_before_is_still_read() {
        life.step(Role.CLERK, "case-openings", Map.of("on", "2026-04-01", "caseNumber", "双鸭政复〔2026〕9号"));
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        insert into handling_step (application_id, serial, agency_code, step, happened_on, facts, words,
                            taken_by, approved_by, recorded_at)
                        select application_id, max(serial) + 1, min(agency_code), 'CASE_ENDED', date '2026-05-14',
                            '{"on": "2026-05-14", "caseNumber": "双鸭政复〔2026〕9号", "result": "胜诉"}', null, 'clerk', null, now()
                        from handling_step where application_id = :id group by application_id""")
                        .bind("id", UUID.fromString(life.id()))
                        .execute());
        life.read()
                .body("handling.timeline[-1].event", equalTo("caseEnded"))
                .body("handling.subCases.openCases", empty());
        given().get("/api/v1/applications/export.csv?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body(containsString("双鸭政复〔2026〕9号"));
    }

    @Test
    void a_ledger_that_spells_numbers_otherwise_tells_nothing_new() {
        Api applications = new Api("applications");
        String heads = "登记编号,机构代码,渠道,类别,收到日期,办结日期,办理结果,答复文号,邮寄单号,复议诉讼案号,复议诉讼日期,归档号,归档日期\n";
        String row = "CN-1," + agency + ",互联网,自然人,2024-03-01,2024-03-28,予以公开,%s,%s,%s,2024-05-06,%s,2024-12-30\n";
        applications
                .importCsv(heads + row.formatted("四公开〔2024〕8号", "EMS1234", "（2024）黑05行初3号", "2024-永久-7"), "")
                .statusCode(200)
                .body("created", equalTo(1));
        applications
                .importCsv(heads + row.formatted("四公开[2024]第08号", "ems 1234", "(2024)黑05行初03号", "２０２４-永久-7"), "")
                .statusCode(200)
                .body("unchanged", equalTo(1));
        unlisted.run();
        given().queryParam("agencyCode", agency)
                .queryParam("documentNumber", "四公开(2024) 8号")
                .get("/api/v1/applications")
                .then()
                .statusCode(200)
                .body("items.receiptNumber", contains("CN-1"));
    }
}
