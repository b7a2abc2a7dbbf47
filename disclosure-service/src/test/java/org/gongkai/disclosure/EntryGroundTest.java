package org.gongkai.disclosure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.LinkedHashMap;
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
        REGISTER.correct(id, Map.of("title", "更正后的标题")).statusCode(200);
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
