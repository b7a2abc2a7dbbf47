package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;

/** Lists of applications as files, with the columns of their lives. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ApplicationExportTest {

    private ApplicationsForTests mine;

    @BeforeEach
    void aBody() {
        mine = new ApplicationsForTests();
    }

    @Test
    void a_ledger_has_the_life_of_each_application() throws IOException {
        String open = registered("=cmd|' /C calc'!A0", "王小明");
        step(Role.CLERK, open, "assignments", Map.of("on", "2026-03-02", "handler", "李某", "unit", "财务科"));
        step(Role.SIGNER, open, "holds", Map.of("on", "2026-03-04", "reason", "巡视调阅"));
        String closed = registered("部门决算", "赵六");
        mine.conclude(closed, "GRANTED", "2026-03-09");

        List<NamedCsvRecord> rows = csv("life=true&sort=-receiptNumber");
        assertThat(rows).hasSize(2);
        NamedCsvRecord first = rows.getLast();
        assertThat(first.getField("申请事项")).startsWith("'=cmd");
        assertThat(first.getField("申请人")).isEqualTo("王*");
        assertThat(first.getField("办理阶段")).isEqualTo("审查中");
        assertThat(first.getField("办理标记")).isEqualTo("逾期、保全");
        assertThat(first.getField("应答复日期")).isEqualTo("2026-03-30");
        assertThat(first.getField("剩余工作日")).startsWith("-");
        assertThat(first.getField("承办人")).isEqualTo("李某");
        assertThat(first.getField("承办科室")).isEqualTo("财务科");
        assertThat(rows.getFirst().getField("办理结果")).isEqualTo("（一）予以公开");
        assertThat(csv("life=true&stage=CLOSED")).hasSize(1);
        assertThat(csv("stage=CLOSED").getFirst().getHeader()).doesNotContain("办理阶段");

        byte[] file = as(Role.CLERK)
                .get("/api/v1/applications/export.xlsx?life=true&q=决算")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            DataFormatter shown = new DataFormatter();
            List<String> heads = new ArrayList<>();
            workbook.getSheet("台账").getRow(0).forEach(cell -> heads.add(shown.formatCellValue(cell)));
            Row row = workbook.getSheet("台账").getRow(1);
            assertThat(workbook.getSheet("台账").getLastRowNum()).isEqualTo(1);
            assertThat(shown.formatCellValue(row.getCell(heads.indexOf("办理阶段"))))
                    .isEqualTo("办结");
            assertThat(row.getCell(heads.indexOf("延期工作日")).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(shown.formatCellValue(row.getCell(heads.indexOf("申请人")))).isEqualTo("赵*");
        }
    }

    @Test
    void number_and_service_are_there_however_it_has_ended_and_no_number_that_is_void() throws IOException {
        PaperLife spot = new PaperLife(mine.agency())
                .agreed(
                        "spot-answers",
                        Map.of(
                                "on", "2026-03-02",
                                "parts", List.of(PaperLife.granted()),
                                "secrecyResult", "不涉及国家秘密",
                                "signedBy", "王某某"));
        PaperLife open = new PaperLife(mine.agency());
        PaperLife merged = new PaperLife(mine.agency())
                .then(Role.SIGNER, "merges", Map.of("on", "2026-03-04", "into", open.id()))
                .then(
                        Role.CLERK,
                        "deliveries",
                        Map.of("on", "2026-03-06", "result", "SERVED", "document", "D35_OTHER", "proof", "本人签收"));
        open.processing().proposed(List.of(PaperLife.granted())).reviewed().approved();

        assertThat(told(spot)).isEqualTo("公复〔2026〕1号 2026-03-02");
        assertThat(told(merged)).isEqualTo("公复〔2026〕2号 2026-03-06");
        assertThat(told(open)).isEqualTo("公复〔2026〕3号 ");
        open.then(Role.SIGNER, "recalls", Map.of("on", "2026-03-13", "reason", "附件有误"));
        assertThat(told(open)).isEqualTo(" ");
    }

    private String told(PaperLife life) throws IOException {
        NamedCsvRecord row =
                csv("life=true&receiptNumber=" + life.receiptNumber()).getFirst();
        return row.getField("答复文号") + " " + row.getField("送达日期");
    }

    @Test
    void names_are_seen_by_those_who_may_and_say_why_and_the_audit_has_each() throws IOException {
        String one = registered("部门决算", "王小明");
        registered("部门预算", "赵六");
        String why = "reason=移交档案馆";

        assertThat(csv(why + "&subject=部门决算").getFirst().getField("申请人")).isEqualTo("王小明");
        assertThat(csv("subject=部门决算").getFirst().getField("申请人")).isEqualTo("王*");
        as(Role.SUPERVISOR).get("/api/v1/applications/export.csv?" + why).then().statusCode(403);
        as(Role.SUPERVISOR).get("/api/v1/applications/export.csv").then().statusCode(200);
        as(Role.CLERK)
                .get("/api/v1/applications/export.csv?reason= ")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("reason"));
        as(Role.CLERK).get("/api/v1/applications/export.csv?colour=red").then().statusCode(400);

        given().get("/api/v1/audit/request-service/entries?operation=UNMASK&objectId=" + one)
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].reason", equalTo("移交档案馆"));
        given().get("/api/v1/audit/request-service/entries?limit=500&operation=EXPORT&agencyCode=" + mine.agency())
                .then()
                .body("items.size()", equalTo(3))
                .body("items.findAll { it.after.names }.size()", equalTo(1))
                .body("items.findAll { it.after.asked.subject == '[protected]' }.size()", equalTo(2));
    }

    private String registered(String subject, String name) {
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", "2026-03-02");
        entry.put("subject", subject);
        entry.put("applicantName", name);
        return ApplicationsForTests.APPLICATIONS.created(entry);
    }

    private List<NamedCsvRecord> csv(String query) throws IOException {
        byte[] file = as(Role.CLERK)
                .get("/api/v1/applications/export.csv?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
            return reader.stream().toList();
        }
    }

    private void step(Role role, String id, String step, Map<String, ?> body) {
        as(role).contentType("application/json")
                .body(body)
                .post("/api/v1/applications/" + id + "/" + step)
                .then()
                .statusCode(200);
    }

    private RequestSpecification as(Role role) {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(role, mine.agency()));
    }
}
