package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What somebody has said in a step is read back by whoever may read the application, and by nobody else. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SaidInStepsTest {

    private static final String CASES = "handling.subCases.";
    private static final String OTHER_PERSON = "230505199003076047";

    private LifeForTests life;

    @BeforeEach
    void an_application() {
        life = LifeForTests.received(Api.agency("230505"), null, "2026-03-02");
        life.step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
    }

    @Test
    void what_the_applicant_was_asked_for_and_has_given() {
        life.read().body(CASES + "supplementRequest", nullValue()).body(CASES + "reasonRequest", nullValue());
        life.step(
                Role.CLERK,
                "supplement-requests",
                Map.of("on", "2026-03-04", "items", List.of("请明确年度", "请提供身份证明"), "days", 5, "servedOn", "2026-03-05"));
        life.step(Role.CLERK, "supplements", Map.of("on", "2026-03-09", "content", "2025年度"));
        life.step(
                Role.CLERK,
                "reason-requests",
                Map.of("on", "2026-03-10", "applications", 40, "period", "2026年1月至2月", "servedOn", "2026-03-11"));
        life.read()
                .body(CASES + "supplementRequest.items", contains("请明确年度", "请提供身份证明"))
                .body(CASES + "supplementRequest.days", equalTo(5))
                .body(CASES + "supplementRequest.servedOn", equalTo("2026-03-05"))
                .body(CASES + "supplementRequest.dueOn", equalTo("2026-03-12"))
                .body(CASES + "reasonRequest.applications", equalTo(40))
                .body(CASES + "reasonRequest.period", equalTo("2026年1月至2月"))
                .body(CASES + "reasonRequest.dueOn", equalTo("2026-03-25"))
                .body(CASES + "reasonRequest.decision", nullValue());
        life.step(
                Role.SIGNER,
                "reason-decisions",
                Map.of(
                        "on",
                        "2026-03-13",
                        "accepted",
                        true,
                        "reasons",
                        "各村分别需要",
                        "deferredTo",
                        "2026-04-30",
                        "why",
                        "检索量大"));
        life.read()
                .body(CASES + "reasonRequest.decision.accepted", equalTo(true))
                .body(CASES + "reasonRequest.decision.reasons", equalTo("各村分别需要"))
                .body(CASES + "reasonRequest.decision.deferredTo", equalTo("2026-04-30"))
                .body(CASES + "reasonRequest.decision.why", equalTo("检索量大"))
                .body(content("requestSupplement") + ".items[1]", equalTo("请提供身份证明"))
                .body(content("supplementReceived") + ".content", equalTo("2025年度"))
                .body(content("acceptReasons") + ".reasons", equalTo("各村分别需要"));
    }

    @Test
    void what_units_and_others_were_asked_and_have_answered() {
        life.step(Role.CLERK, "acceptances", Map.of("on", "2026-03-03"));
        life.step(
                Role.CLERK,
                "unit-tasks",
                Map.of("on", "2026-03-04", "unit", "财务科", "question", "有无决算表", "dueOn", "2026-03-10"));
        life.read()
                .body(CASES + "unitTasks[0].question", equalTo("有无决算表"))
                .body(CASES + "unitTasks[0].answer", nullValue());
        life.step(Role.CLERK, "unit-tasks/1/answers", Map.of("on", "2026-03-05", "answer", "有，附后"));
        life.step(
                Role.CLERK,
                "consultations",
                Map.of(
                        "on",
                        "2026-03-05",
                        "party",
                        "THIRD_PARTY",
                        "partyName",
                        "某公司",
                        "information",
                        "采购合同",
                        "interest",
                        "TRADE_SECRET",
                        "deliveredOn",
                        "2026-03-06"));
        life.step(
                Role.CLERK,
                "consultations",
                Map.of(
                        "on",
                        "2026-03-05",
                        "party",
                        "CO_MAKER",
                        "partyName",
                        "某局",
                        "information",
                        "联合发文",
                        "leads",
                        true));
        life.step(
                Role.CLERK,
                "consultations/1/answers",
                Map.of("on", "2026-03-09", "answer", "OBJECT_UNREASONED", "why", "不愿公开"));
        life.step(Role.SIGNER, "consultations/2/recalls", Map.of("on", "2026-03-09", "reason", "并非联合制作"));
        Map<String, Object> override = new HashMap<>(Map.of("on", "2026-03-10", "consultation", 1));
        override.putAll(Map.of("ground", "NO_GOOD_REASON", "reasons", "合同价款不是商业秘密", "servedOn", "2026-03-11"));
        life.step(Role.SIGNER, "overrides", override);

        life.read()
                .body(CASES + "unitTasks[0].answer", equalTo("有，附后"))
                .body(CASES + "consultations.information", contains("采购合同", "联合发文"))
                .body(CASES + "consultations.interest", contains("TRADE_SECRET", null))
                .body(CASES + "consultations.leads", contains(null, true))
                .body(CASES + "consultations.why", contains("不愿公开", null))
                .body(CASES + "consultations.answeredOn", contains("2026-03-09", null))
                .body(CASES + "consultations.note", contains(null, "并非联合制作"))
                .body(CASES + "consultations[0].override.ground", equalTo("NO_GOOD_REASON"))
                .body(CASES + "consultations[0].override.reasons", equalTo("合同价款不是商业秘密"))
                .body(CASES + "consultations[0].override.servedOn", equalTo("2026-03-11"))
                .body(CASES + "consultations[0].override.waitsUntil", equalTo("2026-03-18"))
                .body(CASES + "consultations[1].override", nullValue())
                .body(content("askUnit") + ".question", equalTo("有无决算表"))
                .body(content("consultationAnswered") + ".why", equalTo("不愿公开"))
                .body(content("overrideThirdParty") + ".reasons", equalTo("合同价款不是商业秘密"));
    }

    @Test
    void the_draft_with_the_law_and_evidence_of_each_part() {
        life.step(Role.CLERK, "acceptances", Map.of("on", "2026-03-03"));
        Map<String, Object> refused = new HashMap<>(Map.of("text", "会议纪要", "outcome", "DENY_INTERNAL"));
        refused.putAll(Map.of("law", "《中华人民共和国政府信息公开条例》第十六条", "facts", "内部讨论记录", "evidence", "纪要封面"));
        life.step(
                Role.CLERK,
                "proposals",
                Map.of("on", "2026-03-04", "parts", List.of(LifeForTests.granted("决算表"), refused)));

        life.read()
                .body(CASES + "draft.parts.text", contains("合同", "会议纪要"))
                .body(CASES + "draft.parts.outcome", contains("GRANTED", "DENY_INTERNAL"))
                .body(CASES + "draft.parts.law", contains(null, "《中华人民共和国政府信息公开条例》第十六条"))
                .body(CASES + "draft.parts.evidence", contains("决算表", "纪要封面"))
                .body(CASES + "draft.parts[0].elements.deliveryForm", equalTo("纸质，邮寄"))
                .body(content("propose") + ".parts[1].facts", equalTo("内部讨论记录"));
    }

    @Test
    void the_head_sees_what_they_agree_to_and_what_they_have_said_stays() {
        life.step(
                Role.CLERK,
                "supplement-requests",
                Map.of("on", "2026-03-03", "items", List.of("身份证明"), "servedOn", "2026-03-03"));
        life.step(Role.CLERK, "supplements", Map.of("on", "2026-03-04", "content", "身份证复印件"));
        Map<String, Object> notice = new HashMap<>(Map.of("on", "2026-03-04", "method", "PAGE", "units", 44));
        notice.putAll(Map.of("amountYuan", "100", "reduction", "低保户减免"));
        life.step(Role.CLERK, "fee-notices", FeesForTests.notice(notice));
        life.read()
                .body("handling.pending[0].event", equalTo("noticeFee"))
                .body("handling.pending[0].content.method", equalTo("PAGE"))
                .body("handling.pending[0].content.units", equalTo(44))
                .body("handling.pending[0].content.reduction", equalTo("低保户减免"))
                .body("handling.decided", empty());
        life.step(Role.SIGNER, "pending-steps/1/refusals", Map.of("on", "2026-03-05", "comment", "应当全额免收"));
        life.step(Role.CLERK, "identity-findings", Map.of("on", "2026-03-05", "finding", "证件系伪造"));
        life.step(Role.CLERK, "extensions", Map.of("on", "2026-03-05", "days", 5, "reason", "检索量大"));
        life.step(Role.CLERK, "spot-answers", spotAnswer());

        life.read()
                .body("handling.pending.event", contains("identityFalse", "extend", "answerOnSpot"))
                .body("handling.pending[0].content.finding", equalTo("证件系伪造"))
                .body("handling.pending[1].content.days", equalTo(5))
                .body("handling.pending[2].content.parts[0].evidence", equalTo("决算表"))
                .body("handling.pending[2].content.secrecyResult", equalTo("不涉及国家秘密"))
                .body("handling.pending[2].content.signedBy", equalTo("王*"))
                .body("handling.decided", hasSize(1))
                .body("handling.decided[0].event", equalTo("noticeFee"))
                .body("handling.decided[0].content.reduction", equalTo("低保户减免"))
                .body("handling.decided[0].approved", equalTo(false))
                .body("handling.decided[0].by", equalTo("test-clerk"))
                .body("handling.decided[0].decidedBy", equalTo("test-signer"))
                .body("handling.decided[0].comment", equalTo("应当全额免收"));
        assertThat(sealedComment()).isNotEmpty().doesNotContain("免收");
        given().post("/api/v1/data-keys/request-service/rotations").then().statusCode(204);
        life.read().body("handling.decided[0].comment", equalTo("应当全额免收"));
    }

    @Test
    void names_and_numbers_of_people_are_masked_in_it() {
        life.step(
                Role.SIGNER,
                "applicant-corrections",
                Map.of(
                        "on",
                        "2026-03-04",
                        "applicantName",
                        "赵某某",
                        "applicantIdNumber",
                        OTHER_PERSON,
                        "evidence",
                        "身份证复印件",
                        "reason",
                        "登记有误"));

        life.read()
                .body(content("correctApplicant") + ".applicantName", equalTo("赵*"))
                .body(content("correctApplicant") + ".applicantIdNumber", equalTo("2305**********6047"))
                .body(content("correctApplicant") + ".reason", equalTo("登记有误"))
                .body(content("correctApplicant") + ".evidence", equalTo("身份证复印件"))
                .body(content("assign"), aMapWithSize(2));
        assertThat(life.read().extract().asString()).doesNotContain("赵某某", OTHER_PERSON);
    }

    @Test
    void neither_the_public_nor_another_body_reads_it() {
        SubmissionsForTests office = SubmissionsForTests.anywhere();
        JsonPath filed = office.file(SubmissionsForTests.form());
        LifeForTests own = new LifeForTests(office.confirm(filed));
        String today = filed.getString("submittedOn");
        own.processing(today);
        own.step(Role.CLERK, "unit-tasks", Map.of("on", today, "unit", "财务科", "question", "机密的问题", "dueOn", today));
        own.step(Role.CLERK, "extensions", Map.of("on", today, "days", 5, "reason", "机密的理由"));

        String followed = SubmissionsForTests.follow(filed.getString("arrivalNumber"), filed.getString("queryCode"))
                .statusCode(200)
                .extract()
                .asString();
        assertThat(followed).doesNotContain("机密", "财务科", "test-clerk");
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, Api.agency("480000")))
                .get("/api/v1/applications/" + own.id())
                .then()
                .statusCode(404)
                .body("handling", nullValue());
        for (Role role : List.of(Role.AUDITOR, Role.ADMIN, Role.AGGREGATOR)) {
            given().header("Authorization", "Bearer " + IssuerForTests.token(role))
                    .get("/api/v1/applications/" + own.id())
                    .then()
                    .statusCode(403);
        }
        own.read().body(content("askUnit") + ".question", not(nullValue()));
    }

    private static String content(String event) {
        return "handling.timeline.find { it.event == '" + event + "' }.content";
    }

    private static Map<String, Object> spotAnswer() {
        return Map.of(
                "on",
                "2026-03-05",
                "parts",
                List.of(LifeForTests.granted("决算表")),
                "secrecyResult",
                "不涉及国家秘密",
                "signedBy",
                "王某某");
    }

    private String sealedComment() {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select comment from pending_step where application_id = :id and comment is not null")
                        .bind("id", UUID.fromString(life.id()))
                        .mapTo(String.class)
                        .one());
    }
}
