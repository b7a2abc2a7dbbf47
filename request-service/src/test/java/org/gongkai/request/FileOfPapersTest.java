package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What the file of an application has: a paper for each step that asks for one, the pages of all, corrections of slips. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FileOfPapersTest {

    @Test
    void each_step_asks_for_a_paper_of_its_own() {
        PaperLife life = new PaperLife().processing();
        consulted(life, 1);
        life.made("D08_TP_CONSULT", "2026-03-05", Map.of());
        life.made("D10_TP_INFORM_APPLICANT", "2026-03-05", Map.of());
        missing(life, List.of());
        consulted(life, 2);
        missing(life, List.of("D08_TP_CONSULT", "D10_TP_INFORM_APPLICANT"));
        life.made("D08_TP_CONSULT", "2026-03-05", Map.of());
        life.made("D10_TP_INFORM_APPLICANT", "2026-03-05", Map.of());
        missing(life, List.of());
        life.then(
                Role.CLERK,
                "deliveries",
                Map.of(
                        "on", "2026-03-06",
                        "result", "SERVED",
                        "document", "D08_TP_CONSULT",
                        "number", 2,
                        "proof", "某公司签收"));
        missing(life, List.of("D40_SERVICE"));
        Map<String, String> way = Map.of("serviceWay", "邮寄送达");
        life.made("D40_SERVICE", "2026-03-06", way);
        missing(life, List.of());
    }

    private static void consulted(PaperLife life, int number) {
        life.then(
                Role.CLERK,
                "consultations",
                Map.of("on", "2026-03-05", "party", "THIRD_PARTY", "partyName", "某公司" + number, "information", "合同"));
        if (number == 1) {
            life.then(Role.CLERK, "consultations/1/answers", Map.of("on", "2026-03-05", "answer", "AGREE"));
        }
    }

    private static void missing(PaperLife life, List<String> codes) {
        life.as(Role.CLERK).get(life.path("/documents")).then().statusCode(200).body("missing", equalTo(codes));
    }

    @Test
    void the_index_counts_the_pages_of_attachments_too() throws IOException {
        PaperLife life = replied();
        attached(life, "application/pdf", "scan.pdf", pdf(3));
        attached(life, "text/plain", "note.txt", "说明".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        life.then(Role.CLERK, "closings", Map.of("on", "2026-03-16"));
        String index = life.pdf(life.made("D53_INDEX", "2026-03-20", Map.of()));
        assertThat(index)
                .containsPattern("1政府信息公开告知书公复〔2026〕1号2026年3月12日(1|1—2)2附件：scan.pdf")
                .containsPattern("附件：scan.pdf\\d+年\\d+月\\d+日(2—4|3—5)3附件：note.txt\\d+年\\d+月\\d+日—");
    }

    private static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void attached(PaperLife life, String type, String name, byte[] content) {
        life.as(Role.CLERK)
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(content)
                .post(life.path("/attachments"))
                .then()
                .statusCode(201);
    }

    private static PaperLife replied() {
        PaperLife life = new PaperLife()
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed()
                .approved()
                .dispatched()
                .served();
        life.made("D20_GRANT", "2026-03-20", Map.of());
        return life;
    }

    @Test
    void a_slip_is_corrected_in_a_paper_that_was_made_and_told_to_whom_that_went() {
        PaperLife life = new PaperLife().processing();
        consulted(life, 1);
        int letter = life.made("D08_TP_CONSULT", "2026-03-05", Map.of());
        life.proposed(List.of(PaperLife.granted())).reviewed().approved().dispatched();
        life.send(Role.SIGNER, "clerical-corrections", correction("公复〔2026〕1号"))
                .statusCode(400)
                .body("reason", equalTo("NO_SUCH_PAPER"))
                .body("violations[0].pointer", equalTo("/document"));
        life.made("D20_GRANT", "2026-03-20", Map.of());
        life.then(Role.SIGNER, "clerical-corrections", correction("公复(2026)第1号"));
        assertThat(life.pdf(life.made("D43_CLERICAL", "2026-03-20", Map.of())))
                .contains("王某某：", "本机关于2026年3月2日收到您提出的政府信息公开申请", "《政府信息公开告知书》（公复〔2026〕1号）文字有误");
        life.then(Role.SIGNER, "clerical-corrections", correction(String.valueOf(letter)));
        assertThat(life.pdf(life.made("D43_CLERICAL", "2026-03-20", Map.of())))
                .contains("某公司1：", "本机关制发的《政府信息公开征求第三方意见书》文字有误")
                .doesNotContain("王某某", "部门决算");
        life.document("D43_CLERICAL", "2026-03-20", Map.of("addressee", "李某"))
                .statusCode(400)
                .body("violations[0].message", containsString("收件人"));
    }

    private static Map<String, String> correction(String document) {
        return Map.of("on", "2026-03-20", "document", document, "wrong", "二〇二四年度", "right", "二〇二五年度");
    }

    @Test
    void a_suggestion_that_is_refused_names_no_item_and_one_that_was_followed_names_its_own() {
        PaperLife refused = new PaperLife().processing();
        suggested(refused, false);
        assertThat(refused.pdf(refused.made("D49_SUGGESTION_REPLY", "2026-03-20", Map.of("addressee", "赵某"))))
                .contains("本机关决定不予主动公开")
                .doesNotContain("主动公开目录条目");
        PaperLife followed = replied();
        suggested(followed, true);
        followed.then(
                Role.CLERK,
                "publication-proposals/1/publications",
                Map.of(
                        "on", "2026-03-18",
                        "title", "部门决算",
                        "request", "2025年度部门决算表",
                        "reply", "已公开",
                        "catalogueItem", "001-2026-0007"));
        assertThat(followed.pdf(followed.made("D49_SUGGESTION_REPLY", "2026-03-20", Map.of("addressee", "赵某"))))
                .contains("主动公开目录条目：001-2026-0007。");
        PaperLife reversed = new PaperLife().processing();
        suggested(reversed, true);
        reversed.then(
                Role.SIGNER, "publication-proposals/1/reversals", Map.of("on", "2026-03-18", "reason", "经查涉及国家秘密"));
        assertThat(reversed.pdf(reversed.made("D49_SUGGESTION_REPLY", "2026-03-20", Map.of("addressee", "赵某"))))
                .contains("本机关不再予以主动公开")
                .contains("经查涉及国家秘密");
    }

    /** An office may have given the next number to another application. */
    @Test
    void a_notice_of_a_split_tells_the_numbers_that_its_parts_have() {
        PaperLife life = new PaperLife().processing();
        new Api("applications").created(ApplicationsForTests.entryFor(life.agency(), life.receiptNumber() + "-2"));
        life.then(Role.SIGNER, "splits", Map.of("on", "2026-03-05", "parts", List.of("决算表", "决算说明")));
        assertThat(life.pdf(life.made("D42_SPLIT", "2026-03-05", Map.of())))
                .contains("-3：决算说明")
                .doesNotContain("-2：");
        life.then(Role.SIGNER, "splits", Map.of("on", "2026-03-06", "parts", List.of("收入", "支出")));
        assertThat(life.pdf(life.made("D42_SPLIT", "2026-03-06", Map.of()))).contains("-4：支出");
    }

    private static void suggested(PaperLife life, boolean publish) {
        life.then(Role.CLERK, "publication-proposals", Map.of("on", "2026-03-17", "reason", "多人申请"))
                .then(
                        Role.SIGNER,
                        "publication-proposals/1/decisions",
                        Map.of("on", "2026-03-17", "publish", publish, "reason", "涉及公众利益"));
    }
}
