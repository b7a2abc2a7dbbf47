package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.form.code.UnifiedCode;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Papers that follow from findings, remedies by kind of body and by route, and elements that nobody has said. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PapersReadTest {

    private static final AtomicInteger SERIAL = new AtomicInteger(700_000);

    @Test
    void who_applies_without_good_reason_is_told_figures_reasons_and_why() {
        PaperLife life = new PaperLife().inReview();
        life.then(
                        Role.CLERK,
                        "reason-requests",
                        Map.of(
                                "on",
                                "2026-03-04",
                                "applications",
                                120,
                                "period",
                                "2026年2月",
                                "servedOn",
                                "2026-03-05",
                                "countedElsewhere",
                                "含经信访渠道提出的"))
                .then(
                        Role.CLERK,
                        "reason-decisions",
                        Map.of("on", "2026-03-09", "accepted", false, "reasons", "了解情况", "why", "未说明与数量相称的用途"));
        life.reviewed().approved();
        assertThat(read(life, "D31_ABUSIVE"))
                .contains("您在2026年2月向本机关提出政府信息公开申请120件")
                .contains("您的说明为：了解情况。经审查，未说明与数量相称的用途。")
                .contains("根据《中华人民共和国政府信息公开条例》第三十五条，您的申请理由不合理，本机关决定不予处理。");
    }

    @Test
    void an_identity_that_proved_false_is_told_with_the_finding() {
        PaperLife life = new PaperLife().inReview();
        life.then(
                        Role.CLERK,
                        "supplement-requests",
                        Map.of("on", "2026-03-04", "items", List.of("身份证明"), "servedOn", "2026-03-05"))
                .then(Role.CLERK, "supplements", Map.of("on", "2026-03-06", "content", "身份证复印件"));
        life.agreed("identity-findings", Map.of("on", "2026-03-09", "finding", "经核对，证件号码与姓名不符"));
        life.reviewed().approved();
        assertThat(read(life, "D35_OTHER")).contains("经核对，证件号码与姓名不符。根据《中华人民共和国政府信息公开条例》第二十九条，您提供的身份证明不实，本机关不再处理该申请。");
    }

    @Test
    void another_body_is_asked_and_its_silence_is_no_consent() {
        PaperLife life = new PaperLife().processing();
        life.then(
                Role.CLERK,
                "consultations",
                Map.of("on", "2026-03-05", "party", "OTHER_AGENCY", "partyName", "市水务局", "information", "水质监测报告"));
        assertThat(read(life, "D12_CO_CONSULT"))
                .contains("市水务局：", "水质监测报告", "15个工作日内书面答复", "逾期未答复的，不视为同意公开")
                .doesNotContain("王某某");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            kind         | region | year | outcome       | said
            DEPARTMENT   | 620502 | 2023 | DENY_INTERNAL | 向本级人民政府或者上一级主管部门申请行政复议，或者自收到本答复之日起6个月内向人民法院提起行政诉讼。
            DEPARTMENT   | 620502 | 2026 | DENY_INTERNAL | 先向本级人民政府申请行政复议
            GOVERNMENT   | 620102 | 2026 | GRANTED       | 向上一级人民政府申请行政复议
            GOVERNMENT   | 620000 | 2026 | GRANTED       | 也可以向国务院申请裁决，国务院的裁决为最终裁决。
            VERTICAL     | 620502 | 2026 | GRANTED       | 向上一级主管部门申请行政复议
            """)
    void who_reconsiders_depends_on_the_body(String kind, String region, int year, String outcome, String said) {
        PaperLife life = new PaperLife(body(kind, region, "测试机关"), "IN_PERSON", year).processing();
        Map<String, Object> part =
                outcome.equals("GRANTED") ? PaperLife.granted() : PaperLife.part(outcome, "PERSONNEL", Map.of());
        life.proposed(List.of(part)).reviewed().approved();
        assertThat(read(life, outcome.equals("GRANTED") ? "D20_GRANT" : "D22_DENY"))
                .contains(said);
    }

    @Test
    void an_office_that_a_department_has_set_up_is_reviewed_by_either_government() {
        PaperLife life = new PaperLife(body("DEPARTMENT", "620502", "某市公安局尖山派出所"), "IN_PERSON")
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved();
        assertThat(read(life, "D20_GRANT")).contains("向所属部门的本级人民政府或者本级人民政府申请行政复议");
    }

    @Test
    void who_is_answered_through_the_network_is_told_of_that_way_to_reconsideration() {
        PaperLife life = new PaperLife()
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved();
        assertThat(read(life, "D20_GRANT")).doesNotContain("互联网渠道");
        Map<String, String> online = Map.of("on", "2026-03-13", "way", "ONLINE");
        life.send(Role.CLERK, "dispatches", online)
                .statusCode(409)
                .body("reason", equalTo("REMEDY_UNFIT"))
                .body("detail", containsString("第1号文书"))
                .body("detail", containsString("您也可以通过行政复议机关公布的互联网渠道提交行政复议申请。"));
        int again = life.as(Role.CLERK)
                .contentType("application/json")
                .body(Map.of("code", "D20_GRANT", "on", "2026-03-12", "way", "ONLINE"))
                .post(life.path("/documents"))
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        assertThat(life.pdf(again)).contains("您也可以通过行政复议机关公布的互联网渠道提交行政复议申请。");
        life.then(Role.CLERK, "dispatches", online);
        assertThat(read(life, "D20_GRANT")).contains("您也可以通过行政复议机关公布的互联网渠道提交行政复议申请。");
    }

    @Test
    void a_reply_is_not_sent_whose_remedies_the_directory_has_corrected() {
        String agency = body("DEPARTMENT", "620502", "某区档案局");
        PaperLife life = new PaperLife(agency, "IN_PERSON")
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved();
        assertThat(read(life, "D20_GRANT")).contains("向本级人民政府申请行政复议");
        Map<String, Object> vertical = Api.fact(agency, "620502", "VERTICAL", 2);
        Api.replicate(agency, List.of(Api.fact(agency, "620502", "DEPARTMENT", 1), vertical))
                .statusCode(200);
        Map<String, String> posted = Map.of("on", "2026-03-13", "way", "POST");
        life.send(Role.CLERK, "dispatches", posted)
                .statusCode(409)
                .body("reason", equalTo("REMEDY_UNFIT"))
                .body("detail", containsString("向上一级主管部门申请行政复议"));
        assertThat(read(life, "D20_GRANT")).contains("向上一级主管部门申请行政复议");
        life.then(Role.CLERK, "dispatches", posted);
    }

    @Test
    void the_receipt_says_what_may_be_done_about_silence() {
        assertThat(read(new PaperLife(), "D03_RECEIPT"))
                .contains("答复期限届满日：2026年3月30日。")
                .contains("本机关逾期未作出答复的，您可以依法向本级人民政府申请行政复议，或者自答复期限届满之日起6个月内向人民法院提起行政诉讼。");
    }

    @Test
    void an_element_without_a_value_refuses_each_paper_and_is_named() {
        PaperLife life = new PaperLife().processing();
        life.agreed(
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
        life.then(Role.CLERK, "fee-notices/1/payments", Map.of("on", "2026-03-06", "amountYuan", "140"))
                .then(
                        Role.SIGNER,
                        "refunds",
                        Map.of("on", "2026-03-09", "amountYuan", "140", "ground", "REVOKED", "note", "收费决定有误"));
        refused(life, "D14_FEE_NOTICE", Map.of("payment", "银行转账"));
        refused(life, "D46_REFUND", Map.of("refundAccount", "原账户"));
        refused(
                life,
                "D48_CORRECTION_REPLY",
                Map.of("addressee", "赵某", "record", "户籍", "evidence", "户口簿", "result", "已更正"));
        refused(life, "D51_OVERDUE", Map.of("overdueCause", "疏忽", "responsible", "李某", "repliedOn", "尚未答复"));
        life.proposed(List.of(PaperLife.granted())).reviewed().approved().dispatched();
        refused(life, "D45_INSPECTION", Map.of("inspectionPlace", "大厅", "inspectionTime", "上午", "copies", "决算表"));
        life.then(Role.CLERK, "deliveries", Map.of("on", "2026-03-16", "result", "RETURNED", "proof", "查无此人"));
        refused(life, "D50_RETURNED", Map.of("nextStep", "另行送达"));
    }

    /** Without each of what only somebody can say it is refused; with all of it made. */
    private static void refused(PaperLife life, String code, Map<String, String> all) {
        for (String without : all.keySet()) {
            Map<String, String> some = new HashMap<>(all);
            some.remove(without);
            life.document(code, "2026-03-20", some)
                    .statusCode(422)
                    .body("type", containsString("document-incomplete"))
                    .body("violations[0].pointer", equalTo("/elements/" + without));
        }
        life.document(code, "2026-03-20", all).statusCode(201);
    }

    private static String body(String kind, String region, String name) {
        String digits = (kind.equals("GOVERNMENT") ? "10" : "11") + region + "%09d".formatted(SERIAL.incrementAndGet());
        String code = digits + UnifiedCode.checkDigit(digits);
        Map<String, Object> fact = new HashMap<>(Api.fact(code, region, kind, 1));
        fact.put("name", name);
        Api.replicate(code, List.of(fact)).statusCode(200);
        return code;
    }

    private static String read(PaperLife life, String code) {
        int number = life.made(code, "2026-11-20", Map.of());
        String pdf = life.pdf(number);
        assertThat(life.docx(number)).isEqualTo(pdf);
        return pdf;
    }
}
