package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

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
