package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.request.Vectors.Vector;

/** The worked examples of outcomes, each led through its life. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OutcomeVectorsTest {

    private static final String PERSON = "11010519491231002X";
    private static final String OTHER_PERSON = "110105198506153012";

    /** What the examples do not tell, and no decision is signed without. */
    private static final Map<String, String> EVIDENCE = Map.ofEntries(
            Map.entry("attachments", "决算表"),
            Map.entry("deliveryForm", "电子"),
            Map.entry("whereToGet", "本机关网站"),
            Map.entry("searchPlace", "档案室"),
            Map.entry("searchWords", "决算"),
            Map.entry("searchedBy", "李某"),
            Map.entry("searchedOn", "2026年3月5日"),
            Map.entry("asked", "调查处理投诉"),
            Map.entry("properChannel", "信访部门"),
            Map.entry("existing", "分散在多个文件中"),
            Map.entry("creation", "需要汇总统计"),
            Map.entry("noDisclosureDuty", "无应当公开的规定"));

    private String agency;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("230505");
    }

    static List<Vector> outcomes() {
        return Vectors.of("outcomes.csv");
    }

    @ParameterizedTest
    @MethodSource
    void outcomes(Vector vector) {
        switch (vector.id()) {
            case "O001" -> replied(vector, List.of(part("GRANTED", "PROVIDED"), part("UNAVAIL_NOT_HELD", "NOT_EXIST")));
            case "O003" -> replied(vector, List.of(part("GRANTED", "ALREADY_PUBLIC")));
            case "O005" ->
                replied(
                        vector,
                        List.of(
                                part("DENY_INTERNAL", "PERSONNEL"),
                                part("DENY_INTERNAL", "LOGISTICS"),
                                part("UNAVAIL_NOT_HELD", "NOT_EXIST")));
            case "O007" -> {
                String id = received("NATURAL_PERSON", PERSON, "2026-03-02");
                expect(vector, step(Role.CLERK, id, "withdrawals", Map.of("on", "2026-03-05", "proof", "申请书")));
                Api.statistics(agency, 2026).cell("T3.NEW_RECEIVED.NATURAL_PERSON", 1);
            }
            case "O009" -> supplementLapsed(vector);
            case "O011" -> feeLapsed(vector);
            case "O013" -> anotherApplicant(vector);
            case "O015" -> {
                Map<String, Object> form =
                        new HashMap<>(Map.of("applicantKind", "NATURAL_PERSON", "jointApplicants", List.of("某某有限公司")));
                String id = Api.json(Map.of(
                                "agencyCode",
                                agency,
                                "channel",
                                "IN_PERSON",
                                "arrivedOn",
                                "2026-03-02",
                                "evidence",
                                EvidenceForTests.of("IN_PERSON", "2026-03-02"),
                                "form",
                                form))
                        .post("/api/v1/submissions")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("applicationId");
                column(vector, id);
                Api.statistics(agency, 2026)
                        .cell("T3.NEW_RECEIVED.NATURAL_PERSON", 1)
                        .cell("T3.NEW_RECEIVED.TOTAL", 1);
            }
            case "O017" -> column(vector, received("LEGAL_SERVICE", null, "2026-03-02"));
            case "O019" -> column(vector, received("NATURAL_PERSON", PERSON, "2026-03-02"));
            case "O021" -> {
                String id = received("NATURAL_PERSON", PERSON, "2026-03-02");
                step(Role.CLERK, id, "assignments", Map.of("on", "2026-03-02", "handler", "李某"));
                step(Role.SIGNER, id, "splits", Map.of("on", "2026-03-03", "parts", List.of("甲", "乙", "丙")));
                Api.statistics(agency, 2026)
                        .cell(
                                "T3.NEW_RECEIVED.NATURAL_PERSON",
                                Integer.parseInt(vector.answers().get("R01")));
                List<String> parts = given().get("/api/v1/applications?agencyCode=" + agency)
                        .then()
                        .extract()
                        .path("items.id");
                List<String> leaves = List.of("GRANTED", "DENY_INTERNAL", "UNAVAIL_NOT_HELD");
                for (int i = 0; i < parts.size(); i++) {
                    new Api("applications")
                            .correct(
                                    parts.get(i),
                                    Map.of("outcome", leaves.get(i), "closedOn", "2026-03-10"),
                                    Role.SIGNER)
                            .statusCode(200);
                }
                leaves.forEach(leaf -> Api.statistics(agency, 2026).cell("T3." + leaf + ".NATURAL_PERSON", 1));
            }
            case "O023" -> {
                String id = received(
                        "NATURAL_PERSON", PERSON, vector.day("receivedOn").toString());
                reply(id, "2026-01-15", List.of(part("GRANTED", "PROVIDED")));
                Api.statistics(agency, 2025)
                        .cell("T3.NEW_RECEIVED.NATURAL_PERSON", 1)
                        .cell("T3.CARRIED_OUT.NATURAL_PERSON", 1);
                Api.statistics(agency, 2026)
                        .cell("T3.CARRIED_IN.NATURAL_PERSON", 1)
                        .cell("T3.GRANTED.NATURAL_PERSON", 1);
            }
            case "O025" -> replied(vector, List.of(part("REFUSE_PETITION", null)));
            case "O027" -> replied(vector, List.of(part("UNAVAIL_NEEDS_CREATION", null)));
            case "O029" -> thirdPartySilent(vector);
            case "O031" -> {
                String id = received("NATURAL_PERSON", PERSON, "2026-03-02");
                String second = received("NATURAL_PERSON", PERSON, "2026-03-02");
                new Api("applications")
                        .voidRecord(
                                second,
                                Role.SIGNER,
                                Map.of("ground", "DOUBLE", "otherApplication", id, "reason", "重复登记"))
                        .statusCode(200);
                read(id).body("handling.stage", equalTo("RECEIVED"));
                read(second).body("handling.stage", equalTo("INVALID"));
                Api.statistics(agency, 2026).cell("T3.NEW_RECEIVED.NATURAL_PERSON", 1);
            }
            default -> throw new AssertionError("nobody knows " + vector);
        }
    }

    private void supplementLapsed(Vector vector) {
        String id = received("NATURAL_PERSON", PERSON, "2026-03-02");
        step(Role.CLERK, id, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
        step(
                Role.CLERK,
                id,
                "supplement-requests",
                Map.of("on", "2026-03-04", "items", List.of("年度"), "servedOn", "2026-03-05"));
        step(Role.CLERK, id, "supplement-lapses", Map.of("on", "2026-03-20"));
        expect(vector, step(Role.SIGNER, id, "pending-steps/1/approvals", Map.of("on", "2026-03-20")));
    }

    private void feeLapsed(Vector vector) {
        String id = processing(received("NATURAL_PERSON", PERSON, "2026-03-02"));
        step(
                Role.CLERK,
                id,
                "fee-notices",
                FeesForTests.notice(Map.of(
                        "on",
                        "2026-03-05",
                        "method",
                        "PAGE",
                        "units",
                        44,
                        "amountYuan",
                        "140",
                        "servedOn",
                        "2026-03-06")));
        step(Role.SIGNER, id, "pending-steps/1/approvals", Map.of("on", "2026-03-05"));
        step(Role.CLERK, id, "fee-notices/1/payments", Map.of("on", "2026-03-09", "amountYuan", "40"));
        step(Role.CLERK, id, "fee-notices/1/lapses", Map.of("on", "2026-04-10"));
        expect(vector, step(Role.SIGNER, id, "pending-steps/2/approvals", Map.of("on", "2026-04-10")));
        step(Role.SIGNER, id, "refunds", Map.of("on", "2026-04-13", "amountYuan", "40", "ground", "PART_PAYMENT"))
                .body("processingFeeYuan", nullValue());
    }

    private void anotherApplicant(Vector vector) {
        String first = received("NATURAL_PERSON", PERSON, "2026-03-02");
        reply(first, "2026-03-05", List.of(part("GRANTED", "PROVIDED")));
        String other = processing(received("NATURAL_PERSON", OTHER_PERSON, "2026-03-09"));
        given().header("Authorization", "Bearer " + IssuerForTests.token(Role.CLERK))
                .get("/api/v1/applications/" + other + "/related")
                .then()
                .body("hints.code", contains("ASKED_BY_SEVERAL"));
        Map<String, Object> repeated = part("REFUSE_DUPLICATE", null);
        repeated.put("elements", Map.of("earlierApplication", first));
        Map<String, Object> duplicate = Map.of("on", "2026-03-12", "parts", List.of(repeated));
        send(Role.CLERK, other, "proposals", duplicate).statusCode(409).body("reason", equalTo("NO_EARLIER_REPLY"));
        decide(other, "2026-03-12", List.of(part("GRANTED", "PROVIDED")));
        expect(vector, step(Role.CLERK, other, "dispatches", Map.of("on", "2026-03-12", "way", "POST")));
        String again = processing(received("NATURAL_PERSON", PERSON, "2026-03-09"));
        send(Role.CLERK, again, "proposals", duplicate).statusCode(200);
    }

    private void thirdPartySilent(Vector vector) {
        String id = processing(received("NATURAL_PERSON", PERSON, "2026-03-02"));
        step(
                Role.CLERK,
                id,
                "consultations",
                Map.of(
                        "on",
                        "2026-03-05",
                        "party",
                        "THIRD_PARTY",
                        "partyName",
                        "某公司",
                        "information",
                        "合同",
                        "deliveredOn",
                        "2026-03-06"));
        read(id).body("handling.subCases.consultations[0].state", equalTo("SILENT"));
        decide(id, "2026-03-30", List.of(part("GRANTED", "PROVIDED")));
        expect(vector, step(Role.CLERK, id, "dispatches", Map.of("on", "2026-03-30", "way", "POST")));
    }

    private void replied(Vector vector, List<Map<String, Object>> parts) {
        String id = received("NATURAL_PERSON", PERSON, "2026-03-02");
        expect(vector, reply(id, "2026-03-10", parts));
    }

    private ValidatableResponse reply(String id, String on, List<Map<String, Object>> parts) {
        processing(id);
        decide(id, on, parts);
        return step(Role.CLERK, id, "dispatches", Map.of("on", on, "way", "POST"));
    }

    private void decide(String id, String on, List<Map<String, Object>> parts) {
        step(Role.CLERK, id, "proposals", Map.of("on", on, "parts", parts));
        step(Role.REVIEWER, id, "reviews", Map.of("on", on, "kind", "SECRECY"));
        step(Role.REVIEWER, id, "reviews", Map.of("on", on, "kind", "LEGAL"));
        step(Role.SIGNER, id, "approvals", Map.of("on", on));
    }

    private String processing(String id) {
        String received = read(id).extract().path("receivedOn");
        step(Role.CLERK, id, "assignments", Map.of("on", received, "handler", "李某"));
        step(Role.CLERK, id, "acceptances", Map.of("on", received));
        return id;
    }

    private static Map<String, Object> part(String outcome, String detail) {
        Map<String, Object> part = new HashMap<>(
                Map.of("text", "所需信息", "outcome", outcome, "law", "条例第十六条第一款", "facts", "查明", "evidence", "检索记录"));
        if (detail != null) {
            part.put("detail", detail);
        }
        part.put("elements", EVIDENCE);
        return part;
    }

    /** What the example says: an outcome, and what stands below it. */
    private static void expect(Vector vector, ValidatableResponse answer) {
        String outcome = vector.answers().get("leaf").split(" ")[0];
        answer.body("outcome", equalTo(outcome));
        String detail = vector.expected().replaceFirst(".*detail=", "").split("[ ;]")[0];
        if (vector.expected().contains("detail=")) {
            answer.body("outcomeDetail", equalTo(detail));
        }
    }

    private static void column(Vector vector, String id) {
        assertThat(vector.answers()).containsKey("column");
        read(id).body("applicantKind", equalTo(vector.answers().get("column")));
    }

    private String received(String kind, String idNumber, String on) {
        Map<String, Object> entry = ApplicationsForTests.entryFor(agency, "V-" + System.nanoTime());
        entry.put("applicantKind", kind);
        entry.put("receivedOn", on);
        entry.put("applicantName", "某申请人");
        entry.put("subject", "所需信息");
        if (idNumber != null) {
            entry.put("applicantIdNumber", idNumber);
        }
        return new Api("applications").created(entry);
    }

    private static ValidatableResponse read(String id) {
        return new Api("applications").read(id).statusCode(200);
    }

    private static ValidatableResponse step(Role role, String id, String path, Map<String, ?> body) {
        return send(role, id, path, body).statusCode(200);
    }

    private static ValidatableResponse send(Role role, String id, String path, Map<String, ?> body) {
        return given().header("Authorization", "Bearer " + IssuerForTests.token(role))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/applications/" + id + "/" + path)
                .then();
    }
}
