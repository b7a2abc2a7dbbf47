package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;

/** In which form information is given, and why it is another one than was asked for (Art. 40 of the Regulations). */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DeliveredFormTest {

    private static final String DRAFT = "handling.subCases.draft.";
    private static final String WHY = "原件为绢本，复印可能造成损坏";

    @Test
    void another_form_than_was_asked_for_needs_a_reason_which_the_reply_says() {
        PaperLife life = new PaperLife().processing();

        life.send(Role.CLERK, "proposals", proposal(Map.of("deliveredForm", "INSPECTION")))
                .statusCode(400)
                .body("reason", equalTo("FORM_REASON_NEEDED"))
                .body("violations[0].pointer", equalTo("/formChangeReason"))
                .body("violations[0].message", containsString("纸质"));
        life.send(Role.CLERK, "proposals", proposal(Map.of("deliveredForm", "INSPECTION", "formChangeReason", " ")))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/formChangeReason"));
        life.then(Role.CLERK, "proposals", proposal(Map.of("deliveredForm", "INSPECTION", "formChangeReason", WHY)))
                .reviewed()
                .approved();

        shown(life)
                .body("submission.form.requestedForm", equalTo("PAPER"))
                .body(DRAFT + "deliveredForm", equalTo("INSPECTION"))
                .body(DRAFT + "formChangeReason", equalTo(WHY))
                .body("handling.timeline.find { it.event == 'propose' }.deliveredForm", equalTo("INSPECTION"))
                .body("handling.timeline.find { it.event == 'approve' }.deliveredForm", nullValue());
        assertThat(life.pdf(life.made("D20_GRANT", "2026-03-12", Map.of())))
                .contains("提供形式：查阅、抄录。")
                .contains("因" + WHY + "，根据《中华人民共和国政府信息公开条例》第四十条，未按照您要求的形式提供。");
        life.dispatched();
        assertThat(life.docx(life.made(
                        "D45_INSPECTION",
                        "2026-03-13",
                        Map.of("inspectionPlace", "阅览室", "inspectionTime", "3月20日上午", "copies", "决算表"))))
                .contains("因" + WHY);
    }

    @Test
    void the_form_that_was_asked_for_needs_none_and_is_read_out_of_the_words_of_a_part() {
        PaperLife life = new PaperLife().processing().proposed(List.of(PaperLife.granted()));

        shown(life).body(DRAFT + "deliveredForm", equalTo("PAPER")).body(DRAFT + "formChangeReason", nullValue());
        life.reviewed().approved();
        assertThat(life.pdf(life.made("D20_GRANT", "2026-03-12", Map.of())))
                .contains("提供形式：纸质，邮寄。")
                .doesNotContain("第四十条");
    }

    @Test
    void words_that_name_another_form_need_a_reason_and_words_that_name_none_need_the_form() {
        PaperLife life = new PaperLife().processing();

        life.send(Role.CLERK, "proposals", said("电子，发送至邮箱"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/formChangeReason"));
        life.send(Role.CLERK, "proposals", said("刻录光盘"))
                .statusCode(400)
                .body("reason", equalTo("FORM_NEEDED"))
                .body("violations[0].pointer", equalTo("/deliveredForm"));

        Map<String, Object> other = said("刻录光盘");
        other.putAll(Map.of("deliveredForm", "OTHER", "formChangeReason", "数据量过大"));
        life.then(Role.CLERK, "proposals", other);
        shown(life).body(DRAFT + "deliveredForm", equalTo("OTHER"));
    }

    @Test
    void what_is_answered_on_the_spot_says_it_too() {
        PaperLife life = new PaperLife().inReview();
        Map<String, Object> answer = new HashMap<>(proposal(Map.of("deliveredForm", "ELECTRONIC")));
        answer.put("on", "2026-03-04");
        answer.put("secrecyResult", "不涉及国家秘密");
        answer.put("signedBy", "王某某");

        life.send(Role.CLERK, "spot-answers", answer)
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/formChangeReason"));
        answer.put("formChangeReason", "申请人当场同意改用电子件");
        life.agreed("spot-answers", answer);

        shown(life)
                .body(DRAFT + "deliveredForm", equalTo("ELECTRONIC"))
                .body("handling.timeline.find { it.event == 'answerOnSpot' }.deliveredForm", equalTo("ELECTRONIC"));
    }

    @Test
    void what_an_office_registers_itself_says_what_was_wanted_and_is_compared_with_it() {
        ApplicationsForTests mine = new ApplicationsForTests();
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", "2026-03-02");
        entry.putAll(Map.of("requestedForm", "PAPER", "route", "MAIL", "applicantName", "王某某", "subject", "合同文本"));
        LifeForTests life = new LifeForTests(ApplicationsForTests.APPLICATIONS.created(entry)).processing("2026-03-03");
        life.read().body("requestedForm", equalTo("PAPER")).body("route", equalTo("MAIL"));

        life.send(Role.CLERK, "proposals", proposal(Map.of("deliveredForm", "ELECTRONIC")))
                .statusCode(400)
                .body("reason", equalTo("FORM_REASON_NEEDED"))
                .body("violations[0].pointer", equalTo("/formChangeReason"));
        life.step(
                Role.CLERK, "proposals", proposal(Map.of("deliveredForm", "ELECTRONIC", "formChangeReason", "原件尺寸过大")));

        life.read().body(DRAFT + "formChangeReason", equalTo("原件尺寸过大"));
        ApplicationsForTests.APPLICATIONS
                .list("?agencyCode=" + mine.agency() + "&requestedForm=PAPER&route=MAIL")
                .body("items.id", equalTo(List.of(life.id())));
        ApplicationsForTests.APPLICATIONS
                .list("?agencyCode=" + mine.agency() + "&requestedForm=ELECTRONIC")
                .body("items.size()", equalTo(0));
        entry.put("receiptNumber", "F-2");
        entry.put("requestedForm", "DISC");
        ApplicationsForTests.APPLICATIONS
                .create(entry)
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/requestedForm"));
    }

    @Test
    void where_nobody_knows_what_was_wanted_nothing_is_compared_until_a_correction_says_it() {
        ApplicationsForTests mine = new ApplicationsForTests();
        LifeForTests life =
                LifeForTests.received(mine.agency(), null, "2026-03-02").processing("2026-03-03");
        life.read()
                .body("requestedForm", nullValue())
                .body("handling.hints.code", equalTo(List.of("RECEIPT_NOT_PROVED")));
        life.step(Role.CLERK, "proposals", proposal(Map.of("deliveredForm", "ELECTRONIC")));
        life.step(Role.SIGNER, "returns", Map.of("on", "2026-03-10", "reason", "再查一次"));

        ApplicationsForTests.APPLICATIONS
                .correct(life.id(), Map.of("requestedForm", "PAPER"))
                .statusCode(200);

        life.send(Role.CLERK, "proposals", proposal(Map.of("deliveredForm", "ELECTRONIC")))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/formChangeReason"));
    }

    /** 获取方式 of real ledgers says the form, the way, or both, in its own words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            head           | cell            | form       | route
            获取方式       | 纸质邮寄        | PAPER      | MAIL
            获取方式       | 纸面、快递      | PAPER      | MAIL
            信息获取方式   | 电子邮件        | ELECTRONIC | EMAIL
            获取方式       | 网上            | ELECTRONIC | NETWORK
            获取方式       | 自取            |            | PICKUP
            提供方式       | 查阅、抄录      | INSPECTION |
            获取方式       | 纸质（自行领取）| PAPER      | PICKUP
            获取方式       | 纸质、电子版    |            |
            获取方式       | 光盘            |            |
            获取信息的形式 | 电子版          | ELECTRONIC |
            获取信息的途径 | 特快专递        |            | MAIL
            """)
    void a_ledger_says_what_was_wanted_in_its_own_words(String head, String cell, String form, String route) {
        String agency = new ApplicationsForTests().agency();
        String csv = """
                登记编号,机构代码,渠道,类别,收到日期,申请事项,%s
                W-1,%s,当面,自然人,2026-03-02,合同文本,%s
                """.formatted(head, agency, cell);
        ValidatableResponse imported = ApplicationsForTests.APPLICATIONS
                .importCsv(csv, "")
                .statusCode(200)
                .body("created", equalTo(1));
        imported.body("warnings.code", equalTo(form == null && route == null ? List.of("FORM_NOT_READ") : List.of()));
        ApplicationsForTests.APPLICATIONS.importCsv(csv, "").statusCode(200).body("unchanged", equalTo(1));

        ValidatableResponse listed = ApplicationsForTests.APPLICATIONS.list("?agencyCode=" + agency);
        listed.body("items[0].requestedForm", equalTo(form)).body("items[0].route", equalTo(route));
        LifeForTests life = new LifeForTests(listed.extract().path("items[0].id"));
        if ("RECEIVED".equals(life.read().extract().path("handling.stage"))) {
            life.processing("2026-03-03");
        }
        life.send(Role.CLERK, "proposals", proposal(Map.of("deliveredForm", "OTHER")))
                .statusCode(form == null ? 200 : 400);
    }

    @Test
    void a_later_ledger_that_says_another_form_is_followed_and_the_export_has_it() {
        String agency = new ApplicationsForTests().agency();
        String csv = """
                登记编号,机构代码,渠道,类别,收到日期,获取方式
                X-1,%s,当面,自然人,2026-03-02,纸质邮寄
                """.formatted(agency);
        ApplicationsForTests.APPLICATIONS.importCsv(csv, "").statusCode(200);

        ApplicationsForTests.APPLICATIONS
                .importCsv(csv.replace("纸质邮寄", "电子邮件"), "?onConflict=replace")
                .statusCode(200)
                .body("replacements[0].changes.field", hasItems("requestedForm", "route", "receivingForm"));

        String export = given().get("/api/v1/applications/export.csv?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(export).contains("获取信息的形式,获取信息的途径").contains(",电子,电子邮箱,");
        ApplicationsForTests.APPLICATIONS.importCsv(export, "").statusCode(200).body("unchanged", equalTo(1));
    }

    private static Map<String, Object> proposal(Map<String, String> form) {
        Map<String, Object> proposal = new HashMap<>(form);
        proposal.put("on", "2026-03-10");
        proposal.put("parts", List.of(PaperLife.part("GRANTED", "PROVIDED", Map.of("attachments", "2025年度部门决算表"))));
        return proposal;
    }

    private static Map<String, Object> said(String words) {
        Map<String, Object> proposal = proposal(Map.of());
        proposal.put(
                "parts",
                List.of(PaperLife.part(
                        "GRANTED", "PROVIDED", Map.of("attachments", "2025年度部门决算表", "deliveryForm", words))));
        return proposal;
    }

    private static ValidatableResponse shown(PaperLife life) {
        return life.as(Role.CLERK).get(life.path("")).then().statusCode(200);
    }
}
