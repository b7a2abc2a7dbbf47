package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.formats.print.RandomReports;
import org.gongkai.formats.print.Renderers;
import org.gongkai.formats.print.ReportFormats;
import org.gongkai.formats.read.HostileFiles;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;

/** Reading published reports over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class ReportReadingTest {

    private static final String READINGS = "/api/v1/report-readings";

    @Test
    void the_sample_of_a_district_is_read_and_judged() throws IOException {
        String sample = sample();

        given().contentType("text/plain; charset=UTF-8")
                .body(sample.getBytes(StandardCharsets.UTF_8))
                .post(READINGS)
                .then()
                .statusCode(200)
                .body("cells", hasSize(200))
                .body("report.year", equalTo(2021))
                .body("report.agency.name", equalTo("四方台区人民政府办公室"))
                .body("report.figures.T2.NORMATIVE_DOCUMENT.ISSUED", equalTo(4))
                .body("cells.find { it.cellId == 'T2.NORMATIVE_DOCUMENT.ISSUED' }.place", startsWith("line "))
                // It does not report processing fees in section 6, and that is all of K16.
                .body("findings.rule", hasItem("K16"))
                .body("findings.rule", not(hasItem("R1")))
                .body("findings.findAll { it.rule == 'R2' }.subject", hasItem(containsString("没有收到需要办理的依申请公开事项")));
    }

    @Test
    void prose_beside_a_table_is_held_against_its_figures() throws IOException {
        String contradicted = sample().replaceFirst(
                        "一、本年新收政府信息公开申请数量\\s+0\\t0\\t0\\t0\\t0\\t0\\t0", "一、本年新收政府信息公开申请数量\t\t2\t0\t0\t0\t0\t0\t2");

        given().contentType("text/plain; charset=UTF-8")
                .body(contradicted.getBytes(StandardCharsets.UTF_8))
                .post(READINGS)
                .then()
                .statusCode(200)
                .body("report.figures.T3.NEW_RECEIVED.TOTAL", equalTo(2))
                .body("findings.findAll { it.rule == 'K28' }.subject", hasItem(startsWith("没有收到")))
                .body("findings.find { it.rule == 'K28' }.actual", equalTo(2));
    }

    /** The table has 9 received, 2 granted, 1 denied, 4 not available, 2 not handled; the words of the page vary. */
    @Test
    void the_words_that_reports_use_most_are_held_against_the_table() {
        String rows = Stream.of(
                        "一、本年新收政府信息公开申请数量=9",
                        "二、上年结转政府信息公开申请数量=0",
                        "（一）予以公开=2",
                        "1.属于国家秘密=1",
                        "1.本机关不掌握相关政府信息=4",
                        "1.信访举报投诉类申请=2",
                        "（七）总计=9",
                        "四、结转下年度继续办理=0")
                .map(row -> row.split("="))
                .map(row -> "<tr><td>" + row[0] + "</td><td>" + row[1] + "</td>" + "<td>0</td>".repeat(5) + "<td>"
                        + row[1] + "</td></tr>")
                .collect(Collectors.joining());
        Map<String, List<Integer>> pages = Map.of(
                "本年度共受理政府信息公开申请7件，答复8件；其中不予公开3件，无法提供2件，不予处理1件，其余的情形两件，都没有超过法定的期限。",
                List.of(7, 8, 3, 2, 1),
                "本年共收到申请1,009件，予以公开两件，不予公开０件；无法提供三件；不予处理2件。",
                List.of(1009, 0, 3),
                "受理申请9件，均已答复9件，无法提供4宗。",
                List.of());
        pages.forEach((words, numbers) -> {
            String page = "<html><head><meta charset=\"utf-8\"></head><body><h1>青溪县教育局2023年政府信息公开工作年度报告</h1>"
                    + "<p>一、总体情况</p><p>（二）依申请公开</p><p>" + words + "</p><p>二、主动公开政府信息情况</p>"
                    + "<p>三、收到和处理政府信息公开申请情况</p><table>" + rows + "</table></body></html>";
            List<Integer> found = given().contentType("text/html; charset=UTF-8")
                    .body(page.getBytes(StandardCharsets.UTF_8))
                    .post(READINGS)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("findings.findAll { it.rule == 'V20' }.actual");
            assertThat(found).as(words).containsExactlyInAnyOrderElementsOf(numbers);
        });
    }

    @Test
    void a_file_of_a_form_is_read_in_the_charset_that_it_is_written_in() throws IOException {
        given().multiPart("file", "四方台.txt", sample().getBytes(Charset.forName("GB18030")), "application/octet-stream")
                .post(READINGS)
                .then()
                .statusCode(200)
                .body("cells", hasSize(200));
    }

    @Test
    void every_format_of_our_own_comes_back() {
        var report = new RandomReports(11).next();
        Renderers renderers = new Renderers();
        Map<String, String> types = Map.of(
                "html", ReportFormats.of("html").mediaType(),
                "docx", ReportFormats.of("docx").mediaType(),
                "xlsx", ReportFormats.of("xlsx").mediaType(),
                "pdf", "application/pdf",
                "txt", ReportFormats.of("txt").mediaType());
        types.forEach((format, type) -> given().contentType(type)
                .body(renderers.render(report, format))
                .post(READINGS)
                .then()
                .statusCode(200)
                .body("cells", hasSize(200))
                .body("report.year", equalTo(report.year())));
    }

    @Test
    void a_report_in_the_form_of_2019_is_judged_by_the_rules_that_its_cells_allow() {
        Form form = Editions.shipped().find("2019").orElseThrow();
        AnnualReport report = new RandomReports(12, form).next();
        CellId total = CellId.parse("T3.CARRIED_OUT.TOTAL");
        given().contentType(ReportFormats.of("txt").mediaType())
                .body(new Renderers().render(report, "txt"))
                .post(READINGS)
                .then()
                .statusCode(200)
                .body("report.form", equalTo("2019"))
                .body("cells", hasSize(form.cells().size()))
                .body("findings.rule", not(hasItem("V1")));
        given().contentType(ReportFormats.of("txt").mediaType())
                .body(new Renderers()
                        .render(RandomReports.with(report, report.figures().with(total, CellValue.of(987_654))), "txt"))
                .post(READINGS)
                .then()
                .statusCode(200)
                .body("findings.findAll { it.rule == 'V1' }.actual", hasItem(987_654));
    }

    @Test
    void a_number_that_no_count_can_be_is_kept_as_it_is_printed_and_told() throws IOException {
        String odd = sample().replaceFirst("一、本年新收政府信息公开申请数量\\s+0", "一、本年新收政府信息公开申请数量\t0.5");

        given().contentType("text/plain; charset=UTF-8")
                .body(odd.getBytes(StandardCharsets.UTF_8))
                .post(READINGS)
                .then()
                .statusCode(200)
                .body("report.remarks.'T3.NEW_RECEIVED.NATURAL_PERSON'.text", equalTo("0.5"))
                .body(
                        "findings.findAll { it.rule == 'K03' }.cells.flatten()",
                        hasItem("T3.NEW_RECEIVED.NATURAL_PERSON"));
        given().contentType("text/plain; charset=UTF-8")
                .body(odd.replace("0.5", "999,999,999,999,999,999,999").getBytes(StandardCharsets.UTF_8))
                .post(READINGS)
                .then()
                .statusCode(200)
                .body("report.remarks.'T3.NEW_RECEIVED.NATURAL_PERSON'.text", equalTo("999999999999999999999"));
    }

    @Test
    void a_report_without_a_year_is_judged_by_the_equations_of_its_form_alone() throws IOException {
        String nameless =
                sample().replaceAll("20\\d{2}\\s*年?", "").replaceFirst("一、本年新收政府信息公开申请数量\\s+0", "一、本年新收政府信息公开申请数量\t5");

        given().contentType("text/plain; charset=UTF-8")
                .body(nameless.getBytes(StandardCharsets.UTF_8))
                .post(READINGS)
                .then()
                .statusCode(200)
                .body("report.year", nullValue())
                .body("report.title", nullValue())
                .body("report.period", nullValue())
                .body("cells", hasSize(200))
                .body("findings.rule.unique()", containsInAnyOrder("R1", "R2", "V1", "V3"))
                .body("findings.message", hasItem("Not read: the year of the report was not found."));
    }

    @Test
    void what_is_something_else_than_it_says_is_refused() {
        given().contentType("application/pdf")
                .body(new byte[] {'P', 'K', 3, 4, 5, 6})
                .post(READINGS)
                .then()
                .statusCode(400);
        given().contentType("application/pdf")
                .body("no pdf".getBytes(StandardCharsets.UTF_8))
                .post(READINGS)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unreadable-file"));
        given().contentType("text/plain")
                .body(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0})
                .post(READINGS)
                .then()
                .statusCode(415);
        given().contentType("image/png")
                .body(new byte[] {1})
                .post(READINGS)
                .then()
                .statusCode(415);
        given().multiPart("other", "x").post(READINGS).then().statusCode(400);
    }

    @Test
    void what_is_nested_or_long_beyond_reason_is_withstood() throws Exception {
        String deep = "<div>".repeat(200_000) + "<table><tr><td>1</td><td>2</td></tr></table>";
        assertThat(status("text/html", deep)).isLessThan(500);
        assertThat(status("text/html", "<table><tr><td>".repeat(50_000))).isLessThan(500);
        assertThat(status("text/markdown", ">".repeat(100_000) + "x")).isLessThan(500);
        assertThat(status("text/plain", "三、收到和处理政府信息公开申请情况\n" + "公开".repeat(100_000)))
                .isEqualTo(200);
        assertThat(status("text/plain", "1\t".repeat(50_000))).isEqualTo(200);
        assertThat(status("text/plain", "1,111" + ",111".repeat(100_000))).isEqualTo(200);
        assertThat(status("text/plain", "三、" + " ".repeat(100_000) + "收")).isEqualTo(200);
        assertThat(status("text/html", "")).isEqualTo(400);
        assertThat(status("application/pdf", "")).isEqualTo(400);
        assertThat(status("application/octet-stream", "x")).isEqualTo(415);
    }

    @Test
    void others_are_answered_while_files_that_are_made_to_stop_the_reader_are_refused() throws Exception {
        String line = "7".repeat(4_000_000);
        String headings = "一、总体情况\n".repeat(300_000);
        String gaps = "某区2021年政府信息公开工作年度报告\n" + "一、概述" + " ".repeat(800_000) + "x";

        try (ExecutorService senders = Executors.newFixedThreadPool(9)) {
            List<Future<Integer>> readings = Stream.of(line, headings, gaps, line, headings, gaps, line, headings, gaps)
                    .map(text -> senders.submit(() -> status("text/plain", text)))
                    .toList();
            for (int i = 0; i < 20; i++) {
                assertThat(statusOfForms()).isEqualTo(200);
            }
            for (Future<Integer> reading : readings) {
                assertThat(reading.get()).isIn(200, 400, 429, 503);
            }
            assertThat(readings.getFirst().get()).isIn(400, 429, 503);
        }
    }

    private static int statusOfForms() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/forms"))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void a_workbook_with_one_merged_area_over_the_whole_sheet_is_refused() throws IOException {
        given().contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(mergedAllOver())
                .post(READINGS)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unreadable-file"));
        given().get("/api/v1/forms").then().statusCode(200);
    }

    @Test
    void a_workbook_that_takes_more_memory_than_it_may_is_refused_and_nobody_else_waits() throws Exception {
        byte[] costly = HostileFiles.costly().get("workbook: cells").get().bytes();

        try (HttpClient client = HttpClient.newHttpClient()) {
            CompletableFuture<HttpResponse<String>> reading = client.sendAsync(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + READINGS))
                            .header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                            .header("Authorization", "Bearer " + IssuerForTests.token(Role.CLERK))
                            .timeout(Duration.ofMinutes(1))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(costly))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            do {
                assertThat(statusOfForms()).isEqualTo(200);
            } while (!reading.isDone());
            assertThat(reading.get().statusCode()).as(reading.get().body()).isEqualTo(422);
            assertThat(reading.get().body()).contains("/problems/file-too-costly", "内存");
        }
        sent(sample()).statusCode(200).body("cells", hasSize(200));
    }

    @Test
    void a_part_that_says_nonsense_of_what_it_is_is_known_by_its_name() throws IOException {
        given().multiPart("file", "四方台.txt", sample().getBytes(StandardCharsets.UTF_8), "nonsense")
                .post(READINGS)
                .then()
                .statusCode(200)
                .body("cells", hasSize(200));
    }

    /** Rest-assured would print what it sent. */
    private static int status(String type, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + READINGS))
                                    .header("Content-Type", type + "; charset=UTF-8")
                                    .header("Authorization", "Bearer " + IssuerForTests.token(Role.CLERK))
                                    .timeout(Duration.ofSeconds(20))
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** A report may be larger than JSON, and no file of any size is read. */
    @Test
    void a_report_has_a_limit_of_its_own() throws IOException {
        ValidatableResponse large = sent(sample() + " ".repeat(2 << 20));
        ValidatableResponse tooLarge = sent(sample() + " ".repeat(17 << 20));

        assertThat(large.extract().statusCode()).isNotEqualTo(413);
        tooLarge.statusCode(413).body("type", equalTo("/problems/too-large"));
    }

    private static ValidatableResponse sent(String report) {
        return given().contentType("text/plain; charset=UTF-8")
                .body(report.getBytes(StandardCharsets.UTF_8))
                .post(READINGS)
                .then();
    }

    @Test
    void a_report_without_tables_says_what_is_missing() {
        given().contentType("text/html; charset=UTF-8")
                .body("<h1>某区2022年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p><img src='x.png'>")
                .post(READINGS)
                .then()
                .statusCode(200)
                .body("cells", hasSize(0))
                .body("findings.rule", hasItem("R1"))
                .body("findings.rule", hasItem("K03"));
    }

    private static byte[] mergedAllOver() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("年报");
            // The library counts the cells of an area as an int itself, and refuses to write this one.
            sheet.getCTWorksheet().addNewMergeCells().addNewMergeCell().setRef("A1:XFD1048576");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static String sample() throws IOException {
        try (var in = ReportReadingTest.class.getResourceAsStream("/published/sifangtai-2021.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
