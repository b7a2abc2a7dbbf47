package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;

/** A fee is for a number or frequency that is clearly unreasonable alone: the notice says which (Art. 42; domain 10.2, noticeFee). */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FeeFiguresTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -, 2026年2月, /applications
            0, 2026年2月, /applications
            40, -, /period
            40, '  ', /period
            """)
    void no_fee_is_noticed_without_them(Integer applications, String period, String pointer) {
        PaperLife life = new PaperLife().processing();
        Map<String, Object> notice = notice();
        put(notice, "applications", applications);
        put(notice, "period", period);
        String etag = life.as(Role.CLERK).get(life.path("")).then().extract().header("ETag");
        send(life, notice)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("violations.pointer", contains(pointer));
        life.as(Role.CLERK).get(life.path("")).then().header("ETag", etag).body("handling.pending", empty());
    }

    @Test
    void both_are_asked_for_at_once_and_the_life_says_so_before() {
        PaperLife life = new PaperLife().processing();
        life.as(Role.CLERK)
                .get(life.path(""))
                .then()
                .body(
                        "handling.actions.find { it.event == 'noticeFee' }.needs",
                        hasItems("applications", "period", "amountYuan"));
        send(life, notice()).statusCode(400).body("violations.pointer", containsInAnyOrder("/applications", "/period"));
    }

    @Test
    void nobody_is_told_that_they_have_applied_more_often_than_the_register_has_it() {
        PaperLife life = new PaperLife().processing();
        Map<String, Object> notice = notice();
        notice.put("applications", 35);
        notice.put("period", "2026年3月");
        send(life, notice)
                .statusCode(400)
                .body("reason", equalTo("MORE_THAN_REGISTERED"))
                .body("violations.pointer", contains("/applications"))
                .body("violations[0].message", containsString("共1件"));
        notice.put("applications", 1);
        send(life, notice).statusCode(200);
    }

    @Test
    void the_notice_and_the_life_say_them() {
        PaperLife life = new PaperLife().processing();
        Map<String, Object> notice = notice();
        notice.put("applications", 35);
        notice.put("period", "2026年3月");
        notice.put("countedElsewhere", "本机关登记1件，另有34件向区住建局提出");
        life.agreed("fee-notices", notice);
        life.as(Role.CLERK)
                .get(life.path(""))
                .then()
                .body("handling.subCases.feeNotices[0].applications", equalTo(35))
                .body("handling.subCases.feeNotices[0].period", equalTo("2026年3月"))
                .body("handling.subCases.feeNotices[0].countedElsewhere", equalTo("本机关登记1件，另有34件向区住建局提出"));
        life.document("D14_FEE_NOTICE", "2026-03-05", Map.of("payment", "银行转账", "applications", "9"))
                .statusCode(400)
                .body("violations.pointer", contains("/elements/applications"));
        int number = life.made("D14_FEE_NOTICE", "2026-03-05", Map.of("payment", "银行转账"));
        String said = life.pdf(number);
        assertThat(life.docx(number)).isEqualTo(said);
        assertThat(said)
                .contains("经统计，您在2026年3月向本机关提出政府信息公开申请35件，数量、频次明显超过合理范围。")
                .contains("统计口径：本机关登记1件，另有34件向区住建局提出。")
                .contains("应缴金额：140元。");
    }

    @Test
    void where_all_are_in_the_register_nothing_is_said_of_others() {
        PaperLife life = new PaperLife().processing();
        Map<String, Object> notice = notice();
        notice.put("applications", 1);
        notice.put("period", "2026年3月");
        life.agreed("fee-notices", notice);
        assertThat(life.pdf(life.made("D14_FEE_NOTICE", "2026-03-05", Map.of("payment", "银行转账"))))
                .contains("提出政府信息公开申请1件")
                .doesNotContain("统计口径");
        life.as(Role.CLERK)
                .get(life.path(""))
                .then()
                .body("handling.subCases.feeNotices[0].countedElsewhere", nullValue());
    }

    private static Map<String, Object> notice() {
        return new HashMap<>(Map.of(
                "on", "2026-03-05", "method", "PAGE", "units", 44, "amountYuan", "140", "servedOn", "2026-03-06"));
    }

    private static void put(Map<String, Object> notice, String member, Object value) {
        if (value != null) {
            notice.put(member, value);
        }
    }

    private static ValidatableResponse send(PaperLife life, Map<String, Object> notice) {
        return life.send(Role.CLERK, "fee-notices", notice);
    }
}
