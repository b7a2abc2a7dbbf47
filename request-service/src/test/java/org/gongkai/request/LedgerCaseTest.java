package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** A case that a ledger tells is over is over, and what is over here is told by a ledger. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LedgerCaseTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEADS = "登记编号,机构代码,渠道,类别,收到日期,办结日期,办理结果,复议诉讼案号,复议诉讼日期,";

    private final Api applications = ApplicationsForTests.APPLICATIONS;
    private String agency;

    @BeforeEach
    void aBody() {
        agency = new ApplicationsForTests().agency();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            审结日期,审理结果         | 2024-08-06,驳回复议请求       | 驳回复议请求
            审结日期,审理结果         | 2024.8.6,RC_ILLEGAL        | 复议确认违法
            结案日期,裁判结果         | 2024年8月6日,原告撤诉         | 准予撤诉
            复议决定日期,复议结果       | 20240806,维持原行政行为       | 复议维持
            案件审结日期,案件审理结果     | 2024/8/6,驳回原告诉讼请求      | 判决驳回诉讼请求
            """)
    void a_case_that_is_over_holds_nothing(String heads, String cells, String shown) {
        imported(heads, cells).statusCode(200).body("warnings", hasSize(0));
        life().body("handling.flags", not(hasItem("DISPUTED")))
                .body("handling.flags", not(hasItem("HOLD")))
                .body("handling.subCases.openCases", empty())
                .body("handling.timeline[-1].event", equalTo("caseEnded"))
                .body("handling.timeline[-1].on", equalTo("2024-08-06"));
        assertThat(new String(export("csv"), StandardCharsets.UTF_8)).contains("2024-06-20,2024-08-06," + shown + ",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void it_comes_out_as_it_went_in(String format) {
        imported("审结日期,审理结果", "2024-08-06,复议责令履行").statusCode(200);
        applications
                .importFile(format.equals("csv") ? "text/csv" : XLSX, export(format), "")
                .statusCode(200)
                .body("findings", hasSize(0))
                .body("unchanged", equalTo(1));
        imported("审结日期,审理结果", "2024-08-09,复议责令履行").statusCode(422).body("findings.code", contains("CONFLICT"));
    }

    @Test
    void one_that_goes_on_still_holds_and_that_is_told_again() {
        imported("审结日期,审理结果", ",诉讼审理中").statusCode(200).body("warnings", hasSize(0));
        life().body("handling.flags", hasItem("DISPUTED")).body("handling.ledger.told.caseResult", equalTo("LT_OPEN"));
        applications.importFile("text/csv", export("csv"), "").statusCode(200).body("unchanged", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-08-06, | 审结日期
            ,复议维持     | 审理结果
            """)
    void half_of_an_ending_ends_nothing_and_is_told(String cells, String column) {
        imported("审结日期,审理结果", cells)
                .statusCode(200)
                .body("warnings.code", contains("NO_STEP"))
                .body("warnings.column", contains(column));
        life().body("handling.flags", hasItem("DISPUTED"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-06-10,复议维持 | CONTRADICTORY_DATES | 审结日期
            2024-08-06,确认违法 | AMBIGUOUS_WORD      | 审理结果
            2024-08-06,看情况   | UNKNOWN_CODE        | 审理结果
            2999-08-06,复议维持 | IN_THE_FUTURE       | 审结日期
            """)
    void what_cannot_be_or_may_be_several_is_not_taken(String cells, String code, String column) {
        imported("审结日期,审理结果", cells)
                .statusCode(422)
                .body("findings.code", hasItem(code))
                .body("findings.find { it.code == '" + code + "' }.column", equalTo(column));
    }

    @Test
    void a_case_that_was_opened_and_ended_here_is_exported() {
        LifeForTests here = LifeForTests.received(agency, null, "2026-03-02")
                .processing("2026-03-03")
                .replied("2026-03-10")
                .closed("2026-03-12");
        here.step(Role.CLERK, "case-openings", Map.of("on", "2026-04-01", "caseNumber", "(2026)黑0505行初5号"));
        here.step(Role.CLERK, "case-openings", Map.of("on", "2026-04-02", "caseNumber", "双鸭政复〔2026〕6号"));
        here.step(
                Role.CLERK,
                "case-endings",
                Map.of("on", "2026-05-06", "caseNumber", "双鸭政复〔2026〕6号", "result", "RC_TERMINATED"));
        assertThat(new String(export("csv"), StandardCharsets.UTF_8)).contains("(2026)黑0505行初5号,,2026-04-01,,,");
        here.step(
                Role.CLERK,
                "case-endings",
                Map.of("on", "2026-05-13", "caseNumber", "（2026）黑0505行初05号", "result", "LT_SELF_CORRECTED"));
        assertThat(new String(export("csv"), StandardCharsets.UTF_8)).contains("2026-04-01,2026-05-13,自行纠正后撤诉,");
        applications.importFile("text/csv", export("csv"), "").statusCode(200).body("unchanged", equalTo(1));
    }

    private ValidatableResponse imported(String heads, String cells) {
        return applications.importCsv(
                HEADS + heads + "\nLC-1," + agency + ",互联网,自然人,2024-03-01,2024-03-28,予以公开,双鸭政复〔2024〕8号,2024-06-20,"
                        + cells + "\n",
                "");
    }

    private byte[] export(String format) {
        return given().get("/api/v1/applications/export." + format + "?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private ValidatableResponse life() {
        String id = applications.list("?agencyCode=" + agency).extract().path("items[0].id");
        return applications.read(id).statusCode(200);
    }
}
