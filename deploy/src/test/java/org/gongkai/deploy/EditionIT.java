package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.sample.SampleDistrict;
import org.gongkai.deploy.start.Ports;

/**
 * An installation that is given one more edition of the form, from 2027 on, and stands in 2028: in the new form a row is
 * renamed, one is split, one is dropped and one is new.
 */
@Order(1)
class EditionIT {

    private static final Path EDITIONS = RunningStack.PROJECT.resolve("report-form/src/test/resources/editions");
    private static final String REPORTS = "/api/v1/annual-reports/" + SampleDistrict.AGENCY_CODE + "/";
    private static final String PUBLIC = "/api/v1/public/annual-reports/" + SampleDistrict.AGENCY_CODE + "/";

    @TempDir
    private static Path data;

    private static Launcher stack;

    @BeforeAll
    static void registerThreeYearsAndPublishTwo() {
        FirstStart.letGoBefore();
        stack = Launcher.start(
                        data,
                        Ports.freeRow(4),
                        Map.of("GONGKAI_EDITIONS_FOLDER", EDITIONS.toString(), "GONGKAI_CLOCK_AHEAD", "P500D"))
                .awaitUp();
        register("applications", """
                receiptNumber,agencyCode,channel,applicantKind,receivedOn,closedOn,outcome
                2025-1,%1$s,ONLINE,NATURAL_PERSON,2025-03-03,2025-03-20,DENY_THIRD_PARTY
                2025-2,%1$s,ONLINE,ENTERPRISE,2025-03-03,2025-03-21,UNAVAIL_NOT_HELD
                2025-3,%1$s,ONLINE,NATURAL_PERSON,2025-12-22,2026-01-12,REFUSE_PUBLICATION
                2026-1,%1$s,ONLINE,NATURAL_PERSON,2026-04-01,2026-04-20,UNAVAIL_NOT_HELD
                2026-2,%1$s,ONLINE,NATURAL_PERSON,2026-04-01,2026-04-21,DENY_THIRD_PARTY
                2026-3,%1$s,ONLINE,ENTERPRISE,2026-12-21,2027-01-11,DENY_PRIVACY
                2026-4,%1$s,ONLINE,RESEARCH,2026-12-22,2027-01-12,UNAVAIL_NOT_MADE
                2027-1,%1$s,ONLINE,NATURAL_PERSON,2027-03-01,2027-03-18,UNAVAIL_NOT_KEPT
                2027-2,%1$s,ONLINE,ENTERPRISE,2027-03-01,2027-03-19,移送有权机关处理
                2027-3,%1$s,ONLINE,NATURAL_PERSON,2027-12-20,2028-01-14,OTHER_MISC
                """);
        register("normative-documents", """
                documentNumber,title,agencyCode,kind,issuedOn,repealedOn
                四政规〔2025〕1号,办法一,%1$s,NORMATIVE_DOCUMENT,2025-05-06,2027-05-06
                四政规〔2026〕1号,办法二,%1$s,NORMATIVE_DOCUMENT,2026-05-06,
                四政规〔2027〕1号,办法三,%1$s,NORMATIVE_DOCUMENT,2027-05-06,
                """);
        register("administrative-actions", """
                agencyCode,year,licensing,penalties,compulsions,feesWanYuan
                %1$s,2026,5,2,0,1.5
                %1$s,2027,6,1,0,2.25
                """);
        register("cases", """
                caseNumber,agencyCode,kind,acceptedOn,closedOn,result
                A-1,%1$s,RECONSIDERATION,2026-11-02,2027-01-20,UPHELD
                A-2,%1$s,LITIGATION_DIRECT,2027-11-02,,
                """);
        ReportSteps.publish(role -> stack.as(Demo.valueOf(role)), REPORTS + 2026);
        ReportSteps.publish(role -> stack.as(Demo.valueOf(role)), REPORTS + 2027);
    }

    @AfterAll
    static void theLedgersEqualTheRegisters() {
        try (Launcher last = stack) {
            Gateway.verify(last.as(Demo.SUPERVISOR));
        }
    }

    @Test
    void the_report_of_a_year_is_in_the_form_of_the_year_and_what_is_carried_crosses_the_change() {
        draft(2025)
                .body("form", equalTo("2021"))
                .body("figures.T3.DENY_THIRD_PARTY.TOTAL", equalTo(1))
                .body("figures.T3.UNAVAIL_NOT_HELD.TOTAL", equalTo(1))
                .body("figures.T3.CARRIED_OUT.TOTAL", equalTo(1));
        draft(2026)
                .body("form", equalTo("2021"))
                .body("figures.T3.CARRIED_IN.TOTAL", equalTo(1))
                .body("figures.T3.REFUSE_PUBLICATION.NATURAL_PERSON", equalTo(1))
                .body("figures.T3.CARRIED_OUT.ENTERPRISE", equalTo(1))
                .body("figures.T3.CARRIED_OUT.RESEARCH", equalTo(1))
                .body("figures.T4.RECONSIDERATION.PENDING", equalTo(1));
        draft(2027)
                .body("form", equalTo("2027"))
                .body("figures.T3.CARRIED_IN.ENTERPRISE", equalTo(1))
                .body("figures.T3.CARRIED_IN.RESEARCH", equalTo(1))
                .body("figures.T3.DENY_PRIVACY.ENTERPRISE", equalTo(1))
                .body("figures.T3.UNAVAIL_NOT_MADE.RESEARCH", equalTo(1))
                .body("figures.T3.UNAVAIL_NOT_KEPT.NATURAL_PERSON", equalTo(1))
                .body("figures.T3.OTHER_TRANSFERRED.ENTERPRISE", equalTo(1))
                .body("figures.T3.REFUSE_PUBLICATION", equalTo(null))
                .body("figures.T3.TOTAL_CLOSED.TOTAL", equalTo(4))
                .body("figures.T3.CARRIED_OUT.TOTAL", equalTo(1))
                .body("figures.T2.NORMATIVE_DOCUMENT.IN_FORCE", equalTo(2 + 4))
                .body("figures.T4.RECONSIDERATION.UPHELD", equalTo(1))
                .body("findings.findAll { it.severity == 'ERROR' }", empty());
        assertThat(cells(2026)).hasSize(200);
        assertThat(cells(2027)).hasSize(207);
        for (int year : List.of(2019, 2020)) {
            draft(year)
                    .body("form", equalTo("2019"))
                    .body("figures.T3.OTHER_MISC.TOTAL", equalTo(null))
                    .body("figures.T3.keySet()", not(hasItem("OTHER_FEE_UNPAID")));
        }
    }

    @Test
    void every_cell_of_the_new_form_has_its_records() {
        entries(2027, "T3.OTHER_TRANSFERRED.TOTAL").body("items.record.number", contains("2027-2"));
        entries(2027, "T3.CARRIED_IN.TOTAL").body("items.record.number", containsInAnyOrder("2026-3", "2026-4"));
        entries(2027, "T3.CARRIED_OUT.TOTAL").body("items.record.number", contains("2027-3"));
        entries(2027, "T2.NORMATIVE_DOCUMENT.REPEALED").body("items.record.number", contains("四政规〔2025〕1号"));
        stack.as(Demo.SUPERVISOR)
                .get("/api/v1/statistics/2027?regionCode=230505")
                .then()
                .statusCode(200)
                .body("figures.T3.UNAVAIL_NOT_KEPT.TOTAL", equalTo(1));
    }

    @Test
    void a_code_that_the_form_of_its_year_does_not_have_is_refused() {
        stack.as(Demo.CLERK)
                .contentType("text/csv; charset=UTF-8")
                .body("""
                        登记编号,统一社会信用代码,申请渠道,申请人类型,收到日期,办结日期,办理结果
                        X-1,%1$s,ONLINE,自然人,2026-03-01,2026-03-10,移送有权机关处理
                        X-2,%1$s,ONLINE,自然人,2027-03-01,2027-03-10,REFUSE_PUBLICATION
                        """.formatted(SampleDistrict.AGENCY_CODE))
                .post("/api/v1/applications/imports")
                .then()
                .statusCode(422)
                .body("findings.row", contains(2, 3))
                .body("findings.column", everyItem(equalTo("办理结果")))
                .body("findings.message", hasItems(containsString("2026"), containsString("2027")));
    }

    @Test
    void reports_of_both_forms_compare_as_the_new_one_says() {
        stack.anonymous()
                .get(PUBLIC + "2027/comparison")
                .then()
                .statusCode(200)
                .body("from.form", equalTo("2021"))
                .body("to.form", equalTo("2027"))
                .body("onlyFrom", hasSize(7))
                .body("onlyFrom", everyItem(containsString("REFUSE_PUBLICATION")))
                .body("onlyTo", hasSize(7))
                .body("onlyTo", everyItem(containsString("OTHER_TRANSFERRED")))
                .body("cells.find { it.cellId == 'T3.DENY_PRIVACY.NATURAL_PERSON' }.difference", equalTo(-1))
                .body(
                        "cells.find { it.cellId == 'T3.UNAVAIL_NOT_MADE.RESEARCH' }.toCells",
                        contains("T3.UNAVAIL_NOT_MADE.RESEARCH", "T3.UNAVAIL_NOT_KEPT.RESEARCH"))
                .body("cells.find { it.cellId == 'T3.UNAVAIL_NOT_MADE.TOTAL' }.from", equalTo(1))
                .body("cells.find { it.cellId == 'T3.UNAVAIL_NOT_MADE.TOTAL' }.to", equalTo(2));
        stack.anonymous()
                .get(PUBLIC + "2027/series?cellId=T3.NEW_RECEIVED.TOTAL&cellId=T3.OTHER_TRANSFERRED.TOTAL")
                .then()
                .statusCode(200)
                .body("cells.'T3.NEW_RECEIVED.TOTAL'.'2026'", equalTo(4))
                .body("cells.'T3.NEW_RECEIVED.TOTAL'.'2027'", equalTo(3))
                .body("cells.'T3.OTHER_TRANSFERRED.TOTAL'.keySet()", contains("2027"));
    }

    @Test
    void the_feed_and_the_list_of_forms_tell_of_it() {
        stack.anonymous()
                .get("/api/v1/public/annual-reports?year=2027")
                .then()
                .statusCode(200)
                .body("items.year", contains(2027));
        stack.as(Demo.AGGREGATOR)
                .get("/api/v1/annual-reports?year=2027&regionCode=2305&status=PUBLISHED")
                .then()
                .statusCode(200)
                .body("items.agencyCode", contains(SampleDistrict.AGENCY_CODE));
        stack.anonymous()
                .get("/api/v1/forms")
                .then()
                .statusCode(200)
                .body("items.edition", contains("2027", "2021", "2019"));
        stack.anonymous().get("/api/v1/forms/2027").then().statusCode(200).body("fromYear", equalTo(2027));
    }

    @ParameterizedTest
    @EnumSource(OpenedFormat.class)
    void every_format_has_the_207_cells_and_is_read_again(OpenedFormat format) throws Exception {
        byte[] file = stack.anonymous()
                .get(PUBLIC + "2027." + format.suffix())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        OpenedFormat.Opened opened = format.open(file, stack.as(Demo.CLERK));

        Map<String, BigDecimal> published = new TreeMap<>();
        cells(2027)
                .forEach((cell, value) -> published.put(cell, new BigDecimal(value.toString()).stripTrailingZeros()));
        assertThat(opened.cells()).isEqualTo(published);
    }

    private static void register(String register, String csv) {
        stack.as(Demo.CLERK)
                .contentType("text/csv; charset=UTF-8")
                .body(csv.formatted(SampleDistrict.AGENCY_CODE))
                .post("/api/v1/" + register + "/imports")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse draft(int year) {
        return stack.as(Demo.CLERK).get(REPORTS + year).then().statusCode(200);
    }

    private static Map<String, Object> cells(int year) {
        return stack.as(Demo.CLERK)
                .get(REPORTS + year + "?view=cells")
                .then()
                .statusCode(200)
                .extract()
                .path("");
    }

    private static ValidatableResponse entries(int year, String cell) {
        return stack.as(Demo.CLERK)
                .get("/api/v1/statistics/" + year + "/cells/" + cell + "/entries?agencyCode="
                        + SampleDistrict.AGENCY_CODE)
                .then()
                .statusCode(200);
    }
}
