package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** The papers of each decision on an application: who has reviewed and signed it, and how it reached whom it is for. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RoundPapersTest {

    private static final Map<String, String> ARCHIVED = Map.of("on", "2026-06-01", "archiveNumber", "2026-0001");

    @Test
    void each_decision_is_filed_with_papers_of_its_own() {
        PaperLife life = replied();
        life.made("D20_GRANT", "2026-03-20", Map.of());
        life.made("D41_REVIEW", "2026-03-20", Map.of());
        life.made("D40_SERVICE", "2026-03-20", Map.of());
        missing(life, List.of("D52_CLOSING"));
        life.made("D52_CLOSING", "2026-03-20", Map.of());
        missing(life, List.of());
        decidedAnew(life);
        missing(life, List.of("D22_DENY", "D41_REVIEW"));
        sent(life);
        life.send(Role.CLERK, "archivings", ARCHIVED).statusCode(409).body("reason", equalTo("REPLY_NOT_SERVED"));
        life.then(Role.CLERK, "rounds/2/deliveries", delivery("2026-05-18", "SERVED", "王某某本人签收"));
        missing(life, List.of("D22_DENY", "D40_SERVICE", "D41_REVIEW"));
        life.send(Role.CLERK, "archivings", ARCHIVED)
                .statusCode(409)
                .body("reason", equalTo("FILE_INCOMPLETE"))
                .body("detail", equalTo("卷内缺少文书：政府信息不予公开告知书、送达回证（2026-05-18的一份）、政府信息公开审查呈批单（2026-05-13的一份）"));

        life.made("D22_DENY", "2026-05-20", Map.of());
        String service = life.pdf(life.made("D40_SERVICE", "2026-05-20", Map.of()));
        String sheet = life.pdf(life.made("D41_REVIEW", "2026-05-20", Map.of()));

        assertThat(service)
                .contains("《政府信息不予公开告知书》（公复〔2026〕2号）", "邮寄送达", "2026年5月18日", "王某某本人签收")
                .doesNotContain("EMS1234567", "公复〔2026〕1号");
        assertThat(sheet)
                .contains("第2轮（重新答复）", "属于三类内部事务信息", "属于内部管理信息")
                .contains("保密审查重新审查，不涉密赵审2026年5月12日", "合法性审核同意合法性审核人2026年5月12日")
                .contains("签发情况：钱签，2026年5月13日")
                .doesNotContain("不涉及国家秘密", "2026年3月11日", "2026年3月12日", "test-");
        missing(life, List.of());
        life.then(Role.CLERK, "archivings", ARCHIVED);
    }

    @Test
    void the_sheet_of_the_first_decision_says_nothing_of_the_further_one() {
        PaperLife life = replied();
        decidedAnew(life);
        int event = life.as(Role.CLERK)
                .get(life.path("/documents"))
                .then()
                .body("missingDocuments.findAll { it.code == 'D41_REVIEW' }.round", equalTo(List.of(1, 2)))
                .body(
                        "missingDocuments.findAll { it.code == 'D41_REVIEW' }.on",
                        equalTo(List.of("2026-03-12", "2026-05-13")))
                .extract()
                .path("missingDocuments.find { it.code == 'D41_REVIEW' }.event");

        String first = life.pdf(life.as(Role.CLERK)
                .contentType("application/json")
                .body(Map.of("code", "D41_REVIEW", "on", "2026-05-20", "event", event))
                .post(life.path("/documents"))
                .then()
                .statusCode(201)
                .extract()
                .<Integer>path("number"));

        assertThat(first)
                .contains("首次答复", "予以公开", "不涉及国家秘密保密审查人2026年3月11日", "签发情况：签发人，2026年3月12日")
                .doesNotContain("第2轮", "不予公开", "赵审", "钱签");
    }

    @Test
    void what_was_returned_or_recalled_is_not_on_the_sheet() {
        PaperLife life = replied();
        decidedAnew(life);
        life.then(Role.SIGNER, "rounds/2/recalls", Map.of("on", "2026-05-13", "reason", "附件有误"))
                .then(Role.CLERK, "rounds/2/proposals", Map.of("on", "2026-05-14", "parts", List.of(denied())))
                .then(Role.REVIEWER, "rounds/2/reviews", Map.of("on", "2026-05-15", "kind", "LEGAL"));

        assertThat(life.pdf(life.made("D41_REVIEW", "2026-05-20", Map.of())))
                .contains("合法性审核同意合法性审核人2026年5月15日")
                .doesNotContain("赵审", "签发情况");
    }

    @Test
    void a_further_reply_that_comes_back_and_is_served_by_public_notice_is_filed_with_the_notice() {
        PaperLife life = replied();
        decidedAnew(life);
        sent(life);
        life.then(Role.CLERK, "rounds/2/deliveries", delivery("2026-05-15", "RETURNED", "查无此人"));
        assertThat(life.pdf(life.made("D50_RETURNED", "2026-05-15", Map.of("nextStep", "公告送达"))))
                .contains("（公复〔2026〕2号）", "查无此人");
        life.then(Role.CLERK, "rounds/2/deliveries", delivery("2026-05-20", "PUBLIC_NOTICE", "本机关网站"));
        missing(
                life,
                List.of(
                        "D20_GRANT",
                        "D22_DENY",
                        "D40_SERVICE",
                        "D41_REVIEW",
                        "D41_REVIEW",
                        "D47_PUBLIC_NOTICE",
                        "D52_CLOSING"));

        assertThat(life.pdf(life.made("D47_PUBLIC_NOTICE", "2026-05-20", Map.of())))
                .contains("作出《政府信息不予公开告知书》（公复〔2026〕2号）")
                .contains("2026年5月14日邮寄送达，发出", "2026年5月15日退回", "2026年5月20日公告送达", "自2026年5月20日起视为送达")
                .doesNotContain("2026年3月13日", "王某某");
    }

    @Test
    void a_notice_that_is_served_by_public_notice_has_a_paper_of_that() {
        PaperLife life = new PaperLife().inReview();
        life.then(Role.CLERK, "supplement-requests", Map.of("on", "2026-03-04", "items", List.of("年度")));
        life.made("D04_SUPPLEMENT", "2026-03-04", Map.of());
        notice(life, "2026-03-06", "RETURNED");
        notice(life, "2026-03-09", "AGAIN");
        notice(life, "2026-03-10", "RETURNED");
        notice(life, "2026-04-10", "PUBLIC_NOTICE");
        missing(life, List.of("D47_PUBLIC_NOTICE", "D50_RETURNED", "D50_RETURNED"));

        int number = life.made("D47_PUBLIC_NOTICE", "2026-04-10", Map.of());

        assertThat(life.pdf(number))
                .contains("作出《政府信息公开申请补正告知书》")
                .contains("2026年3月4日发出", "2026年3月6日退回", "2026年3月9日另行送达", "2026年3月10日退回")
                .contains("自2026年4月10日起视为送达")
                .doesNotContain("部门决算", "王某某");
        missing(life, List.of("D50_RETURNED", "D50_RETURNED"));
        life.document("D40_SERVICE", "2026-04-10", Map.of("serviceWay", "公告")).statusCode(409);
    }

    @Test
    void a_second_revocation_names_the_reply_that_it_revokes_and_its_own_term() {
        PaperLife life = replied();
        decidedAnew(life);
        sent(life);
        life.then(
                Role.SIGNER,
                "rounds",
                Map.of("on", "2026-06-01", "origin", "OWN", "days", 15, "unit", "DAY", "reason", "适用依据错误"));

        assertThat(life.pdf(life.made("D44_OWN_REVOCATION", "2026-06-01", Map.of())))
                .contains("本机关就该申请作出《政府信息不予公开告知书》（公复〔2026〕2号）", "并于2026年6月16日前重新答复")
                .doesNotContain("公复〔2026〕1号");
    }

    @Test
    void who_answers_on_the_spot_and_who_agrees_are_named() {
        PaperLife life = new PaperLife();
        named(
                life,
                Role.CLERK,
                "孙办",
                "spot-answers",
                Map.of(
                        "on", "2026-03-02",
                        "parts", List.of(PaperLife.granted()),
                        "secrecyResult", "不涉密",
                        "signedBy", "王某某"));
        named(life, Role.SIGNER, "李长", "pending-steps/1/approvals", Map.of("on", "2026-03-02"));

        assertThat(life.pdf(life.made("D41_REVIEW", "2026-03-02", Map.of())))
                .contains("保密审查不涉密孙办2026年3月2日", "签发情况：李长，2026年3月2日")
                .doesNotContain("test-");
    }

    @Test
    void who_has_confirmed_a_receipt_is_named() {
        String agency = Api.agency("230505");
        PaperLife life = new PaperLife(agency, "FAX", 2026, "周确");

        assertThat(life.pdf(life.made("D54_CONFIRMATION", "2026-03-02", Map.of())))
                .contains("已确认收到王某某（申请人）周确本人接听")
                .doesNotContain("test-");
        PaperLife unnamed = PaperLife.confirmed();
        assertThat(unnamed.pdf(unnamed.made("D54_CONFIRMATION", "2026-03-02", Map.of())))
                .contains("已确认收到王某某（申请人）经办人本人接听");
    }

    private static PaperLife replied() {
        return new PaperLife()
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved()
                .dispatched()
                .served()
                .closed();
    }

    /** A further decision, of which one reviewer and the signer have signed in with their names. */
    private static void decidedAnew(PaperLife life) {
        life.then(
                        Role.CLERK,
                        "rounds",
                        Map.of("on", "2026-05-08", "origin", "ORDER", "result", "RC_REVOKE", "reason", "撤销"))
                .then(Role.CLERK, "rounds/2/proposals", Map.of("on", "2026-05-11", "parts", List.of(denied())));
        named(
                life,
                Role.REVIEWER,
                "赵审",
                "rounds/2/reviews",
                Map.of("on", "2026-05-12", "kind", "SECRECY", "opinion", "重新审查，不涉密"));
        life.then(Role.REVIEWER, "rounds/2/reviews", Map.of("on", "2026-05-12", "kind", "LEGAL"));
        named(life, Role.SIGNER, "钱签", "rounds/2/approvals", Map.of("on", "2026-05-13"));
    }

    private static void sent(PaperLife life) {
        life.then(Role.CLERK, "rounds/2/dispatches", Map.of("on", "2026-05-14", "way", "POST"));
    }

    private static void named(PaperLife life, Role role, String name, String step, Map<String, ?> body) {
        PaperLife.named(role, life.agency(), name)
                .contentType("application/json")
                .body(body)
                .post(life.path("/" + step))
                .then()
                .statusCode(200);
    }

    private static Map<String, String> delivery(String on, String result, String proof) {
        return Map.of("on", on, "result", result, "proof", proof);
    }

    private static void notice(PaperLife life, String on, String result) {
        Map<String, String> body = new HashMap<>(delivery(on, result, "查无此人"));
        body.put("document", "D04_SUPPLEMENT");
        life.then(Role.CLERK, "deliveries", body);
    }

    private static void missing(PaperLife life, List<String> codes) {
        life.as(Role.CLERK).get(life.path("/documents")).then().statusCode(200).body("missing", equalTo(codes));
    }

    private static Map<String, Object> denied() {
        return PaperLife.part("DENY_INTERNAL", "WORKFLOW", Map.of());
    }
}
