package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.disclosure.search.file.FileReading;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;

/** Items are found by what stands in their files, of whatever kind; of a file without text the office is told. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SearchedFilesTest {

    private static final String WORDS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木";

    @Inject
    FileReading reading;

    private ItemOffice office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = ItemOffice.ofItsOwn();
    }

    @Test
    void an_item_is_found_by_the_text_of_its_files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("甲.pdf", PublishedFilesForTests.pdf("蟠龙镇预算"));
        files.put("乙.docx", PublishedFilesForTests.docx("蟠龙镇决算"));
        files.put("丙.xlsx", PublishedFilesForTests.xlsx("蟠龙镇采购"));
        files.put("丁.xls", PublishedFilesForTests.xls("蟠龙镇名册"));
        files.put("戊.pptx", PublishedFilesForTests.pptx("蟠龙镇规划"));
        files.put("己.odt", PublishedFilesForTests.odt("蟠龙镇总结"));
        files.put("庚.ofd", PublishedFilesForTests.ofd("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "蟠龙镇", "批复"));
        files.put("辛.txt", "蟠龙镇公告".getBytes(Charset.forName("GB18030")));
        files.put("壬.json", "{\"title\": \"蟠龙镇清单\"}".getBytes(StandardCharsets.UTF_8));
        String item = shown(files);
        String record = office.record(item);

        read(item, 9);

        office.read(item)
                .body(
                        "fileTexts.state",
                        contains(IntStream.range(0, 9).mapToObj(i -> "READ").toArray()))
                .body("fileTexts[0].name", equalTo("甲.pdf"));
        List<String> words = List.of("龙镇预算", "镇决算", "采购", "册", "镇规划", "镇总结", "龙镇批复", "公告", "清单");
        for (int i = 0; i < words.size(); i++) {
            find(words.get(i))
                    .body("items.id", contains(record))
                    .body("items[0].quotes.part", contains("FILE"))
                    .body("items[0].quotes.file", contains(i + 1))
                    .body("items[0].quotes[0].pieces.findAll { it.found }.text", contains(words.get(i)));
        }
        find("甲.pdf").body("items.id", contains(record));
        find("预算 决算 处罚").body("items.id", contains(record));
        find("预决").body("items", empty());
    }

    @Test
    void what_several_read_at_once_is_found_of_all() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        IntStream.range(0, 24)
                .forEach(i ->
                        files.put("卷" + i + ".txt", ("睚眦卷" + WORDS.charAt(i) + "记").getBytes(StandardCharsets.UTF_8)));
        String item = shown(files);

        try (ExecutorService readers = Executors.newFixedThreadPool(6)) {
            for (Future<Object> reader :
                    readers.invokeAll(Collections.nCopies(6, Executors.callable(reading::round)))) {
                reader.get();
            }
        }
        read(item, 24);

        String record = office.record(item);
        for (int i = 0; i < 24; i++) {
            find("卷" + WORDS.charAt(i))
                    .body("items.id", contains(record))
                    .body("items[0].quotes.file", contains(i + 1));
        }
    }

    @Test
    void of_a_file_without_text_the_office_is_told() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("扫描件.pdf", PublishedFilesForTests.pdf(""));
        files.put("坏.pdf", "%PDF-1.7\n没有什么\n".getBytes(StandardCharsets.UTF_8));
        files.put("坏.docx", PublishedFilesForTests.docx("x").clone());
        files.put("图.gif", "GIF89a\u0001\u0000\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1));
        files.put("长.txt", ("长".repeat(210_000) + "尾").getBytes(StandardCharsets.UTF_8));
        byte[] broken = files.get("坏.docx");
        java.util.Arrays.fill(broken, 100, broken.length / 2, (byte) 7);
        String item = shown(files);

        read(item, 5);

        List<String> states = office.read(item).extract().path("fileTexts.state");
        assertThat(states).containsExactly("NO_TEXT", "BROKEN", "BROKEN", "NOT_A_TEXT", "READ_IN_PART");
        find("扫描件").body("items", hasSize(1));
        find("长长").body("items", hasSize(1));
        find("尾").body("items", empty());
    }

    @Test
    void what_is_shown_no_more_is_found_no_more() {
        String item = shown(Map.of("旧.txt", "螭吻旧稿".getBytes(StandardCharsets.UTF_8)));
        read(item, 1);
        find("螭吻").body("items", hasSize(1));

        office.take(Role.CLERK, item, "changes", Map.of("reason", "换附件")).statusCode(200);
        attach(item, "新.txt", "狻猊新稿".getBytes(StandardCharsets.UTF_8));
        office.write(item, ItemOffice.content("attachments", List.of(2))).statusCode(200);
        find("螭吻").body("items", hasSize(1));
        find("狻猊").body("items", empty());
        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200);
        find("螭吻").body("items", empty());
        read(item, 1);
        find("狻猊").body("items", hasSize(1));

        office.take(Role.CLERK, item, "withdrawals", Map.of("reason", "有误")).statusCode(200);
        find("狻猊").body("items", empty());
        reading.round();
        find("狻猊").body("items", empty());
        office.read(item).body("fileTexts", empty());
    }

    /** A published item that shows these files. */
    private String shown(Map<String, byte[]> files) {
        String item = office.begun(ItemOffice.content());
        List<Integer> numbers = new ArrayList<>();
        files.forEach((name, content) -> {
            attach(item, name, content);
            numbers.add(numbers.size() + 1);
        });
        office.write(item, ItemOffice.content("attachments", numbers)).statusCode(200);
        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200);
        return item;
    }

    /** The service reads them by itself too, and may be at one of them. */
    private void read(String item, int files) {
        reading.round();
        Awaitility.await()
                .until(
                        () -> office.read(item).extract().<List<String>>path("fileTexts.state"),
                        states -> states.size() == files && !states.contains("WAITING"));
    }

    private void attach(String item, String name, byte[] content) {
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, office.agency()))
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .contentType("application/octet-stream")
                .body(content)
                .post("/api/v1/items/" + item + "/attachments")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse find(String words) {
        return given().noFilters()
                .queryParam("q", words)
                .queryParam("agencyCode", office.agency())
                .get("/api/v1/public/items")
                .then()
                .statusCode(200);
    }
}
