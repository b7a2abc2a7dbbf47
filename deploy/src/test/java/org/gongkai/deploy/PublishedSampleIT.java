package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.deploy.registers.PublishedReport;
import org.gongkai.form.CellId;

/** The district's report as everybody gets it says in every format what the district once published. */
@SharedAtOnce
class PublishedSampleIT {

    private static final List<String> PLACES = List.of(
            "/head/introduction",
            "/overview/proactiveDisclosure",
            "/overview/applications",
            "/overview/informationManagement",
            "/overview/platforms",
            "/overview/supervision",
            "/problemsAndImprovements");

    private static String report;

    @BeforeAll
    static void publishTheDistrict() {
        report = RunningStack.publishedSample().publicPath();
    }

    @ParameterizedTest
    @EnumSource(OpenedFormat.class)
    void every_format_has_the_figures_and_the_texts_of_the_sample(OpenedFormat format) throws Exception {
        byte[] file = Gateway.anonymous()
                .get(report + "." + format.suffix())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        OpenedFormat.Opened opened = format.open(file, Gateway.request());

        assertThat(opened.cells()).isEqualTo(figures());
        String text = squeezed(opened.text());
        assertThat(paragraphs())
                .hasSize(20)
                .allSatisfy(paragraph -> assertThat(text).contains(squeezed(paragraph)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "txt", "pdf", "docx"})
    void what_is_printed_is_read_as_the_sample_is_read(String suffix) throws IOException {
        JsonNode sample = OpenedFormat.reading(
                        Gateway.request(), "text/plain; charset=UTF-8", sample().getBytes(StandardCharsets.UTF_8))
                .at("/report/narrative");
        byte[] file = Gateway.anonymous().get(report + "." + suffix).asByteArray();

        JsonNode printed = OpenedFormat.reading(Gateway.request(), OpenedFormat.mediaType(suffix), file)
                .at("/report/narrative");

        for (String place : PLACES) {
            assertThat(squeezed(printed.at(place).asText()))
                    .as(place)
                    .isNotEmpty()
                    .isEqualTo(squeezed(sample.at(place).asText()));
        }
        assertThat(squeezed(printed.at("/otherMatters").asText()))
                .startsWith(squeezed(sample.at("/otherMatters").asText()) + "（说明一：");
    }

    @Test
    void it_is_published_in_order_and_every_warning_is_explained_to_its_readers() {
        Gateway.anonymous()
                .get(report)
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("version", equalTo(1))
                .body("signature", notNullValue())
                .body("findings.findAll { it.severity == 'ERROR' }", equalTo(List.of()))
                .body("findings.findAll { it.severity == 'WARNING' }.explanation", everyItem(notNullValue()));
        Gateway.request()
                .get(report.replace("/public/", "/") + "/workflow")
                .then()
                .body(
                        "steps.kind",
                        equalTo(List.of("SUBMIT_REPORT", "APPROVE_REPORT", "FINALIZE_REPORT", "PUBLISH_REPORT")))
                .body("steps.by", equalTo(List.of("clerk", "reviewer", "signer", "signer")));
    }

    private static Map<String, BigDecimal> figures() {
        Map<String, BigDecimal> figures = new TreeMap<>();
        PublishedReport published = PublishedReport.sample("sifangtai-2021");
        for (CellId cell : published.figures().values().keySet()) {
            figures.put(
                    cell.toString(),
                    published.figures().amount(cell).orElseThrow().stripTrailingZeros());
        }
        assertThat(figures).hasSize(200);
        return figures;
    }

    /** What stands in the sample beside its title, the titles of sections and the tables. */
    private static List<String> paragraphs() throws IOException {
        return sample().lines()
                .filter(line -> !line.isBlank() && !line.contains("\t"))
                .filter(line -> !line.matches("[一二三四五六]、.{2,20}") && line.length() > 10)
                .filter(line -> !line.contains("年政府信息公开工作年度报告"))
                .toList();
    }

    private static String sample() throws IOException {
        try (InputStream in = PublishedSampleIT.class.getResourceAsStream("/samples/sifangtai-2021.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Without spaces and what the conversion of the sample has added: signs for bold and for an address. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s<>]|\\*\\*", "");
    }
}
