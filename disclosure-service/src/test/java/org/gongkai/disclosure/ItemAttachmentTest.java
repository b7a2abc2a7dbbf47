package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.KitOperations;

/** What is attached to items, and what of it everybody may read. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ItemAttachmentTest {

    private static final byte[] TEXT = "附件内容".getBytes(StandardCharsets.UTF_8);

    private ItemOffice office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = ItemOffice.ofItsOwn();
    }

    @Test
    void everybody_reads_what_the_published_text_shows_and_nothing_else() {
        String item = office.begun(ItemOffice.content("assembly", "财务审计"));
        attach(item, "预算表.txt", TEXT).statusCode(201).body("number", equalTo(1));
        attach(item, "底稿.txt", TEXT).statusCode(201);
        KitOperations.askOfAttachments("/api/v1/items/" + item + "/attachments");
        office.write(item, ItemOffice.content("assembly", "财务审计", "attachments", List.of(1)))
                .statusCode(200)
                .body("content.attachments", contains(1))
                .body("content.assembly", equalTo("财务审计"));
        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200);

        String files = "/api/v1/public/disclosures/" + office.record(item) + "/attachments";
        given().noFilters().get(files).then().statusCode(200).body("items.name", contains("预算表.txt"));
        byte[] read = given().noFilters()
                .get(files + "/1")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(read).isEqualTo(TEXT);
        given().noFilters().get(files + "/2").then().statusCode(404);
        attach(item, "补充.txt", TEXT).statusCode(409).body("reason", equalTo("ATTACHMENTS_CLOSED"));
    }

    @Test
    void who_reads_what_is_public_leaves_no_trace_and_staff_does() {
        String item = office.begun(ItemOffice.content());
        attach(item, "决定书.txt", TEXT).statusCode(201);
        office.write(item, ItemOffice.content("attachments", List.of(1))).statusCode(200);
        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200);
        String file = "/api/v1/public/disclosures/" + office.record(item) + "/attachments/1";

        given().noFilters().get(file).then().statusCode(200);
        given().noFilters().header("Range", "bytes=3-5").get(file).then().statusCode(206);
        readers().body("items", empty());

        office.as(Role.CLERK)
                .get("/api/v1/items/" + item + "/attachments/1")
                .then()
                .statusCode(200);
        readers().body("items", hasSize(1));
    }

    @Test
    void what_was_published_keeps_its_attachments_while_it_is_changed_and_is_gone_when_it_is_withdrawn() {
        String item = office.begun(ItemOffice.content());
        attach(item, "一.txt", TEXT).statusCode(201);
        office.write(item, ItemOffice.content("attachments", List.of(1))).statusCode(200);
        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200);
        String files = "/api/v1/public/disclosures/" + office.record(item) + "/attachments";
        office.take(Role.CLERK, item, "changes", Map.of("reason", "更新附件")).statusCode(200);
        attach(item, "二.txt", TEXT).statusCode(201);
        office.write(item, ItemOffice.content("attachments", List.of(2))).statusCode(200);

        given().noFilters().get(files).then().body("items.name", contains("一.txt"));
        detach(item, 1).statusCode(409).body("reason", equalTo("ATTACHMENT_SHOWN"));
        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200);
        given().noFilters().get(files).then().body("items.name", contains("二.txt"));
        given().noFilters().get(files + "/1").then().statusCode(404);
        office.take(Role.CLERK, item, "changes", Map.of("reason", "再更新附件", "earlierStays", true))
                .statusCode(200);
        attach(item, "三.txt", TEXT).statusCode(201);
        office.write(item, ItemOffice.content("attachments", List.of(3))).statusCode(200);
        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200);
        given().noFilters().get(files).then().body("items.name", contains("三.txt"));
        given().noFilters().get(files + "/2").then().statusCode(200);
        given().noFilters().get(files + "/1").then().statusCode(404);
        office.take(Role.CLERK, item, "withdrawals", Map.of("reason", "有误")).statusCode(200);
        given().noFilters().get(files).then().statusCode(410);
        given().noFilters().get(files + "/2").then().statusCode(410);
        given().noFilters().get(files + "/3").then().statusCode(410);
    }

    @Test
    void a_text_that_shows_what_is_not_there_or_names_a_person_is_not_submitted() {
        String item = office.begun(ItemOffice.content("attachments", List.of(1)));

        office.read(item).body("gaps.pointer", hasItem("/content/attachments/0"));
        attach(item, "张三13800138000.txt", TEXT).statusCode(201);
        office.read(item).body("gaps.pointer", hasItem("/content/attachments/0"));
        office.take(Role.CLERK, item, "submissions", Map.of()).statusCode(422);
        attach(item, "名单.txt", TEXT).statusCode(201);
        office.write(item, ItemOffice.content("attachments", List.of(2)))
                .statusCode(200)
                .body("gaps", empty());
        detach(item, 1).statusCode(204);
        attach(item, "程序.exe", new byte[] {'M', 'Z', 0, 0}).statusCode(422);
        office.write(item, ItemOffice.content("assembly", "没有的分类"))
                .statusCode(400)
                .body("violations.pointer", contains("/assembly"));
    }

    @Test
    void what_stands_in_files_holds_an_item_until_somebody_else_has_settled_it() throws Exception {
        String item = office.begun(ItemOffice.content());
        attach(item, "底稿.txt", "张三 13912345678".getBytes(StandardCharsets.UTF_8))
                .statusCode(201);
        attach(item, "发放名单.xlsx", PublishedFilesForTests.xlsx("李四 11010519491231002X"))
                .statusCode(201);
        attach(item, "联系方式.txt", "值班手机13800138000，再报13800138000".getBytes(StandardCharsets.UTF_8))
                .statusCode(201);
        attach(item, "扫描件.pdf", PublishedFilesForTests.pdf("")).statusCode(201);
        office.write(item, ItemOffice.content("attachments", List.of(4, 2, 3)))
                .statusCode(200)
                .body("fileScans", empty());
        office.review(item);
        String phone = office.read(item)
                .body("personalData.pointer", contains("/content/attachments/1", "/content/attachments/2"))
                .body("personalData.kind", contains("ID_NUMBER", "MOBILE_NUMBER"))
                .body("fileScans.number", contains(4, 2, 3))
                .body("fileScans.state", contains("NO_TEXT", "READ", "READ"))
                .extract()
                .path("personalData[1].finding");
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(409).body("reason", equalTo("FINDINGS_OPEN"));
        office.take(Role.CLERK, item, "schedules", Map.of("at", ItemOffice.ahead()))
                .statusCode(409);

        office.take(Role.REVIEWER, item, "returns", Map.of("reason", "名单应当去掉身份证号"))
                .statusCode(200);
        office.write(item, ItemOffice.content("attachments", List.of(3))).statusCode(200);
        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(409);
        office.take(Role.SIGNER, item, "settlements", Map.of("finding", phone, "reason", "值班手机，公开使用"))
                .statusCode(200);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200);
    }

    private ValidatableResponse readers() {
        return given().get("/api/v1/audit/disclosure-service/entries?operation=READ_ATTACHMENT&agencyCode="
                        + office.agency())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse attach(String item, String name, byte[] content) {
        return given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, office.agency()))
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .contentType("application/octet-stream")
                .body(content)
                .post("/api/v1/items/" + item + "/attachments")
                .then();
    }

    private ValidatableResponse detach(String item, int number) {
        String file = "/api/v1/items/" + item + "/attachments/" + number;
        office.as(Role.CLERK).delete(file).then().statusCode(oneOf(409, 428));
        office.as(Role.CLERK)
                .header("If-Match", "\"another\"")
                .delete(file)
                .then()
                .statusCode(oneOf(409, 412));
        return office.as(Role.CLERK)
                .header("If-Match", office.as(Role.CLERK).head(file).header("ETag"))
                .delete(file)
                .then();
    }
}
