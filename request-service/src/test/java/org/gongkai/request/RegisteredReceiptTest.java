package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.registers.testing.Api;

/** The day of receipt of what an office registers under a number of its own (Art. 31 of the Regulations). */
@QuarkusTest
class RegisteredReceiptTest {

    private static final Api APPLICATIONS = ApplicationsForTests.APPLICATIONS;
    private static final List<String> CONFIRMED = List.of("ORDINARY_MAIL", "ONLINE", "EMAIL", "FAX", "OTHER");
    private static final List<String> OF_THEMSELVES = List.of("IN_PERSON", "REGISTERED_MAIL", "ORAL");

    private String agency;
    private int serial;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("230505");
    }

    @Test
    void what_both_sides_have_to_confirm_is_received_when_they_have() {
        for (String channel : CONFIRMED) {
            refused(entry(channel, "2025-01-02"), "/receipt", "双方确认之日为收到之日");
            refused(entry(channel, null), "/receipt", "双方确认之日为收到之日");
            refused(
                    with(entry(channel, "2025-01-02"), receipt(channel, "2024-12-30", null)),
                    "/receipt/confirmation",
                    "确认");
            refused(
                    with(entry(channel, "2024-12-30"), receipt(channel, "2024-12-30", "2025-01-02")),
                    "/receivedOn",
                    "应为2025-01-02");
            for (String impossible : List.of("2024-12-29", "2099-01-01")) {
                send(with(entry(channel, null), receipt(channel, "2024-12-30", impossible)))
                        .statusCode(400)
                        .body("violations[0].pointer", equalTo("/receipt/confirmation/on"));
            }
            send(with(entry(channel, null), receipt(channel, "1949-09-30", "2025-01-02")))
                    .statusCode(400)
                    .body("violations.pointer", contains("/receipt/arrivedOn"));
            Map<String, Object> ofNobody = receipt(channel, "2024-12-30", "2025-01-02");
            ofNobody.put("confirmation", Map.of("on", "2025-01-02", "way", "PHONE", "side", "AGENT"));
            send(with(entry(channel, null), ofNobody))
                    .statusCode(400)
                    .body("violations.pointer", contains("/receipt/confirmation/side"));
            Map<String, Object> unproved = receipt(channel, "2024-12-30", "2025-01-02");
            unproved.remove("evidence");
            send(with(entry(channel, null), unproved))
                    .statusCode(400)
                    .body("violations[0].pointer", containsString("/receipt/evidence/"));
        }
        APPLICATIONS.list("?agencyCode=" + agency).body("items", empty());

        for (String channel : CONFIRMED) {
            Map<String, Object> entry = with(entry(channel, null), receipt(channel, "2024-12-30", "2025-01-02"));
            if (channel.equals("FAX")) {
                entry.put("receivedOn", "2025-01-02");
            }
            String id = send(entry).statusCode(201).extract().path("id");
            APPLICATIONS
                    .read(id)
                    .body("receivedOn", equalTo("2025-01-02"))
                    .body("receiptBasis.kind", equalTo("EVIDENCE"))
                    .body(
                            "receiptBasis.said",
                            equalTo(
                                    switch (channel) {
                                        case "ORDINARY_MAIL" -> "条例第三十一条第二项：与申请人确认之日";
                                        case "OTHER" -> "国办公开办函〔2015〕207号：公开指南未定收到时间，双方确认之日";
                                        default -> "条例第三十一条第三项：双方确认之日";
                                    }))
                    .body("submission.arrivedOn", equalTo("2024-12-30"))
                    .body("handling.clock.cautiousDueOn", equalTo("2025-01-27"))
                    .body("handling.hints.code", not(hasItem("RECEIPT_NOT_PROVED")))
                    .body("handling.timeline.event", hasItem("confirmReceipt"));
        }
        Api.statistics(agency, 2025).cell("T3.NEW_RECEIVED.NATURAL_PERSON", CONFIRMED.size());
        Api.verify(agency).statusCode(200).body("differences", empty());
    }

    @Test
    void what_is_received_when_it_arrives_is_received_on_that_day() {
        for (String channel : OF_THEMSELVES) {
            refused(
                    with(entry(channel, "2025-03-05"), receipt(channel, "2025-03-03", null)),
                    "/receivedOn",
                    "应为2025-03-03");
            refused(
                    with(entry(channel, null), receipt(channel, "2025-03-03", "2025-03-05")),
                    "/receipt/confirmation",
                    "到达之日即为收到之日");
            send(with(entry(channel, null), receipt(channel, "2025-03-03", null)))
                    .statusCode(201)
                    .body("receivedOn", equalTo("2025-03-03"))
                    .body("receiptBasis.kind", equalTo("EVIDENCE"))
                    .body("receiptBasis.said", not(containsString("未附凭据")));
            send(entry(channel, "2025-03-03"))
                    .statusCode(201)
                    .body("receiptBasis.kind", equalTo("LEDGER"))
                    .body("receiptBasis.said", containsString("条"))
                    .body("receiptBasis.said", containsString("未附凭据"))
                    .body("submission", nullValue())
                    .body("handling.hints.code", hasItem("RECEIPT_NOT_PROVED"));
        }
        send(entry("IN_PERSON", null)).statusCode(400).body("violations.pointer", contains("/receivedOn"));
        Map<String, Object> clause = receipt("OTHER", "2025-03-03", null);
        clause.put("evidence", Map.of("channel", "政务新媒体", "receivedBy", "李某", "guideClause", "第三章第二条"));
        send(with(entry("OTHER", null), clause))
                .statusCode(201)
                .body("receiptBasis.said", equalTo("国办公开办函〔2015〕207号：依公开指南“第三章第二条”收到之日"));
        send(with(entry("IN_PERSON", null), new HashMap<>(Map.of("evidence", Map.of()))))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/receipt/arrivedOn"));
    }

    @Test
    void a_day_of_receipt_is_changed_by_a_correction_of_the_receipt_alone() {
        String id =
                send(entry("IN_PERSON", "2025-01-02")).statusCode(201).extract().path("id");
        for (Role role : List.of(Role.CLERK, Role.SIGNER)) {
            APPLICATIONS
                    .correct(id, Map.of("receivedOn", "2024-12-31"), role)
                    .statusCode(400)
                    .body("reason", equalTo("BY_ITS_OWN_STEP"))
                    .body("violations[0].message", containsString(id + "/receipt-corrections"));
            APPLICATIONS
                    .correct(id, Map.of("channel", "EMAIL"), role)
                    .statusCode(422)
                    .body("type", equalTo("/problems/receipt-not-derived"))
                    .body("violations[0].pointer", equalTo("/channel"));
        }
        APPLICATIONS
                .correct(id, Map.of("channel", "REGISTERED_MAIL"), Role.CLERK)
                .statusCode(200);
        Map<String, Object> correction =
                Map.of("on", "2025-01-06", "receivedOn", "2024-12-31", "evidence", "回执", "reason", "登记有误");
        new LifeForTests(id).send(Role.CLERK, "receipt-corrections", correction).statusCode(403);
        Map<String, Object> ahead = new HashMap<>(correction);
        ahead.put("receivedOn", "2025-01-07");
        new LifeForTests(id)
                .send(Role.SIGNER, "receipt-corrections", ahead)
                .statusCode(400)
                .body("violations.pointer", contains("/receivedOn"));
        new LifeForTests(id)
                .step(Role.SIGNER, "receipt-corrections", correction)
                .body("receivedOn", equalTo("2024-12-31"))
                .body("receiptBasis.kind", equalTo("CORRECTED"));
        APPLICATIONS.correct(id, Map.of("channel", "EMAIL"), Role.CLERK).statusCode(200);
        Api.statistics(agency, 2024).cell("T3.NEW_RECEIVED.NATURAL_PERSON", 1);
        Api.statistics(agency, 2025).cell("T3.NEW_RECEIVED.NATURAL_PERSON", 0);

        // One that a ledger has told as closed has a correction, too.
        ApplicationsForTests.imported(Map.of(
                        "receiptNumber", "L-1",
                        "agencyCode", agency,
                        "channel", "FAX",
                        "applicantKind", "NATURAL_PERSON",
                        "receivedOn", "2024-06-03",
                        "confirmedOn", "2024-06-03",
                        "closedOn", "2024-06-20",
                        "outcome", "GRANTED"))
                .statusCode(200);
        String told = APPLICATIONS
                .list("?agencyCode=" + agency + "&receiptNumber=L-1")
                .extract()
                .path("items[0].id");
        new LifeForTests(told)
                .read()
                .body("receiptBasis.kind", equalTo("LEDGER"))
                .body("receiptBasis.said", equalTo("条例第三十一条第三项：双方确认之日（台账登记，未附凭据）"));
        new LifeForTests(told)
                .step(
                        Role.SIGNER,
                        "receipt-corrections",
                        Map.of("on", "2025-01-06", "receivedOn", "2024-06-05", "evidence", "传真", "reason", "有误"))
                .body("receivedOn", equalTo("2024-06-05"))
                .body("outcome", equalTo("GRANTED"));
        Api.verify(agency).statusCode(200).body("differences", empty());
    }

    @Test
    void a_ledger_changes_no_day_of_receipt_that_is_proved() {
        Map<String, Object> proved = with(entry("EMAIL", null), receipt("EMAIL", "2025-03-03", "2025-03-05"));
        String whole = send(proved).statusCode(201).extract().path("id");
        Map<String, Object> unproved = entry("IN_PERSON", "2025-03-05");
        send(unproved).statusCode(201);
        Map<String, Object> row = new LinkedHashMap<>(proved);
        row.remove("receipt");
        for (Map<String, Object> change : List.<Map<String, Object>>of(
                Map.of("receivedOn", "2025-03-04"), Map.of("receivedOn", "2025-03-05", "channel", "FAX"))) {
            Map<String, Object> changed = new LinkedHashMap<>(row);
            changed.putAll(change);
            replaced(changed)
                    .statusCode(422)
                    .body("findings[0].code", equalTo("RECEIPT_PROVED"))
                    .body("findings[0].column", equalTo(change.containsKey("channel") ? "channel" : "receivedOn"));
        }
        row.putAll(Map.of("receivedOn", "2025-03-05", "subject", "决算"));
        replaced(row).statusCode(200).body("replaced", equalTo(1));
        unproved.put("receivedOn", "2025-03-04");
        replaced(unproved).statusCode(200).body("replaced", equalTo(1));

        // A part came with its whole.
        LifeForTests life = new LifeForTests(whole);
        life.step(Role.CLERK, "assignments", Map.of("on", "2025-03-06", "handler", "李某"));
        life.step(Role.SIGNER, "splits", Map.of("on", "2025-03-06", "parts", List.of("决算", "预算")));
        row.put("receiptNumber", life.read().extract().path("handling.parts[0].receiptNumber"));
        row.put("subject", "预算");
        row.put("channel", "FAX");
        replaced(row).statusCode(422).body("findings.code", contains("RECEIPT_PROVED"));
    }

    private static ValidatableResponse replaced(Map<String, Object> row) {
        String head = String.join(",", row.keySet());
        String values =
                String.join(",", row.values().stream().map(String::valueOf).toList());
        return APPLICATIONS.importCsv(head + "\n" + values + "\n", "?onConflict=replace");
    }

    private Map<String, Object> entry(String channel, String receivedOn) {
        serial++;
        Map<String, Object> entry = ApplicationsForTests.entryFor(agency, "R-" + serial);
        entry.put("channel", channel);
        entry.remove("receivedOn");
        if (receivedOn != null) {
            entry.put("receivedOn", receivedOn);
        }
        return entry;
    }

    private static Map<String, Object> with(Map<String, Object> entry, Map<String, Object> receipt) {
        entry.put("receipt", receipt);
        return entry;
    }

    private static Map<String, Object> receipt(String channel, String arrivedOn, String confirmedOn) {
        Map<String, Object> receipt = new HashMap<>();
        receipt.put("arrivedOn", arrivedOn);
        receipt.put("evidence", EvidenceForTests.of(channel, arrivedOn));
        if (confirmedOn != null) {
            receipt.put("confirmation", Map.of("on", confirmedOn, "way", "PHONE", "note", "本人"));
        }
        return receipt;
    }

    private static void refused(Map<String, Object> entry, String pointer, String why) {
        String message = send(entry)
                .statusCode(422)
                .body("type", equalTo("/problems/receipt-not-derived"))
                .body("violations.pointer", contains(pointer))
                .extract()
                .path("violations[0].message");
        assertThat(message).contains(why);
    }

    private static ValidatableResponse send(Map<String, Object> entry) {
        return LifeForTests.as(Role.CLERK)
                .header("Accept-Language", "zh-CN")
                .body(entry)
                .post("/api/v1/applications")
                .then();
    }
}
