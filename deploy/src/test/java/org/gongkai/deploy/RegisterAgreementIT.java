package org.gongkai.deploy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.Locale;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** After a ledger was imported, each cell is held against the report that was filed for its year, and differences name rows. */
@SharedAtOnce
class RegisterAgreementIT {

    private static final String HEADS = "登记编号,机构代码,渠道,类别,收到日期,办结日期,办理结果,补正告知日期,补正收到日期,答复文号\n";

    private final String office = Gateway.agency("360403", "浔阳区政府办公室");

    @Test
    void each_difference_names_its_rows_and_what_it_may_come_from() {
        Gateway.importCsv(
                        "applications",
                        HEADS
                                + row("A-1", "公民", "2024-03-01", "2024-03-20", "予以公开", ",,浔政办〔2024〕1号")
                                + row("A-2", "公民", "2024-03-04", "2024-03-29", "信息不存在", "2024-03-06,2024-03-08,")
                                + row("A-3", "公民", "2024-05-06", "2024-05-20", "信息不存在", ",,")
                                + row("A-4", "企业", "2024-06-03", "2024-06-20", "部分公开", ",,")
                                + row("A-5", "公民", "2024-12-25", "2024-12-30", "予以公开", ",,")
                                + row("A-6", "公民", "2024-12-26", "", "", ",,"),
                        "")
                .statusCode(200)
                .body("created", equalTo(6));

        // The report has one of the two as granted, a second firm, one from the year before, and nothing of the end of
        // the year.
        file("""
                {"NEW_RECEIVED": {"NATURAL_PERSON": 4, "ENTERPRISE": 2},
                 "CARRIED_IN": {"NATURAL_PERSON": 1},
                 "GRANTED": {"NATURAL_PERSON": 3},
                 "UNAVAIL_NOT_HELD": {"NATURAL_PERSON": 1},
                 "PARTIAL": {"ENTERPRISE": 2}}""");

        agreement()
                .body("filed", equalTo(true))
                .body("table", equalTo("T3"))
                .body("compared", greaterThan(4))
                .body("differences.cellId", hasItem("T3.UNAVAIL_NOT_HELD.NATURAL_PERSON"))
                .rootPath("differences.find { it.cellId == 'T3.UNAVAIL_NOT_HELD.NATURAL_PERSON' }")
                .body("reported", equalTo(1))
                .body("registered", equalTo(2))
                .body("surplus", equalTo(1))
                .body("complete", equalTo(true))
                .body("records.number", containsInAnyOrder("A-2", "A-3"))
                .body("records[0].href", containsString("/api/v1/applications/"))
                .body("causes.find { it.code == 'OTHER_OUTCOME' }.cells", contains("T3.GRANTED.NATURAL_PERSON"))
                .rootPath("differences.find { it.cellId == 'T3.GRANTED.NATURAL_PERSON' }")
                .body("surplus", equalTo(-1))
                .body("records.number", containsInAnyOrder("A-1", "A-5"))
                .rootPath("differences.find { it.cellId == 'T3.PARTIAL.ENTERPRISE' }")
                .body("surplus", equalTo(-1))
                .body("records.number", contains("A-4"))
                .body("causes.code", contains("ROWS_MISSING"))
                .rootPath("differences.find { it.cellId == 'T3.CARRIED_IN.NATURAL_PERSON' }")
                .body("registered", equalTo(0))
                .body("records", empty())
                .body("causes.code", contains("NO_YEAR_BEFORE"))
                .rootPath("differences.find { it.cellId == 'T3.NEW_RECEIVED.NATURAL_PERSON' }")
                .body("surplus", equalTo(1))
                .body("causes.find { it.code == 'YEAR_BOUNDARY' }.numbers", containsInAnyOrder("A-5", "A-6"))
                .body("causes.find { it.code == 'OTHER_COLUMN' }.cells", contains("T3.NEW_RECEIVED.ENTERPRISE"));
        Gateway.request()
                .header("Accept-Language", Locale.SIMPLIFIED_CHINESE.toLanguageTag())
                .get(path())
                .then()
                .body(
                        "differences.find { it.cellId == 'T3.CARRIED_IN.NATURAL_PERSON' }.causes[0].message",
                        containsString("期初数"));
        Gateway.verify();
    }

    @Test
    void what_agrees_is_no_difference_and_without_a_report_there_is_nothing_to_hold_against() {
        Gateway.request().get(path()).then().statusCode(404);
        Gateway.importCsv("applications", HEADS + row("B-1", "公民", "2024-03-01", "2024-03-20", "予以公开", ",,"), "")
                .statusCode(200);
        file("""
                {"NEW_RECEIVED": {"NATURAL_PERSON": 1}, "GRANTED": {"NATURAL_PERSON": 1}}""");

        agreement().body("differences.cellId", not(hasItem("T3.GRANTED.NATURAL_PERSON")));
        Gateway.request().get(path() + "?table=nothing").then().statusCode(400);
    }

    private String row(
            String number, String kind, String receivedOn, String closedOn, String outcome, String handling) {
        return String.join(",", number, office, "互联网", kind, receivedOn, closedOn, outcome, handling) + "\n";
    }

    private void file(String applications) {
        Gateway.request()
                .contentType(ContentType.JSON)
                .body("""
                        {"report": {"form": "2021", "narrative": {}, "figures": {"T3": %s}}, "publishedOn": "2025-01-20"}""".formatted(applications))
                .post("/api/v1/annual-reports/" + office + "/2024/filings")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse agreement() {
        return Gateway.request().get(path()).then().statusCode(200);
    }

    private String path() {
        return "/api/v1/annual-reports/" + office + "/2024/register-agreement";
    }
}
