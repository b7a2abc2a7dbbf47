package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Items that revise, repeal, replace and interpret others, seen from both ends. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ItemRelationTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private ItemOffice office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = ItemOffice.ofItsOwn();
    }

    @Test
    void an_item_that_is_replaced_holds_until_the_other_does_and_both_show_it() {
        String old = office.published(ItemOffice.content("title", "旧办法"));
        String oldRecord = office.record(old);
        String next =
                office.begun(ItemOffice.content("title", "新办法", "relations", List.of(relation("REPLACES", oldRecord))));
        office.read(old).body("validity", equalTo("VALID")).body("related", empty());
        office.read(next).body("related.disclosureId", contains(oldRecord)).body("related.direction", contains("TO"));

        release(next);

        String nextRecord = office.record(next);
        office.read(old)
                .body("validity", equalTo("REPEALED"))
                .body("related.kind", contains("REPLACES"))
                .body("related.direction", contains("BY"))
                .body("related.from", contains(TODAY.toString()));
        published(oldRecord, "/content")
                .body("validity", equalTo("REPEALED"))
                .body("related.title", contains("新办法"))
                .body("related.href", contains("/api/v1/public/disclosures/" + nextRecord));
        String page = given().noFilters()
                .get("/api/v1/public/disclosures/" + oldRecord + "/page")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page)
                .contains("<dt>有效性</dt><dd>已废止</dd>", "<dt>成文日期</dt><dd>2026-01-05</dd>")
                .contains("已被替代：<a href=\"/api/v1/public/disclosures/" + nextRecord + "/page\">新办法</a>");
        published(nextRecord, "/content")
                .body("validity", equalTo("VALID"))
                .body("content.relations.disclosureId", contains(oldRecord));
        published(nextRecord, "/relations")
                .body("items.title", contains("旧办法"))
                .body("items.from", contains(nullValue()));
        published(oldRecord, "/relations").body("items.disclosureId", contains(nextRecord));

        office.take(Role.CLERK, next, "withdrawals", Map.of("reason", "有误")).statusCode(200);
        published(oldRecord, "/content").body("validity", equalTo("VALID")).body("related", empty());
    }

    @Test
    void what_holds_from_a_later_day_on_ends_the_other_on_that_day() {
        String old = office.published(ItemOffice.content());
        String next = office.begun(ItemOffice.content(
                "effectiveOn",
                TODAY.plusDays(30).toString(),
                "relations",
                List.of(relation("REVISES", office.record(old)))));
        release(next);

        office.read(old)
                .body("validity", equalTo("VALID"))
                .body("related.from", contains(TODAY.plusDays(30).toString()));
    }

    @Test
    void a_change_that_is_dropped_relates_nothing_and_an_interpretation_ends_nothing() {
        String policy = office.published(ItemOffice.content("title", "政策"));
        String reading = office.published(
                ItemOffice.content("title", "解读", "relations", List.of(relation("INTERPRETS", office.record(policy)))));
        office.read(policy).body("validity", equalTo("VALID")).body("related.kind", contains("INTERPRETS"));
        office.take(Role.CLERK, reading, "changes", Map.of("reason", "改为废止")).statusCode(200);
        office.write(reading, ItemOffice.content("relations", List.of(relation("REPEALS", office.record(policy)))))
                .statusCode(200);
        office.read(policy).body("related.kind", contains("INTERPRETS"));

        office.take(Role.CLERK, reading, "discards", Map.of("reason", "无误")).statusCode(200);

        office.read(policy).body("validity", equalTo("VALID")).body("related.kind", contains("INTERPRETS"));
    }

    @Test
    void relations_close_no_circle() {
        String first = office.published(ItemOffice.content("title", "一"));
        String second = office.published(
                ItemOffice.content("title", "二", "relations", List.of(relation("REVISES", office.record(first)))));
        String third = office.published(
                ItemOffice.content("title", "三", "relations", List.of(relation("INTERPRETS", office.record(second)))));
        office.take(Role.CLERK, first, "changes", Map.of("reason", "关联")).statusCode(200);

        for (String other : List.of(office.record(first), office.record(second), office.record(third))) {
            office.write(first, ItemOffice.content("relations", List.of(relation("INTERPRETS", other))))
                    .statusCode(400)
                    .body("violations.pointer", contains("/relations/0/disclosureId"));
        }
    }

    @Test
    void of_two_changes_that_close_a_circle_together_the_second_does_not_go_out() {
        String one = office.published(ItemOffice.content("title", "甲"));
        String other = office.published(ItemOffice.content("title", "乙"));
        for (String item : List.of(one, other)) {
            String to = item.equals(one) ? other : one;
            office.take(Role.CLERK, item, "changes", Map.of("reason", "关联")).statusCode(200);
            office.write(item, ItemOffice.content("relations", List.of(relation("REPLACES", office.record(to)))))
                    .statusCode(200);
            office.review(item);
        }
        office.take(Role.CLERK, one, "releases", Map.of()).statusCode(200);

        office.take(Role.CLERK, other, "releases", Map.of()).statusCode(409).body("reason", equalTo("RELATION_CIRCLE"));
    }

    @Test
    void an_item_of_another_body_is_interpreted_if_it_is_public_and_ended_by_its_body_alone() {
        ItemOffice above = ItemOffice.ofItsOwn();
        String policy = above.published(ItemOffice.content("title", "上级政策"));
        String record = above.record(policy);
        office.begin(ItemOffice.content("relations", List.of(relation("REPEALS", record))))
                .statusCode(400)
                .body("violations.pointer", contains("/content/relations/0/disclosureId"));
        office.begin(ItemOffice.content(
                        "relations",
                        List.of(relation("INTERPRETS", UUID.randomUUID().toString()))))
                .statusCode(400);
        office.begin(ItemOffice.content(
                        "relations", List.of(relation("INTERPRETS", record), relation("INTERPRETS", record))))
                .statusCode(400)
                .body("violations.pointer", contains("/content/relations/1/disclosureId"));
        office.begin(ItemOffice.content("relations", List.of(Map.of("kind", "REVISES"))))
                .statusCode(400);

        String reading = office.published(
                ItemOffice.content("title", "下级解读", "relations", List.of(relation("INTERPRETS", record))));

        above.read(policy)
                .body("related.title", contains("下级解读"))
                .body("related.agencyCode", contains(office.agency()));
        above.take(Role.CLERK, policy, "withdrawals", Map.of("reason", "有误")).statusCode(200);
        office.read(reading).body("related", empty());
        office.begin(ItemOffice.content("relations", List.of(relation("INTERPRETS", record))))
                .statusCode(400);
    }

    @Test
    void a_row_of_an_import_shows_what_replaces_it() {
        String imported = new Api("disclosures")
                .created(Map.of(
                        "agencyCode", office.agency(), "column", "财政公开", "title", "旧目录", "publishedOn", "2020-02-20"));
        String item = office.published(
                ItemOffice.content("title", "新目录", "relations", List.of(relation("REPLACES", imported))));

        published(imported, "/relations").body("items.disclosureId", contains(office.record(item)));
        published(UUID.randomUUID().toString(), "/relations").statusCode(404);
    }

    private void release(String item) {
        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200);
    }

    private static Map<String, String> relation(String kind, String record) {
        return Map.of("kind", kind, "disclosureId", record);
    }

    private static ValidatableResponse published(String record, String path) {
        return given().noFilters()
                .get("/api/v1/public/disclosures/" + record + path)
                .then();
    }
}
