package org.gongkai.disclosure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What enters the register past the review says on what ground, once the body reviews here. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EntryGroundTest {

    private static final Api REGISTER = new Api("disclosures");

    private ItemOffice office;

    @BeforeEach
    void anOfficeThatReviewsHereSince2026() {
        office = ItemOffice.ofItsOwn();
        put(Map.of("reviewedFrom", "2026-01-01", "reason", "启用审查系统"), null)
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @Test
    void what_was_published_before_enters_as_it_always_did() {
        REGISTER.create(entry("2025-12-31")).statusCode(201).body("ground", nullValue());
        REGISTER.create(entry("2025-12-30", "ground", "BEFORE_THE_SYSTEM")).statusCode(201);
    }

    @Test
    void what_is_published_since_says_where_it_was_reviewed() {
        REGISTER.create(entry("2026-01-01")).statusCode(400).body("violations.pointer", contains("/ground"));
        REGISTER.create(entry("2026-01-01", "ground", "BEFORE_THE_SYSTEM"))
                .statusCode(400)
                .body("violations.pointer", contains("/ground"));
        REGISTER.create(entry("2026-01-01", "ground", "OTHER_PLATFORM"))
                .statusCode(400)
                .body("violations.pointer", contains("/groundDetail"));
        String id =
                REGISTER.created(entry("2026-01-01", "ground", "OTHER_PLATFORM", "groundDetail", "门户网站采编系统 审批单0017"));
        REGISTER.correct(id, Map.of("title", "更正后的标题")).statusCode(400).body("violations.pointer", contains("/title"));
        REGISTER.correct(id, Map.of("title", "更正后的标题", "groundDetail", "门户网站采编系统 审批单0018"))
                .statusCode(200);
        REGISTER.correct(id, Map.of("withdrawnOn", "2026-02-01")).statusCode(200);
        REGISTER.correct(id, Map.of("column", "通知", "indexNumber", "QX-9", "topic", "财政、金融、审计"))
                .statusCode(200);
        REGISTER.create(entry(
                        "2026-01-01",
                        "ground",
                        "OTHER_PLATFORM",
                        "groundDetail",
                        "张三13912345678审查",
                        "channel",
                        "微信13912345678",
                        "topic",
                        "询13912345678"))
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/groundDetail", "/channel", "/topic"));
        REGISTER.correct(id, Map.of("topic", "随意写的话")).statusCode(400).body("violations.pointer", contains("/topic"));
        Map<String, Object> again = new LinkedHashMap<>();
        again.put("withdrawnOn", null);
        REGISTER.correct(id, again).statusCode(400).body("violations.pointer", contains("/withdrawnOn"));
        Map<String, Object> without = new LinkedHashMap<>();
        without.put("ground", null);
        without.put("groundDetail", null);
        REGISTER.correct(id, without).statusCode(400).body("violations.pointer", contains("/ground"));
        Api.verify(office.agency()).statusCode(200).body("differences", empty());
    }

    @Test
    void an_import_names_the_rows_that_say_nothing() {
        String csv = "统一社会信用代码,栏目,名称,发布日期,登记依据,依据说明\n"
                + "%1$s,公告,一,2025-03-01,,\n"
                + "%1$s,公告,二,2026-03-01,,\n"
                + "%1$s,公告,三,2026-03-02,上级机关统一发布,市政府网站\n";

        REGISTER.importCsv(csv.formatted(office.agency()), "")
                .statusCode(422)
                .body("findings.row", contains(3))
                .body("findings.column", contains("登记依据"));
        REGISTER.importCsv(csv.formatted(office.agency()), "?partial=true")
                .statusCode(200)
                .body("created", equalTo(2));
    }

    @Test
    void a_ledger_that_was_exported_comes_back_unchanged_and_only_what_is_new_in_it_says_why() {
        String item = office.published(ItemOffice.content("title", "本机关审查发布的决定"));
        ItemOffice early = ItemOffice.ofItsOwn();
        Map<String, Object> old = entry("2026-04-01");
        old.put("agencyCode", early.agency());
        old.put("indexNumber", "QX-1");
        String standing = REGISTER.created(old);
        early.as(Role.SIGNER)
                .body(Map.of("reviewedFrom", "2026-03-15", "reason", "启用审查系统"))
                .put("/api/v1/review-starts/" + early.agency())
                .then()
                .statusCode(200);

        for (ItemOffice one : List.of(office, early)) {
            REGISTER.importFile("text/csv", exported(one), "").statusCode(200).body("unchanged", equalTo(1));
        }
        REGISTER.correct(standing, Map.of("url", "https://www.example.gov.cn/2.html"))
                .statusCode(400)
                .body("violations.pointer", contains("/url"));
        early.as(Role.CLERK)
                .post("/api/v1/disclosures/" + standing + "/items")
                .then()
                .statusCode(201);
        REGISTER.importFile("text/csv", exported(early), "").statusCode(200).body("unchanged", equalTo(1));
        REGISTER.correct(standing, Map.of("publishedOn", "2026-04-02"))
                .statusCode(400)
                .body("violations.pointer", contains("/ground"));
        String moved = "统一社会信用代码,栏目,名称,发布日期,索引号,登记依据,依据说明\n"
                + "%1$s,公告,公告,2026-04-03,QX-1,,\n"
                + "%1$s,公告,新的公告,2026-04-03,QX-2,,\n";
        REGISTER.importCsv(moved.formatted(early.agency()), "?onConflict=replace")
                .statusCode(422)
                .body("findings.row", contains(2, 3))
                .body("findings.column", contains("登记依据", "登记依据"))
                .body("findings.code", contains("REQUIRED", "REQUIRED"));
        office.read(item).body("stage", equalTo("PUBLISHED"));
    }

    @Test
    void what_was_reviewed_here_needs_no_ground() {
        String item = office.published(ItemOffice.content());

        REGISTER.read(office.record(item)).body("ground", nullValue());
        office.take(Role.CLERK, item, "withdrawals", Map.of("reason", "撤销")).statusCode(200);
    }

    @Test
    void a_body_that_has_said_nothing_registers_as_before_and_who_begins_or_ends_says_why() {
        ItemOffice other = ItemOffice.ofItsOwn();
        Map<String, Object> entry = entry("2026-02-01");
        entry.put("agencyCode", other.agency());
        REGISTER.create(entry).statusCode(201);
        put(Map.of("reason", "改由门户网站审查"), null).statusCode(428);
        put(Map.of("reviewedFrom", "2026-06-01"), "\"1\"").statusCode(400);
        put(Map.of("reason", "改由门户网站审查"), "\"1\"").statusCode(200).body("reviewedFrom", nullValue());

        REGISTER.create(entry("2026-03-01")).statusCode(201);
        office.as(Role.CLERK)
                .body(Map.of("reason", "不审查"))
                .put("/api/v1/review-starts/" + office.agency())
                .then()
                .statusCode(403);
    }

    private static byte[] exported(ItemOffice office) {
        return office.as(Role.CLERK)
                .get("/api/v1/disclosures/export.csv?agencyCode=" + office.agency())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private ValidatableResponse put(Map<String, String> body, String ifMatch) {
        var request = office.as(Role.SIGNER).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/v1/review-starts/" + office.agency())
                .then();
    }

    private Map<String, Object> entry(String publishedOn, Object... more) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("agencyCode", office.agency());
        entry.put("column", "公告");
        entry.put("title", "公告" + publishedOn);
        entry.put("publishedOn", publishedOn);
        for (int i = 0; i < more.length; i += 2) {
            entry.put(more[i].toString(), more[i + 1]);
        }
        return entry;
    }
}
