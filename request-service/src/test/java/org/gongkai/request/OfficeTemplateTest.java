package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.request.document.catalogue.DocumentKind;

/** A template of an office keeps how the office has set it: letterhead, faces, alignment, indents, margins, tables. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OfficeTemplateTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String CODE = "D04_SUPPLEMENT";

    private PaperLife life;

    @BeforeEach
    void anApplication() {
        life = new PaperLife().inReview();
        life.then(Role.CLERK, "supplement-requests", Map.of("on", "2026-03-04", "items", List.of("年度", "名称")));
    }

    @Test
    void word_document_and_pdf_stand_as_the_office_has_set_its_template() throws IOException {
        put(OfficeFile.whole())
                .statusCode(200)
                .body("own", equalTo(true))
                .body("notKept", hasSize(0))
                .body("margins.leftMillimetres", equalTo(30))
                .body("margins.topMillimetres", equalTo(20))
                .body("lines[0].kind", equalTo("LETTERHEAD"))
                .body("lines[0].texts", contains("{agencyName}文件"))
                .body("lines.findAll { it.kind == 'HEADING' }.texts.flatten()", contains("一、补正事项"))
                .body("lines.set", everyItem(equalTo(true)));
        int made = life.made(CODE, "2026-03-04", Map.of());

        assertThat(life.pdf(made))
                .isEqualTo(life.docx(made))
                .contains("1．年度", "2．名称")
                .doesNotContain("{", "}");
        word(life.file(made, "docx"));
        pdf(life.file(made, "pdf"));
    }

    private void word(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var margins = document.getDocument().getBody().getSectPr().getPgMar();
            assertThat(List.of(margins.getTop(), margins.getLeft()))
                    .extracting(Object::toString)
                    .containsExactly("1134", "1701");

            XWPFParagraph letterhead = paragraph(document, "文件");
            assertThat(letterhead.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
            assertThat(letterhead.getText()).endsWith("文件").doesNotContain("{").hasSizeGreaterThan(2);
            assertThat(letterhead
                            .getCTP()
                            .getPPr()
                            .getPBdr()
                            .getBottom()
                            .xgetColor()
                            .getStringValue())
                    .isEqualTo("FF0000");
            XWPFRun name = letterhead.getRuns().getFirst();
            assertThat(name.getColor()).isEqualTo("FF0000");
            assertThat(name.getFontSizeAsDouble()).isEqualTo(42);
            assertThat(name.getFontFamily(XWPFRun.FontCharRange.eastAsia)).isEqualTo("方正小标宋简体");

            assertThat(paragraph(document, "一、补正事项").getRuns().getFirst().getFontFamily(XWPFRun.FontCharRange.eastAsia))
                    .isEqualTo("黑体");
            // Two characters of 16 points, said by the style.
            XWPFParagraph text = paragraph(document, "本机关于");
            assertThat(text.getIndentationFirstLine()).isEqualTo(640);
            assertThat(text.getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
            assertThat(text.getRuns()).extracting(XWPFRun::text).contains(life.receiptNumber());
            XWPFRun number = text.getRuns().stream()
                    .filter(run -> run.text().equals(life.receiptNumber()))
                    .findFirst()
                    .orElseThrow();
            assertThat(number.isBold()).isTrue();
            assertThat(text.getRuns().getFirst().isBold()).isFalse();

            XWPFTable table = document.getTables().getFirst();
            assertThat(table.getRow(0).getTableCells()).hasSize(3);
            assertThat(table.getRow(1).getTableCells()).hasSize(2);
            assertThat(table.getRow(1)
                            .getCell(1)
                            .getCTTc()
                            .getTcPr()
                            .getGridSpan()
                            .getVal())
                    .hasToString("2");
            assertThat(table.getRow(0).getCell(0).getParagraphs().getFirst().getAlignment())
                    .isEqualTo(ParagraphAlignment.CENTER);
            assertThat(paragraph(document, "2026年3月4日").getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
        }
    }

    private void pdf(byte[] file) throws IOException {
        PlacedWords words = PlacedWords.of(file);
        // 30 mm and two characters, 85 and 32 points.
        assertThat(words.of("本机关于").x()).isCloseTo(117, within(1f));
        assertThat(words.of("一、补正事项").x()).isCloseTo(85, within(1f));
        assertThat(words.of("文件").points()).isCloseTo(42, within(0.5f));
        assertThat(words.of("本机关于").points()).isCloseTo(16, within(0.5f));
        // The page is 595 points wide and its right margin is 25 mm.
        assertThat(words.of("2026年3月4日").end()).isCloseTo(595 - 71 - 32, within(2f));
        assertThat(words.of("序号").x()).isGreaterThan(85);
        assertThat(words.of("答复期限").x()).isGreaterThan(words.of("序号").x() + 50);
        try (PDDocument document = Loader.loadPDF(file)) {
            BufferedImage top = new PDFRenderer(document).renderImage(0).getSubimage(85, 40, 425, 90);
            long red = 0;
            for (int x = 0; x < top.getWidth(); x++) {
                for (int y = 0; y < top.getHeight(); y++) {
                    int colour = top.getRGB(x, y) & 0xFFFFFF;
                    red += colour >> 16 > 0xC0 && (colour & 0xFF) < 0x60 ? 1 : 0;
                }
            }
            assertThat(red).as("letterhead and its line are red").isGreaterThan(1_000);
        }
    }

    @Test
    void a_shipped_template_that_is_put_back_is_set_as_the_product_sets_it() {
        for (DocumentKind kind : DocumentKind.all()) {
            byte[] shipped = life.as(Role.SIGNER)
                    .accept(DOCX)
                    .get(path(kind.code()))
                    .then()
                    .extract()
                    .asByteArray();
            put(kind.code(), shipped)
                    .statusCode(200)
                    .body("lines.set", everyItem(equalTo(false)))
                    .body("notKept", hasSize(0));
        }
    }

    @Test
    void in_word_columns_are_as_wide_as_what_they_say_and_a_last_row_stays_with_the_day() throws IOException {
        PaperLife reviewed = new PaperLife()
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed();
        byte[] sheet = reviewed.file(reviewed.made("D41_REVIEW", "2026-03-12", Map.of()), "docx");

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(sheet))) {
            List<Integer> widths = document.getTables().get(1).getCTTbl().getTblGrid().getGridColList().stream()
                    .map(column -> Integer.valueOf(column.getW().toString()))
                    .toList();
            assertThat(document.getTables().get(1).getText()).startsWith("申请内容\t处理结果\t依据\t理由和说明");
            assertThat(widths.get(3)).isGreaterThan(2 * widths.get(1));
            assertThat(widths.get(1))
                    .as("four characters of 12 points and the sides")
                    .isGreaterThan(48 * 20 + 200);
            assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isBetween(8_800, 8_844);
            XWPFTable last = document.getTables().getLast();
            assertThat(last.getRow(last.getNumberOfRows() - 1)
                            .getCell(0)
                            .getParagraphs()
                            .getFirst()
                            .isKeepNext())
                    .isTrue();
        }
    }

    @Test
    void what_would_lose_words_or_could_not_be_read_is_refused_by_name() throws IOException {
        refused(document -> OfficeFile.textBox(document, "电话：12345"), "文本框");
        refused(document -> OfficeFile.numbered(document, "自动编号的一条"), "“自动编号的一条”使用了自动编号");
        refused(document -> OfficeFile.run(document, "看不见").getCTR().getRPr().addNewVanish(), "隐藏文字");
        refused(document -> OfficeFile.run(document, "太浅").setColor("FFFF99"), "FFFF99");
        refused(document -> OfficeFile.run(document, "太小").setFontSize(4), "字号为4");
        refused(document -> OfficeFile.margins(document, 5600), "宽度不足80毫米");
        refused(
                document -> document.getParagraphs()
                        .getFirst()
                        .getCTP()
                        .addNewIns()
                        .addNewR()
                        .addNewT(),
                "修订标记");
    }

    @Test
    void ornaments_that_are_not_printed_are_told_and_the_template_is_taken() throws IOException {
        put(OfficeFile.changed(OfficeFile.whole(), OfficeFile::ornaments))
                .statusCode(200)
                .body("notKept", hasItems("页脚的文字：页脚只有页码", "跨行合并的单元格：各行分别成格"))
                .body("notKept", hasItem(containsString("页眉")));
        life.as(Role.SIGNER).get(path(CODE)).then().body("notKept", hasSize(3));
        int made = life.made(CODE, "2026-03-04", Map.of());
        assertThat(life.pdf(made)).isEqualTo(life.docx(made)).startsWith("某市人民政府某局");
    }

    private void refused(Consumer<XWPFDocument> change, String why) throws IOException {
        put(OfficeFile.changed(OfficeFile.whole(), change))
                .statusCode(422)
                .body("type", equalTo("/problems/template-refused"))
                .body("violations.message", hasItem(containsString(why)));
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String words) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private ValidatableResponse put(byte[] file) {
        return put(CODE, file);
    }

    private ValidatableResponse put(String code, byte[] file) {
        return life.as(Role.SIGNER).contentType(DOCX).body(file).put(path(code)).then();
    }

    private String path(String code) {
        return "/api/v1/document-templates/" + code + "?agencyCode=" + life.agency();
    }
}
