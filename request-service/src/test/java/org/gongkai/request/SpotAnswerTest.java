package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;

/** Answers on the spot (Art. 33 para. 1): all that a drafted reply has, said at once. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SpotAnswerTest {

    @Test
    void it_is_signed_by_the_head_with_parts_evidence_and_a_number() {
        PaperLife life = new PaperLife();
        life.send(
                        Role.CLERK,
                        "spot-answers",
                        answer(PaperLife.part("GRANTED", "PROVIDED", Map.of("attachments", "决算表"))))
                .statusCode(409)
                .body("reason", equalTo("DECISION_INCOMPLETE"))
                .body("detail", containsString("提供形式"));
        Map<String, Object> unreviewed = answer(PaperLife.granted());
        unreviewed.remove("secrecyResult");
        life.send(Role.CLERK, "spot-answers", unreviewed)
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/secrecyResult"));
        Map<String, Object> numbered = answer(PaperLife.granted());
        numbered.put("documentNumber", "公复〔2026〕当1号");
        life.send(Role.CLERK, "spot-answers", numbered)
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/documentNumber"));

        life.then(Role.CLERK, "spot-answers", answer(PaperLife.granted()));
        assertThat(life.pdf(life.made("D20_GRANT", "2026-03-02", Map.of()))).contains("（草稿）", "（签发后编号）");
        life.then(Role.SIGNER, "pending-steps/1/approvals", Map.of("on", "2026-03-02"));

        life.as(Role.CLERK)
                .get(life.path(""))
                .then()
                .body("outcome", equalTo("GRANTED"))
                .body("outcomeDetail", equalTo("PROVIDED"))
                .body("closedOn", equalTo("2026-03-02"))
                .body("handling.stage", equalTo("CLOSED"))
                .body("handling.remedies[0].startedOn", equalTo("2026-03-02"))
                .body("handling.documentNumber", equalTo("公复〔2026〕1号"));
        int number = life.made("D20_GRANT", "2026-03-20", Map.of());
        assertThat(life.pdf(number))
                .isEqualTo(life.docx(number))
                .contains("公复〔2026〕1号", "附件：2025年度部门决算表", "提供形式：纸质，邮寄", "申请行政复议", "2026年3月2日")
                .doesNotContain("草稿");
        assertThat(life.pdf(life.made("D41_REVIEW", "2026-03-02", Map.of())))
                .contains("不涉及国家秘密", "保密审查", "2025年度部门决算表", "签发情况：公开工作机构负责人，2026年3月2日");
    }

    @ParameterizedTest
    @CsvSource({"OTHER_SUPPLEMENT_LAPSED,", "OTHER_FEE_UNPAID,", "UNAVAIL_UNCLEAR,", "DENY_THIRD_PARTY,PRIVACY"})
    void what_asks_for_a_notice_or_a_consultation_is_no_answer_on_the_spot(String outcome, String detail) {
        new PaperLife()
                .send(Role.CLERK, "spot-answers", answer(PaperLife.part(outcome, detail, Map.of())))
                .statusCode(400)
                .body("reason", equalTo("NOT_ON_THE_SPOT"))
                .body("violations[0].pointer", equalTo("/parts/0/outcome"));
    }

    @Test
    void it_is_no_repetition_without_an_earlier_reply_and_row_23_has_its_sub_reason() {
        PaperLife life = new PaperLife();
        life.send(Role.CLERK, "spot-answers", answer(PaperLife.part("REFUSE_DUPLICATE", null, Map.of())))
                .statusCode(409)
                .body("reason", equalTo("NO_EARLIER_REPLY"));
        life.send(Role.CLERK, "spot-answers", answer(PaperLife.part("OTHER_MISC", null, Map.of())))
                .statusCode(400)
                .body("reason", equalTo("DETAIL_NEEDED"));
    }

    /** What was proposed when it might be taken is judged again when somebody agrees. */
    @Test
    void a_repetition_whose_earlier_reply_is_gone_is_not_agreed_to() {
        PaperLife first = new PaperLife()
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved()
                .dispatched();
        PaperLife again = new PaperLife(first.agency(), "IN_PERSON");
        Map<String, Object> repeated =
                PaperLife.part("REFUSE_DUPLICATE", null, Map.of("earlierApplication", first.id()));
        Map<String, Object> answer = answer(repeated);
        answer.put("on", "2026-03-16");
        again.then(Role.CLERK, "spot-answers", answer);
        first.then(Role.SIGNER, "voidings", Map.of("ground", "TEST", "reason", "测试件"));
        again.send(Role.SIGNER, "pending-steps/1/approvals", Map.of("on", "2026-03-16"))
                .statusCode(409)
                .body("reason", equalTo("NO_EARLIER_REPLY"));
    }

    private static Map<String, Object> answer(Map<String, Object> part) {
        return new HashMap<>(Map.of(
                "on", "2026-03-02",
                "parts", List.of(part),
                "secrecyResult", "不涉及国家秘密",
                "signedBy", "王某某"));
    }
}
