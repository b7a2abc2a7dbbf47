package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Papers that a file needs though no step of the life asks for them: how the receipt was confirmed, why it was late (domain 4.1). */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class StandingPapersTest {

    private static final String CONFIRMATION = "D54_CONFIRMATION";
    private static final String OVERDUE = "D51_OVERDUE";

    /** Its body, as the settings of the tests name it: its portal confirms by itself. */
    private static final String AUTOMATIC = "11230505AUT000017Q";

    @Test
    void a_receipt_that_both_sides_have_confirmed_is_on_record_in_the_file() {
        PaperLife life = PaperLife.confirmed();
        life.then(Role.CLERK, "withdrawals", Map.of("on", "2026-03-04", "proof", "申请书"));
        documents(life)
                .body("missing", equalTo(List.of("D34_WITHDRAW", CONFIRMATION)))
                .body("missingDocuments.find { it.code == 'D54_CONFIRMATION' }.event", equalTo(1))
                .body("missingDocuments.find { it.code == 'D54_CONFIRMATION' }.on", equalTo("2026-03-02"));
        life.made("D34_WITHDRAW", "2026-03-04", Map.of());
        archive(life, "2026-03-05")
                .statusCode(409)
                .body("reason", equalTo("FILE_INCOMPLETE"))
                .body("detail", equalTo("卷内缺少文书：收到申请确认记录"));
        asked(life, CONFIRMATION, 2).statusCode(409);
        asked(life, CONFIRMATION, 1).statusCode(201);
        documents(life).body("missing", empty());
        archive(life, "2026-03-05").statusCode(200);
    }

    @Test
    void each_part_of_one_has_the_record_in_its_own_file() {
        PaperLife life = PaperLife.confirmed().processing();
        life.then(Role.SIGNER, "splits", Map.of("on", "2026-03-05", "parts", List.of("决算", "合同")));
        String part = new Api("applications").read(life.id()).extract().path("handling.parts[0].id");
        LifeForTests.as(Role.CLERK)
                .get("/api/v1/applications/" + part + "/documents")
                .then()
                .statusCode(200)
                .body("missing", hasItem(CONFIRMATION));
    }

    @Test
    void what_was_handed_over_or_entered_by_hand_is_proved_otherwise() {
        PaperLife handed = new PaperLife();
        documents(handed).body("missing", empty());
        LifeForTests entered = LifeForTests.received(Api.agency("230505"), null, "2026-03-02");
        LifeForTests.as(Role.CLERK)
                .get("/api/v1/applications/" + entered.id() + "/documents")
                .then()
                .statusCode(200)
                .body("missing", empty());
    }

    @Test
    void what_the_portal_has_confirmed_by_itself_says_so_with_the_clause() {
        Api.replicate(AUTOMATIC, "230505", 1).statusCode(200);
        JsonPath filed = new SubmissionsForTests(AUTOMATIC).file(SubmissionsForTests.form());
        LifeForTests life = new LifeForTests(new Api("applications")
                .list("?receiptNumber=" + filed.getString("receiptNumber"))
                .extract()
                .path("items[0].id"));
        LifeForTests.as(Role.CLERK)
                .get("/api/v1/applications/" + life.id() + "/documents")
                .then()
                .body("missing", equalTo(List.of(CONFIRMATION)));
        int number = life.send(
                        Role.CLERK, "documents", Map.of("code", CONFIRMATION, "on", filed.getString("submittedOn")))
                .statusCode(201)
                .extract()
                .path("number");
        assertThat(PaperLife.pdf(LifeForTests.as(Role.CLERK)
                        .get("/api/v1/applications/" + life.id() + "/documents/" + number + ".pdf")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray()))
                .contains("网上平台", "已确认收到", "系统自动确认", "依公开指南");
    }

    /** The last day is 30 March; the explanation says when it was answered, so one that was written before does not do. */
    @Test
    void a_late_reply_is_explained_in_the_file() {
        PaperLife life = new PaperLife().processing();
        Map<String, String> before = Map.of("overdueCause", "检索量大", "responsible", "李某", "repliedOn", "尚未答复");
        life.made(OVERDUE, "2026-04-01", before);
        documents(life).body("missing", empty());
        life.then(Role.CLERK, "proposals", Map.of("on", "2026-04-02", "parts", List.of(PaperLife.granted())));
        for (String kind : List.of("SECRECY", "LEGAL")) {
            life.then(Role.REVIEWER, "reviews", Map.of("on", "2026-04-02", "kind", kind));
        }
        life.then(Role.SIGNER, "approvals", Map.of("on", "2026-04-02"))
                .then(Role.CLERK, "dispatches", Map.of("on", "2026-04-03", "way", "POST", "trackingNumber", "EMS1"))
                .then(Role.CLERK, "deliveries", Map.of("on", "2026-04-07", "result", "SERVED", "proof", "本人签收"))
                .then(Role.CLERK, "closings", Map.of("on", "2026-04-07"));
        for (String paper : List.of("D20_GRANT", "D41_REVIEW", "D40_SERVICE", "D52_CLOSING")) {
            life.made(paper, "2026-04-07", Map.of());
        }
        documents(life)
                .body("missing", equalTo(List.of(OVERDUE)))
                .body("missingDocuments[0].on", equalTo("2026-04-03"))
                .body("missingDocuments[0].event", equalTo(1));
        archive(life, "2026-04-08").statusCode(409).body("detail", equalTo("卷内缺少文书：逾期答复情况说明"));
        life.document(OVERDUE, "2026-04-08", Map.of("responsible", "李某"))
                .statusCode(422)
                .body("violations.pointer", hasItem("/elements/overdueCause"));
        int number = life.made(OVERDUE, "2026-04-08", Map.of("overdueCause", "检索量大", "responsible", "李某"));
        assertThat(life.pdf(number)).contains("答复期限届满日2026年3月30日", "答复日期2026年4月3日", "检索量大");
        archive(life, "2026-04-08").statusCode(200);
    }

    /** Who was late stays late: the explanation is of the last day that had passed, not of that of the term behind it. */
    @Test
    void what_began_another_term_after_the_last_day_does_not_explain_itself() {
        PaperLife life = new PaperLife().inReview();
        life.then(
                        Role.CLERK,
                        "supplement-requests",
                        Map.of("on", "2026-04-02", "items", List.of("年度"), "servedOn", "2026-04-02"))
                .then(Role.CLERK, "supplements", Map.of("on", "2026-04-07", "content", "2025年"))
                .then(Role.CLERK, "withdrawals", Map.of("on", "2026-04-08", "proof", "申请书"));
        documents(life).body("missing", hasItem(OVERDUE));
        int number = life.made(OVERDUE, "2026-04-08", Map.of("overdueCause", "检索量大", "responsible", "李某"));
        assertThat(life.pdf(number)).contains("答复期限届满日2026年3月30日", "答复日期2026年4月8日");
    }

    @Test
    void what_was_in_time_or_ended_before_its_last_day_is_not_explained() {
        PaperLife life = new PaperLife()
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved()
                .dispatched()
                .served()
                .closed();
        documents(life).body("missing", not(hasItem(OVERDUE)));
        life.document(OVERDUE, "2026-04-08", Map.of("overdueCause", "无", "responsible", "李某"))
                .statusCode(409)
                .body("detail", containsString("逾期答复情况说明"));
    }

    /** A withdrawal behind the last day does not undo that it has passed (domain 10.1, OVERDUE). */
    @Test
    void what_was_withdrawn_after_its_last_day_is_explained() {
        PaperLife life = new PaperLife().processing();
        life.then(Role.CLERK, "withdrawals", Map.of("on", "2026-04-10", "proof", "申请书"));
        documents(life).body("missing", equalTo(List.of("D34_WITHDRAW", OVERDUE)));
    }

    /** The register alone tells of it; its papers lie elsewhere. */
    @Test
    void what_was_answered_elsewhere_was_explained_there() {
        ApplicationsForTests office = new ApplicationsForTests();
        String id = office.receive("NATURAL_PERSON", "2026-03-02");
        office.conclude(id, "GRANTED", "2026-05-08");
        LifeForTests.as(Role.CLERK).get("/api/v1/applications/" + id).then().body("handling.flags", hasItem("OVERDUE"));
        LifeForTests.as(Role.CLERK)
                .get("/api/v1/applications/" + id + "/documents")
                .then()
                .statusCode(200)
                .body("missing", empty());
    }

    private static ValidatableResponse documents(PaperLife life) {
        return life.as(Role.CLERK).get(life.path("/documents")).then().statusCode(200);
    }

    private static ValidatableResponse asked(PaperLife life, String code, int event) {
        return life.send(Role.CLERK, "documents", Map.of("code", code, "on", "2026-03-05", "event", event));
    }

    private static ValidatableResponse archive(PaperLife life, String on) {
        return life.send(Role.CLERK, "archivings", Map.of("on", on, "archiveNumber", "2026-0001"));
    }
}
