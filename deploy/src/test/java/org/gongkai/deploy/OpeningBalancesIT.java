package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** An office that begins to keep its registers here brings its stocks along; its first year and its second come out right. */
@SharedAtOnce
class OpeningBalancesIT {

    private static final String DOCUMENTS = "T2.NORMATIVE_DOCUMENT.IN_FORCE";
    private static final String PEOPLE = "T3.CARRIED_OUT.NATURAL_PERSON";
    private static final String FIRMS = "T3.CARRIED_OUT.ENTERPRISE";
    private static final String REVIEWS = "T4.RECONSIDERATION.PENDING";
    private static final String SUITS = "T4.LITIGATION_DIRECT.PENDING";

    private final String office = Gateway.agency("360402", "濂溪区政府办公室");

    @Test
    void the_first_year_and_the_second_come_out_right() {
        state(
                        2025,
                        List.of(
                                balance(DOCUMENTS, 40),
                                balance(PEOPLE, 5),
                                balance(FIRMS, 2),
                                balance(REVIEWS, 1),
                                balance(SUITS, 1)))
                .statusCode(200)
                .body("balances.cellId", containsInAnyOrder(DOCUMENTS, PEOPLE, FIRMS, REVIEWS, SUITS));

        // Three of the seven are entered and answered in the first year, one more comes in at its end.
        Gateway.importCsv(
                        "applications",
                        "receiptNumber,agencyCode,channel,applicantKind,receivedOn,closedOn,outcome\n"
                                + application("A-1", "NATURAL_PERSON", "2024-12-20", "2025-01-10")
                                + application("A-2", "NATURAL_PERSON", "2024-12-21", "2025-01-11")
                                + application("A-3", "ENTERPRISE", "2024-12-22", "2025-01-12")
                                + "A-4,%s,ONLINE,NATURAL_PERSON,2025-12-20,,\n".formatted(office),
                        "")
                .statusCode(200);
        // One of the forty is repealed, two are issued.
        Gateway.importCsv(
                        "normative-documents",
                        "documentNumber,title,agencyCode,kind,issuedOn,repealedOn\n"
                                + "濂政〔2010〕1号,旧办法,%1$s,NORMATIVE_DOCUMENT,2010-03-01,2025-05-01\n".formatted(office)
                                + "濂政〔2025〕1号,新办法,%1$s,NORMATIVE_DOCUMENT,2025-06-01,\n".formatted(office)
                                + "濂政〔2025〕2号,细则,%1$s,NORMATIVE_DOCUMENT,2025-06-02,\n".formatted(office),
                        "")
                .statusCode(200);
        // The review is decided, the suit goes on.
        Gateway.importCsv(
                        "cases",
                        "caseNumber,agencyCode,kind,acceptedOn,closedOn,result\n"
                                + "复2024-9,%s,RECONSIDERATION,2024-11-01,2025-01-05,UPHELD\n".formatted(office),
                        "")
                .statusCode(200);

        report(2025)
                .body("figures.T2.NORMATIVE_DOCUMENT.ISSUED", equalTo(2))
                .body("figures.T2.NORMATIVE_DOCUMENT.REPEALED", equalTo(1))
                .body("figures.T2.NORMATIVE_DOCUMENT.IN_FORCE", equalTo(41))
                .body("figures.T3.NEW_RECEIVED.TOTAL", equalTo(1))
                .body("figures.T3.CARRIED_IN.NATURAL_PERSON", equalTo(5))
                .body("figures.T3.CARRIED_IN.ENTERPRISE", equalTo(2))
                .body("figures.T3.TOTAL_CLOSED.TOTAL", equalTo(3))
                .body("figures.T3.CARRIED_OUT.TOTAL", equalTo(5))
                .body("figures.T4.RECONSIDERATION.UPHELD", equalTo(1))
                .body("figures.T4.RECONSIDERATION.PENDING", equalTo(0))
                .body("figures.T4.RECONSIDERATION.TOTAL", equalTo(1))
                .body("figures.T4.LITIGATION_DIRECT.PENDING", equalTo(1));
        report(2026)
                .body("figures.T2.NORMATIVE_DOCUMENT.IN_FORCE", equalTo(41))
                .body("figures.T3.CARRIED_IN.TOTAL", equalTo(5))
                .body("figures.T3.NEW_RECEIVED.TOTAL", equalTo(0))
                .body("figures.T4.RECONSIDERATION.TOTAL", equalTo(0))
                .body("figures.T4.LITIGATION_DIRECT.TOTAL", equalTo(1));
        findings().body("items.rule", not(hasItem("V4"))).body("items.rule", not(hasItem("V7")));
        assertThat(Gateway.request()
                        .get("/api/v1/annual-reports/" + office + "/2025/cells/" + DOCUMENTS + "/entries")
                        .jsonPath()
                        .getList("items.record.kind"))
                .contains("OPENING_BALANCE", "NORMATIVE_DOCUMENT");
        Gateway.verify();
    }

    @Test
    void it_is_held_against_the_report_of_the_year_before_unless_it_is_explained() {
        Gateway.request()
                .contentType(ContentType.JSON)
                .body("""
                        {"report": {"form": "2021", "narrative": {},
                          "figures": {"T3": {"CARRIED_OUT": {"NATURAL_PERSON": 4}}}}, "publishedOn": "2025-01-20"}""")
                .post("/api/v1/annual-reports/" + office + "/2024/filings")
                .then()
                .statusCode(201);
        state(2025, List.of(balance(PEOPLE, 5))).statusCode(200);

        findings()
                .body("items.findAll { it.rule == 'V27' }.actual", contains(5))
                .body("items.findAll { it.rule == 'V27' }.expected", contains(4));

        Map<String, Object> explained = new LinkedHashMap<>(balance(PEOPLE, 5));
        explained.put("explanation", "上年漏报1件");
        state(2025, List.of(explained)).statusCode(200);
        findings().body("items.rule", not(hasItem("V27")));
    }

    @Test
    void when_one_service_refuses_its_part_none_takes_its() {
        Gateway.importCsv(
                        "cases",
                        "caseNumber,agencyCode,kind,acceptedOn,closedOn,result\n"
                                + "复2024-1,%s,RECONSIDERATION,2024-11-01,,\n复2024-2,%s,RECONSIDERATION,2024-11-02,,\n"
                                        .formatted(office, office),
                        "")
                .statusCode(200);

        state(2025, List.of(balance(DOCUMENTS, 40), balance(SUITS, 1), balance(REVIEWS, 1)))
                .statusCode(400)
                .body("violations.pointer", contains("/balances/2/amount"));
        state(2025, List.of(balance(DOCUMENTS, 40), balance("T9.A.B", 1)))
                .statusCode(400)
                .body("violations.pointer", contains("/balances/1/cellId"));

        Gateway.request()
                .get("/api/v1/opening-balances/2025?agencyCode=" + office)
                .then()
                .statusCode(200)
                .body("balances.size()", equalTo(0));
    }

    private String application(String number, String kind, String receivedOn, String closedOn) {
        return "%s,%s,ONLINE,%s,%s,%s,GRANTED\n".formatted(number, office, kind, receivedOn, closedOn);
    }

    private static Map<String, Object> balance(String cell, int amount) {
        return Map.of("cellId", cell, "amount", amount, "source", "REPORT", "sourceNote", "2024年年度报告");
    }

    private ValidatableResponse state(int year, List<Map<String, Object>> balances) {
        return Gateway.request()
                .contentType(ContentType.JSON)
                .body(Map.of("balances", balances))
                .put("/api/v1/opening-balances/" + year + "?agencyCode=" + office)
                .then();
    }

    private ValidatableResponse report(int year) {
        return Gateway.request()
                .get("/api/v1/annual-reports/" + office + "/" + year)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse findings() {
        return Gateway.request()
                .get("/api/v1/annual-reports/" + office + "/2025/findings")
                .then()
                .statusCode(200);
    }
}
