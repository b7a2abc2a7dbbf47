package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Replies whose parts are answered differently: each part in the paper, and the remedies over all of them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PartsOfReplyTest {

    private static final String HEAD = "申请内容处理结果依据理由和说明";

    private static final Map<String, String> SEARCHED =
            Map.of("searchPlace", "档案室", "searchWords", "会议记录", "searchedBy", "李某", "searchedOn", "2026-03-09");

    /** Vector O005: two parts are internal affairs, one is not there; nothing is provided. */
    @Test
    void a_refusal_says_the_part_that_is_not_there_and_reconsideration_comes_first_for_the_rest() {
        PaperLife life = new PaperLife().processing();
        Map<String, String> unsearched = new HashMap<>(SEARCHED);
        unsearched.remove("searchedOn");
        life.proposed(o005(unsearched)).reviewed();
        life.send(Role.SIGNER, "approvals", Map.of("on", "2026-03-12"))
                .statusCode(409)
                .body("reason", equalTo("DECISION_INCOMPLETE"))
                .body("detail", containsString("第3部分（会议记录）：检索日期"));
        life.then(Role.SIGNER, "returns", Map.of("on", "2026-03-12", "reason", "补充检索记录"))
                .then(Role.CLERK, "proposals", Map.of("on", "2026-03-12", "parts", o005(SEARCHED)))
                .then(Role.REVIEWER, "reviews", Map.of("on", "2026-03-12", "kind", "SECRECY"))
                .then(Role.REVIEWER, "reviews", Map.of("on", "2026-03-12", "kind", "LEGAL"))
                .approved();
        life.as(Role.CLERK)
                .get(life.path(""))
                .then()
                .body("handling.subCases.draft.outcome", equalTo("DENY_INTERNAL"))
                .body("handling.subCases.draft.computedBecause", containsString("涵盖部分最多"))
                .body("handling.subCases.draft.overridden", equalTo(false));

        String paper = read(life, "D22_DENY");

        assertThat(paper)
                .contains("本机关对各项内容分别答复，具体见下表。")
                .contains(HEAD)
                .contains("人事安排", "后勤管理", "会议记录")
                .contains("检索范围：档案室；检索方式和关键词：会议记录；检索人：李某；检索日期：2026年3月9日")
                .contains("第三十六条第四项")
                .containsSubsequence(
                        "如不服本答复中不予公开的部分，应当依照《中华人民共和国行政复议法》第二十三条", "先向", "申请行政复议", "如不服本答复的其他部分", "6个月内向人民法院提起行政诉讼");
    }

    @Test
    void each_reason_of_a_refusal_is_said_once() {
        PaperLife life = decided(List.of(
                part("人事安排", "DENY_INTERNAL", "PERSONNEL", Map.of("reasons", "属于人事管理")),
                part("后勤管理", "DENY_INTERNAL", "LOGISTICS", Map.of("reasons", "属于后勤管理"))));
        assertThat(read(life, "D22_DENY"))
                .contains("人事安排", "后勤管理")
                .containsOnlyOnce("理由：属于人事管理")
                .containsOnlyOnce("理由：属于后勤管理")
                .containsOnlyOnce("属于人事管理")
                .doesNotContain("见分项答复");
        PaperLife one = decided(List.of(part("人事安排", "DENY_INTERNAL", "PERSONNEL", Map.of("reasons", "属于人事管理"))));
        assertThat(read(one, "D22_DENY")).containsOnlyOnce("理由：属于人事管理。");
    }

    private static List<Map<String, Object>> o005(Map<String, String> searched) {
        return List.of(
                part("人事安排", "DENY_INTERNAL", "PERSONNEL", Map.of()),
                part("后勤管理", "DENY_INTERNAL", "LOGISTICS", Map.of()),
                part("会议记录", "UNAVAIL_NOT_HELD", "NOT_EXIST", searched));
    }

    @Test
    void what_is_not_there_and_what_others_have_stand_in_one_paper() {
        PaperLife life = decided(List.of(
                part("会议记录", "UNAVAIL_NOT_HELD", "NOT_EXIST", SEARCHED),
                part(
                        "规划许可",
                        "UNAVAIL_NOT_HELD",
                        "NOT_RESPONSIBLE",
                        Map.of("rightAgency", "市规划局", "rightAgencyContact", "0469-1"))));
        assertThat(read(life, "D24_NOT_EXIST"))
                .contains("会议记录", "检索范围：档案室")
                .contains("规划许可", "负责公开的行政机关：市规划局；该机关联系方式：0469-1")
                .contains("第三十六条第四项；《中华人民共和国政府信息公开条例》第三十六条第五项")
                .contains("如不服本答复，可以自收到本答复之日起60日内");
    }

    @Test
    void what_is_given_and_what_is_withheld_is_told_with_law_and_reason_of_each() {
        PaperLife life = decided(List.of(
                PaperLife.granted(), part("人事安排", "DENY_INTERNAL", "PERSONNEL", Map.of("reasons", "属于内部人事管理"))));
        assertThat(read(life, "D21_PARTIAL"))
                .contains("根据《中华人民共和国政府信息公开条例》第三十七条，本机关决定向您提供可以公开的政府信息内容")
                .contains("附件清单：2025年度部门决算表；提供形式：纸质，邮寄")
                .contains("人事安排", "理由：属于内部人事管理", "第十六条第一款")
                .contains("如不服本答复中不予公开的部分");
    }

    @Test
    void one_part_needs_no_table() {
        PaperLife life = decided(List.of(PaperLife.granted()));
        assertThat(read(life, "D20_GRANT")).doesNotContain("处理结果");
    }

    @Test
    void another_outcome_than_the_parts_come_to_has_a_reason_and_evidence_of_its_own() {
        PaperLife life = new PaperLife().processing();
        Map<String, Object> overriding = new HashMap<>(
                Map.of("on", "2026-03-10", "parts", List.of(PaperLife.granted()), "outcome", "DENY_STATE_SECRET"));
        overriding.put("outcomeReason", "  ");
        life.send(Role.CLERK, "proposals", overriding)
                .statusCode(400)
                .body("reason", equalTo("OVERRIDE_REASON_NEEDED"))
                .body("violations[0].pointer", equalTo("/outcomeReason"));
        overriding.put("outcomeReason", "密级尚未解除");
        overriding.put("computedOutcome", "GRANTED");
        life.send(Role.CLERK, "proposals", overriding).statusCode(400);
        overriding.remove("computedOutcome");
        life.then(Role.CLERK, "proposals", overriding).reviewed();
        life.send(Role.SIGNER, "approvals", Map.of("on", "2026-03-12"))
                .statusCode(409)
                .body("detail", containsString("另定的办理结果（属于国家秘密（DENY_STATE_SECRET））：定密依据和密级标志"));
        life.then(Role.SIGNER, "returns", Map.of("on", "2026-03-12", "reason", "补充定密依据"));
        Map<String, Object> part = PaperLife.part(
                "GRANTED",
                "PROVIDED",
                Map.of(
                        "attachments", "决算表",
                        "deliveryForm", "纸质",
                        "secretMarking", "定密责任人签发，秘密级",
                        "reasons", "公开会危害国家安全"));
        part.put("law", "《中华人民共和国政府信息公开条例》第十四条");
        overriding.put("on", "2026-03-12");
        overriding.put("parts", List.of(part));
        life.then(Role.CLERK, "proposals", overriding)
                .then(Role.REVIEWER, "reviews", Map.of("on", "2026-03-12", "kind", "SECRECY"))
                .then(Role.REVIEWER, "reviews", Map.of("on", "2026-03-12", "kind", "LEGAL"))
                .approved();

        life.as(Role.CLERK)
                .get(life.path(""))
                .then()
                .body("handling.subCases.draft.outcome", equalTo("DENY_STATE_SECRET"))
                .body("handling.subCases.draft.computedOutcome", equalTo("GRANTED"))
                .body("handling.subCases.draft.overridden", equalTo(true))
                .body("handling.subCases.draft.outcomeReason", equalTo("密级尚未解除"));
        assertThat(read(life, "D41_REVIEW")).contains("各部分归结为“予以公开”，另定为“属于国家秘密”，理由：密级尚未解除");
        assertThat(read(life, "D22_DENY"))
                .contains("您申请公开的政府信息依法确定为国家秘密，本机关决定不予公开。", "应当依照《中华人民共和国行政复议法》第二十三条")
                .doesNotContain("处理结果");
        new PaperLife(life.agency(), "IN_PERSON");
        String list = "/api/v1/applications?life=true&agencyCode=" + life.agency() + "&overridden=";
        life.as(Role.CLERK)
                .get(list + true)
                .then()
                .body("items", hasSize(1))
                .body("items[0].life.computedOutcome", equalTo("GRANTED"))
                .body("items[0].life.outcomeReason", equalTo("密级尚未解除"));
        life.as(Role.CLERK)
                .get(list + false)
                .then()
                .body("items", hasSize(1))
                .body("items[0].life.computedOutcome", nullValue());
        assertThat(life.as(Role.CLERK)
                        .get("/api/v1/applications/export.csv?life=true&overridden=true&agencyCode=" + life.agency())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("各部分归结的办理结果", "另定办理结果的理由", "GRANTED", "密级尚未解除");
    }

    @Test
    void row_23_has_a_sub_reason_wherever_it_is_said() {
        PaperLife life = new PaperLife().processing();
        life.send(
                        Role.CLERK,
                        "proposals",
                        Map.of(
                                "on", "2026-03-10",
                                "parts", List.of(PaperLife.granted()),
                                "outcome", "OTHER_MISC",
                                "outcomeReason", "无适当类别"))
                .statusCode(400)
                .body("reason", equalTo("DETAIL_NEEDED"))
                .body("violations[0].pointer", equalTo("/outcomeDetail"));
        life.proposed(List.of(PaperLife.granted())).reviewed().approved().dispatched();
        Map<String, Object> correction =
                new HashMap<>(Map.of("on", "2026-03-16", "outcome", "OTHER_MISC", "reason", "登记错误"));
        life.send(Role.SIGNER, "outcome-corrections", correction)
                .statusCode(400)
                .body("reason", equalTo("DETAIL_NEEDED"));
        correction.put("outcomeDetail", "CONSULTATION");
        life.then(Role.SIGNER, "outcome-corrections", correction);
        life.then(Role.SIGNER, "rounds", Map.of("on", "2026-04-01", "origin", "OWN", "reason", "适用依据错误"));
        life.send(
                        Role.CLERK,
                        "rounds/2/proposals",
                        Map.of(
                                "on", "2026-04-02",
                                "parts", List.of(PaperLife.granted()),
                                "outcome", "OTHER_MISC",
                                "outcomeReason", "无适当类别"))
                .statusCode(400)
                .body("reason", equalTo("DETAIL_NEEDED"));
    }

    @Test
    void a_region_that_sees_it_so_is_partly_granted_only_where_something_is_withheld() {
        PaperLife life = new PaperLife(Api.agency("650102"), "IN_PERSON").processing();
        life.proposed(List.of(PaperLife.granted(), part("会议记录", "UNAVAIL_NOT_HELD", "NOT_EXIST", SEARCHED)))
                .reviewed()
                .approved();
        life.as(Role.CLERK)
                .get(life.path(""))
                .then()
                .body("handling.subCases.draft.outcome", equalTo("GRANTED"))
                .body("handling.subCases.draft.computedBecause", containsString("本地区仍归为予以公开"));
        assertThat(read(life, "D20_GRANT")).contains("会议记录", "检索范围：档案室", "附件清单：2025年度部门决算表");
    }

    @Test
    void asking_for_advice_counts_in_the_row_in_which_the_region_has_it() {
        Map<String, String> asked = Map.of("asked", "如何办理补贴", "properChannel", "12345热线");
        List<Map<String, Object>> other = List.of(part("补贴", "OTHER_MISC", "CONSULTATION", asked));
        List<Map<String, Object>> petition = List.of(part("补贴", "REFUSE_PETITION", "CONSULTATION", asked));
        PaperLife usual = new PaperLife().processing();
        usual.send(Role.CLERK, "proposals", Map.of("on", "2026-03-10", "parts", petition))
                .statusCode(400)
                .body("reason", equalTo("CONSULTATION_IN_OTHER_ROW"))
                .body("violations[0].message", containsString("OTHER_MISC"));
        usual.proposed(other);
        PaperLife there = new PaperLife(Api.agency("650102"), "IN_PERSON").processing();
        there.send(Role.CLERK, "proposals", Map.of("on", "2026-03-10", "parts", other))
                .statusCode(400)
                .body("violations[0].message", containsString("REFUSE_PETITION"));
        there.proposed(petition).reviewed().approved();
        assertThat(read(there, "D28_PETITION")).contains("您提出的事项属于咨询", "12345热线");
        there.dispatched()
                .as(Role.CLERK)
                .get(there.path(""))
                .then()
                .body("outcome", equalTo("REFUSE_PETITION"))
                .body("outcome", not(equalTo("OTHER_MISC")));
    }

    private static PaperLife decided(List<Map<String, Object>> parts) {
        return new PaperLife().processing().proposed(parts).reviewed().approved();
    }

    private static Map<String, Object> part(String text, String outcome, String detail, Map<String, String> elements) {
        Map<String, Object> part = PaperLife.part(outcome, detail, elements);
        part.put("text", text);
        return part;
    }

    private static String read(PaperLife life, String code) {
        int number = life.made(code, "2026-03-20", Map.of());
        String pdf = life.pdf(number);
        // On a further page the PDF says the head of the table once more.
        assertThat(life.docx(number).replace(HEAD, "")).isEqualTo(pdf.replace(HEAD, ""));
        return pdf;
    }
}
