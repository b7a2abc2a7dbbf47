package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.request.document.catalogue.DocumentKind;

/** Templates that an office puts in the place of the shipped ones. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DocumentTemplateTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private PaperLife life;

    @BeforeEach
    void anApplication() {
        life = new PaperLife().inReview();
    }

    @Test
    void the_catalogue_is_listed_with_elements_events_and_outcomes() {
        life.as(Role.SUPERVISOR)
                .get("/api/v1/document-templates?agencyCode=" + life.agency())
                .then()
                .statusCode(200)
                .body("items", hasSize(DocumentKind.all().size()))
                .body("items.find { it.code == 'D04_SUPPLEMENT' }.events", equalTo(List.of("requestSupplement")))
                .body("items.find { it.code == 'D25_NOT_OURS' }.outcomes", equalTo(List.of("UNAVAIL_NOT_HELD")))
                .body(
                        "items.find { it.code == 'D04_SUPPLEMENT' }.elements.find { it.name == 'items' }.said",
                        equalTo("需要补正的事项"));
    }

    @Test
    void every_shipped_template_can_be_taken_home_and_put_back() {
        for (DocumentKind kind : DocumentKind.all()) {
            byte[] shipped = read(kind.code());
            put(kind.code(), shipped).statusCode(200).body("own", equalTo(true)).body("version", equalTo(1));
        }
        life.then(Role.CLERK, "supplement-requests", Map.of("on", "2026-03-04", "items", List.of("年度", "名称")));
        int own = life.made("D04_SUPPLEMENT", "2026-03-04", Map.of());
        as(Role.SIGNER)
                .header("If-Match", "\"1\"")
                .delete(path("D04_SUPPLEMENT"))
                .then()
                .statusCode(200)
                .body("own", equalTo(false))
                .body("version", equalTo(2));
        int shipped = life.made("D04_SUPPLEMENT", "2026-03-04", Map.of());
        assertThat(life.pdf(own)).isEqualTo(life.pdf(shipped));
        life.as(Role.CLERK).get(life.path("/documents")).then().body("items.templateVersion", equalTo(List.of(1, 2)));
    }

    @Test
    void an_own_template_is_used_from_then_on_and_what_was_made_stays() throws IOException {
        life.then(Role.CLERK, "supplement-requests", Map.of("on", "2026-03-04", "items", List.of("年度")));
        int before = life.made("D04_SUPPLEMENT", "2026-03-04", Map.of());
        String said = life.pdf(before);
        byte[] own = changed(read("D04_SUPPLEMENT"), document -> paragraph(document, "如有疑问，请到政务服务大厅三楼咨询。"));
        put("D04_SUPPLEMENT", own).statusCode(200);
        put("D04_SUPPLEMENT", own).statusCode(428);
        as(Role.SIGNER)
                .header("If-Match", "\"7\"")
                .contentType(DOCX)
                .body(own)
                .put(path("D04_SUPPLEMENT"))
                .then()
                .statusCode(412);

        int after = life.made("D04_SUPPLEMENT", "2026-03-05", Map.of());

        assertThat(life.pdf(after)).isEqualTo(life.docx(after)).contains("政务服务大厅三楼");
        assertThat(life.pdf(before)).isEqualTo(said);
        as(Role.CLERK)
                .contentType(DOCX)
                .body(own)
                .put(path("D04_SUPPLEMENT"))
                .then()
                .statusCode(403);
    }

    @Test
    void a_template_with_faults_is_not_taken_and_every_fault_is_told() throws IOException {
        byte[] shipped = read("D04_SUPPLEMENT");
        put("D04_SUPPLEMENT", changed(shipped, document -> {
                    paragraph(document, "申请人颜色：{colour}");
                    paragraph(document, "联系方式：{agencyContact}");
                    paragraph(document, "坏括号{items");
                }))
                .statusCode(422)
                .body("type", equalTo("/problems/template-refused"))
                .body("violations.pointer", hasItems("{colour}", "{agencyContact}", "坏括号{items"))
                .body("violations.message", hasItem("占位符“colour”不是该文书的要素"));
        put("D04_SUPPLEMENT", changed(shipped, document -> removeParagraphWith(document, "{items}")))
                .statusCode(422)
                .body("violations.pointer", hasItem("{items}"))
                .body("violations.message", hasItem("缺少必备要素“需要补正的事项”的占位符{items}"));
        put("D04_SUPPLEMENT", "no file of Word".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("violations.message", hasItem("不是能够读取的DOCX文件"));
        put("D04_SUPPLEMENT", with(shipped, "word/vbaProject.bin", "macro"))
                .statusCode(422)
                .body("violations.message[0]", containsString("含有宏"));
        put(
                        "D04_SUPPLEMENT",
                        with(
                                shipped,
                                "word/_rels/settings.xml.rels",
                                "<Relationships><Relationship Id=\"a\" Target=\"http://example.org/x.dotm\""
                                        + " TargetMode=\"External\"/></Relationships>"))
                .statusCode(422)
                .body("violations.message[0]", containsString("http://example.org/x.dotm"));
        put("D04_SUPPLEMENT", with(shipped, "word/media/big.bin", "0".repeat(17 << 20)))
                .statusCode(422)
                .body("violations.message[0]", containsString("不得超过"));
        put("D04_SUPPLEMENT", new byte[(2 << 20) + 1]).statusCode(422);
        put("D99_NONE", shipped).statusCode(404);
        as(Role.SIGNER)
                .get(path("D04_SUPPLEMENT"))
                .then()
                .header("ETag", startsWith("\"0-"))
                .body("own", equalTo(false));
    }

    private static void paragraph(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        paragraph.createRun().setText(text);
    }

    private static void removeParagraphWith(XWPFDocument document, String text) {
        for (int i = 0; i < document.getBodyElements().size(); i++) {
            if (document.getBodyElements().get(i) instanceof XWPFParagraph paragraph
                    && paragraph.getText().contains(text)) {
                document.removeBodyElement(i);
                return;
            }
        }
    }

    private static byte[] changed(byte[] file, Consumer<XWPFDocument> change) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(document);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] with(byte[] file, String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(zip);
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private byte[] read(String code) {
        return as(Role.SIGNER)
                .accept(DOCX)
                .get(path(code))
                .then()
                .statusCode(200)
                .contentType(DOCX)
                .extract()
                .asByteArray();
    }

    private ValidatableResponse put(String code, byte[] file) {
        return as(Role.SIGNER).contentType(DOCX).body(file).put(path(code)).then();
    }

    private String path(String code) {
        return "/api/v1/document-templates/" + code + "?agencyCode=" + life.agency();
    }

    private RequestSpecification as(Role role) {
        return life.as(role);
    }
}
