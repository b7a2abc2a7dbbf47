package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** The days in papers: those that they bear, those that cannot be told yet, and the letters of what was given up. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PaperDaysTest {

    private static final Map<String, Object> ASKED =
            Map.of("on", "2026-03-04", "items", List.of("年度"), "servedOn", "2026-03-05");

    @Test
    void a_notice_bears_the_day_of_its_dispatch_whatever_day_is_said() {
        PaperLife life = new PaperLife().inReview().then(Role.CLERK, "supplement-requests", ASKED);
        int number = life.made("D04_SUPPLEMENT", "2026-11-20", Map.of());
        life.as(Role.CLERK).get(life.path("/documents/" + number)).then().body("on", equalTo("2026-03-04"));
        assertThat(life.pdf(number)).endsWith("2026年3月4日");
        life.document("D04_SUPPLEMENT", "2026-03-03", Map.of())
                .statusCode(400)
                .body("violations[0].message", containsString("2026-03-04"));
    }

    @Test
    void the_remedy_follows_the_day_of_the_event() {
        PaperLife life = new PaperLife(Api.agency("230505"), "IN_PERSON", 2023)
                .processing()
                .proposed(List.of(PaperLife.part("DENY_INTERNAL", "PERSONNEL", Map.of())))
                .reviewed()
                .approved();
        assertThat(read(life, "D22_DENY"))
                .contains("或者上一级主管部门申请行政复议，或者自收到本答复之日起6个月内向人民法院提起行政诉讼")
                .doesNotContain("第二十三条");
    }

    @Test
    void what_is_stopped_or_paused_refuses_no_paper() {
        PaperLife stopped = new PaperLife().inReview().then(Role.CLERK, "supplement-requests", ASKED);
        assertThat(read(stopped, "D02_REGISTER")).contains("待定（待申请人补正，自收到补正之日重新计算");
        PaperLife paused = new PaperLife().processing();
        paused.then(
                Role.CLERK,
                "consultations",
                Map.of("on", "2026-03-05", "party", "THIRD_PARTY", "partyName", "某公司", "information", "合同"));
        assertThat(read(paused, "D02_REGISTER")).contains("待定（第1次征求意见", "尚未结束", "，不早于2026年");
    }

    @Test
    void a_year_without_calendar_refuses_no_paper() {
        PaperLife life = new PaperLife()
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved();
        life.dispatched()
                .served()
                .closed()
                .then(
                        Role.SIGNER,
                        "rounds",
                        Map.of("on", "2026-11-20", "origin", "OWN", "days", 60, "reason", "适用依据错误"));
        assertThat(read(life, "D44_OWN_REVOCATION")).contains("2026年11月20日起第60个工作日（待2027年放假安排）前重新答复");
        PaperLife reasoned = new PaperLife().inReview();
        reasoned.then(
                        Role.CLERK,
                        "supplement-requests",
                        Map.of("on", "2026-03-04", "items", List.of("年度"), "servedOn", "2026-03-05"))
                .then(Role.CLERK, "supplements", Map.of("on", "2026-11-18", "content", "2025年度", "goodReason", "住院"))
                .then(Role.CLERK, "acceptances", Map.of("on", "2026-11-18"));
        reasoned.agreed("extensions", Map.of("on", "2026-11-20", "days", 20, "reason", "检索量大"));
        assertThat(read(reasoned, "D06_EXTENSION")).contains("延长后的答复期限届满日为待定（40日中已计31日，待2027年放假安排，不早于2027年1月");
        assertThat(read(reasoned, "D02_REGISTER")).contains("待定（40日中已计31日，待2027年放假安排");
    }

    @Test
    void what_was_given_up_is_told_by_a_reply_with_number_law_facts_and_remedies() {
        PaperLife supplement = new PaperLife().inReview().then(Role.CLERK, "supplement-requests", ASKED);
        supplement.agreed("supplement-lapses", Map.of("on", "2026-03-23"));
        assertThat(read(supplement, "D33_NO_LONGER"))
                .contains("公复〔2026〕1号")
                .contains("《政府信息公开申请补正告知书》，该告知书已于2026年3月5日送达，规定的期限于2026年3月19日届满")
                .contains("经查，您逾期未补正申请内容。")
                .contains("根据《中华人民共和国政府信息公开条例》第三十条，您逾期不补正且无正当理由，视为放弃申请，本机关不再处理。")
                .contains("6个月内向人民法院提起行政诉讼")
                .endsWith("2026年3月23日");
        supplement
                .as(Role.CLERK)
                .get(supplement.path(""))
                .then()
                .body("handling.documentNumber", equalTo("公复〔2026〕1号"));

        supplement.then(
                Role.CLERK,
                "deliveries",
                Map.of(
                        "on", "2026-03-25",
                        "result", "SERVED",
                        "document", "D33_NO_LONGER",
                        "proof", "本人签收",
                        "way", "DIRECT"));
        assertThat(read(supplement, "D40_SERVICE"))
                .contains("《政府信息公开申请不再处理告知书》")
                .contains("直接送达")
                .contains("2026年3月25日");
        supplement
                .as(Role.CLERK)
                .get(supplement.path(""))
                .then()
                .body("handling.subCases.services[0].state", equalTo("SERVED"))
                .body("handling.subCases.services[0].servedOn", equalTo("2026-03-25"))
                .body("handling.remedies.timer", contains("T_RECON_APPLY", "T_SUIT_DIRECT"))
                .body("handling.remedies[0].startedOn", equalTo("2026-03-25"));

        PaperLife fee = new PaperLife(supplement.agency(), "IN_PERSON").processing();
        Map<String, Object> notice = Map.of(
                "on", "2026-03-05", "method", "PAGE", "units", 44, "amountYuan", "140", "servedOn", "2026-03-06");
        fee.agreed("fee-notices", FeesForTests.notice(notice));
        fee.then(Role.SIGNER, "fee-notices/1/cancellations", Map.of("on", "2026-03-09", "reason", "页数有误"));
        fee.agreed(
                "fee-notices",
                FeesForTests.notice(Map.of(
                        "on",
                        "2026-03-10",
                        "method",
                        "PAGE",
                        "units",
                        40,
                        "amountYuan",
                        "100",
                        "servedOn",
                        "2026-03-11")));
        fee.then(
                Role.CLERK,
                "fee-notices/2/payments",
                Map.of("on", "2026-03-12", "amountYuan", "40", "route", "BANK_TRANSFER"));
        fee.agreed("fee-notices/2/lapses", Map.of("on", "2026-04-10"));
        assertThat(read(fee, "D33_NO_LONGER"))
                .contains("公复〔2026〕2号")
                .contains("《政府信息公开信息处理费收费通知书》，该告知书已于2026年3月11日送达")
                .contains("缴费情况：应缴100元，已缴40元（2026年3月12日缴40元，银行转账）。")
                .contains("第四十二条和《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）")
                .endsWith("2026年4月10日");
    }

    /** GB/T 9704: signature and day never stand on a page without text. */
    @Test
    void the_last_page_has_text_above_the_signature() throws IOException {
        for (int lines = 0; lines < 12; lines++) {
            String question = "有".repeat(1 + 60 * lines);
            PaperLife other = new PaperLife()
                    .processing()
                    .then(
                            Role.CLERK,
                            "consultations",
                            Map.of(
                                    "on", "2026-03-05",
                                    "party", "THIRD_PARTY",
                                    "partyName", "某公司",
                                    "information", question));
            byte[] file = other.file(other.made("D08_TP_CONSULT", "2026-03-05", Map.of()), "pdf");
            try (PDDocument document = Loader.loadPDF(file)) {
                PDFTextStripper last = new PDFTextStripper();
                last.setStartPage(document.getNumberOfPages());
                assertThat(last.getText(document).replaceAll("\\s", ""))
                        .as("%d lines", lines)
                        .contains("逾期未提出意见的");
            }
        }
    }

    private static String read(PaperLife life, String code) {
        int number = life.made(code, "2026-11-20", Map.of());
        String pdf = life.pdf(number);
        assertThat(life.docx(number)).isEqualTo(pdf);
        return pdf;
    }
}
