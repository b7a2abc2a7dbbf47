package org.gongkai.formats.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Narrative;
import org.gongkai.paper.UnprintableText;

/** The PDF is fit to be archived and read by a screen reader. */
class PdfRendererTest {

    private static final Renderers RENDERERS = new Renderers();

    @Test
    void fonts_are_embedded_in_part_and_pages_are_of_A4() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(RENDERERS.render(new RandomReports(3).next(), "pdf"))) {
            Set<String> fonts = new HashSet<>();
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName());
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(name -> name.matches("[A-Z]{6}\\+.*"));
        }
    }

    @Test
    void it_is_tagged_titled_and_in_chinese() throws Exception {
        AnnualReport report = new RandomReports(4).next();
        try (PDDocument pdf = Loader.loadPDF(RENDERERS.render(report, "pdf"))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("zh");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(report.title());
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("一、总体情况");
            String metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("pdfaid:part", "pdfuaid:part");
            Map<String, Integer> tags = new LinkedHashMap<>();
            count(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertThat(tags)
                    .containsEntry("Table", 3)
                    .containsEntry("TD", 200)
                    .containsKeys("H1", "H2", "TH", "Figure");
        }
    }

    @Test
    void a_rare_character_is_printed_and_one_that_no_font_has_is_refused() throws Exception {
        AnnualReport report = new RandomReports(5).next();
        // 镕 is not in GB2312 but in GBK.
        byte[] rare = RENDERERS.render(with(report, "朱镕村"), "pdf");
        assertThat(ReadBack.of("pdf", rare).text()).contains("朱镕村");

        assertThatThrownBy(() -> RENDERERS.render(with(report, "\uD842\uDFB7"), "pdf"))
                .isInstanceOf(UnprintableText.class)
                .hasMessageContaining("U+20BB7");
    }

    private static void count(PDStructureNode node, Map<String, Integer> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.merge(element.getStructureType(), 1, Integer::sum);
                count(element, tags);
            }
        }
    }

    private static AnnualReport with(AnnualReport report, String text) {
        Map<String, String> texts = new LinkedHashMap<>(report.narrative().texts());
        texts.put(Narrative.OTHER_MATTERS, text);
        return RandomReports.with(report, Narrative.of(report.form(), texts), report.figures());
    }
}
