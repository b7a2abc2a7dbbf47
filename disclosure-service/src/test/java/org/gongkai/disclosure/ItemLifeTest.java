package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.ZoneId;
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

/** An item from its draft to its archive, and what does not go out. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ItemLifeTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Api REGISTER = new Api("disclosures");

    private ItemOffice office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = ItemOffice.ofItsOwn();
    }

    @Test
    void an_item_is_public_and_counted_when_both_reviews_are_passed_and_it_is_released() {
        String item = office.begun(ItemOffice.content());
        nothingIsPublic();

        office.review(item);
        nothingIsPublic();
        String record = office.take(Role.CLERK, item, "releases", Map.of())
                .statusCode(200)
                .body("stage", equalTo("PUBLISHED"))
                .body("indexNumber", equalTo(office.agency() + "/" + TODAY.getYear() + "-00001"))
                .extract()
                .path("disclosureId");

        given().noFilters()
                .get("/api/v1/public/disclosures/" + record)
                .then()
                .statusCode(200)
                .body("title", equalTo("关于某公司的行政处罚决定"))
                .body("documentNumber", equalTo("四市监罚〔2026〕7号"))
                .body("publishedOn", equalTo(TODAY.toString()));
        published(record)
                .statusCode(200)
                .body("content.summary", equalTo("对某公司作出罚款决定"))
                .body("content.text", equalTo("<p>决定罚款。</p>"))
                .body("validity", equalTo("VALID"));
        given().get("/api/v1/statistics/" + TODAY.getYear() + "/disclosures?agencyCode=" + office.agency())
                .then()
                .body("total", equalTo(1));
        Api.verify(office.agency()).body("differences", empty());
    }

    @Test
    void nobody_reviews_what_they_have_written_and_each_review_has_its_duty() {
        String item = office.begun(ItemOffice.content());
        office.as(Role.REVIEWER)
                .header("If-Match", office.read(item).extract().header("ETag"))
                .body(ItemOffice.content("title", "关于某公司的处罚"))
                .put("/api/v1/items/" + item + "/content")
                .then()
                .statusCode(200);
        office.take(Role.CLERK, item, "submissions", Map.of()).statusCode(200);

        office.take(Role.REVIEWER, item, "reviews", Map.of("kind", "SECRECY"))
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-duty"))
                .body("reason", equalTo("OWN_DRAFT"));
        office.take(Role.CLERK, item, "reviews", Map.of("kind", "SECRECY")).statusCode(403);
        office.take(Role.SIGNER, item, "reviews", Map.of("kind", "SECRECY"))
                .statusCode(403)
                .body("reason", equalTo("WRONG_DUTY"));
        office.take(Role.SIGNER, item, "reviews", Map.of("kind", "CONTENT"))
                .statusCode(200)
                .body("stage", equalTo("IN_REVIEW"))
                .body("reviews.contentBy", equalTo("test-signer"));
        office.take(Role.SIGNER, item, "reviews", Map.of("kind", "CONTENT"))
                .statusCode(409)
                .body("reason", equalTo("REVIEWED_ALREADY"));
    }

    @Test
    void what_is_given_back_is_reviewed_anew() {
        String item = office.begun(ItemOffice.content());
        office.review(item);

        office.take(Role.REVIEWER, item, "returns", Map.of("reason", "金额有误"))
                .statusCode(200)
                .body("stage", equalTo("DRAFT"))
                .body("reviews.secrecyBy", nullValue())
                .body("reviews.contentBy", nullValue())
                .body("timeline[-1].reason", equalTo("金额有误"));
        office.take(Role.CLERK, item, "releases", Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-stage"));
    }

    @Test
    void a_draft_that_lacks_something_is_not_submitted_and_says_what_it_lacks() {
        String item = office.begun(Map.of("column", "财政公开", "title", "预算"));

        office.read(item)
                .body(
                        "gaps.pointer",
                        hasItems("/content/issuedOn", "/content/arisenOn", "/content/summary", "/content/text"));
        office.take(Role.CLERK, item, "submissions", Map.of())
                .statusCode(422)
                .body("type", equalTo("/problems/item-incomplete"))
                .body("violations.pointer", hasItem("/content/topic"));
    }

    @Test
    void days_out_of_order_and_classes_that_are_none_are_refused_at_once() {
        office.begin(ItemOffice.content(
                        "arisenOn", "2026-01-04",
                        "effectiveOn", "2026-03-01",
                        "expiresOn", "2026-02-01",
                        "topic", "财政",
                        "genre", "散文"))
                .statusCode(400)
                .body(
                        "violations.pointer",
                        hasItems("/content/arisenOn", "/content/expiresOn", "/content/topic", "/content/genre"));
        office.begin(ItemOffice.content("issuedOn", "2999-01-01")).statusCode(400);
        office.begin(ItemOffice.content(
                        "issuedOn", "0001-01-01", "effectiveOn", "9999-12-31", "expiresOn", "9999-12-31"))
                .statusCode(400)
                .body(
                        "violations.pointer",
                        contains("/content/issuedOn", "/content/effectiveOn", "/content/expiresOn"));
        office.begin(ItemOffice.content("url", "javascript:alert(1)"))
                .statusCode(400)
                .body("violations.pointer", contains("/content/url"));
    }

    @Test
    void scripts_are_taken_out_of_a_text_and_named() {
        String item = office.begin(ItemOffice.content(
                        "text",
                        "<p onclick=\"x()\">正文<script>alert(1)</script></p>"
                                + "<table><tr><td colspan=\"2\">表</td></tr></table><a href=\"javascript:x()\">链接</a>"))
                .statusCode(201)
                .body("removedFromText", hasItems("<script>", "onclick", "href"))
                .body("content.text", containsString("colspan=\"2\""))
                .body("content.text", not(containsString("script")))
                .extract()
                .path("id");

        office.read(item).body("content.text", not(containsString("onclick")));
    }

    @Test
    void nothing_goes_out_while_a_place_looks_like_personal_data_and_nobody_has_settled_it() {
        String item = office.begun(
                ItemOffice.content("text", "<p>联系人手机：138<b>0013</b>8000</p>", "summary", "来信请寄 wang@qq.com"));
        office.review(item);

        office.take(Role.CLERK, item, "releases", Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/step-refused"))
                .body("reason", equalTo("FINDINGS_OPEN"));
        nothingIsPublic();
        ValidatableResponse found = office.read(item)
                .body("personalData.pointer", contains("/content/summary", "/content/text"))
                .body("personalData.kind", contains("PRIVATE_MAIL", "MOBILE_NUMBER"))
                .body("personalData.masked", hasItem("138****8000"));
        String phone = found.extract().path("personalData[1].finding");
        Map<String, String> settled = Map.of("finding", phone, "reason", "对外公开的值班手机");
        office.take(Role.CLERK, item, "settlements", settled).statusCode(403);
        office.take(Role.REVIEWER, item, "settlements", Map.of("finding", "ff", "reason", "无"))
                .statusCode(400)
                .body("reason", equalTo("NO_OPEN_FINDING"));
        office.take(Role.REVIEWER, item, "settlements", settled)
                .statusCode(200)
                .body("personalData[1].reason", equalTo("对外公开的值班手机"))
                .body("personalData[1].settledBy", equalTo("test-reviewer"));
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(409);
        office.settle(item);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200);
    }

    @Test
    void a_list_of_persons_is_looked_through_cell_by_cell_and_beside_its_words() {
        String item = office.begun(
                ItemOffice.content(
                        "text",
                        "<table><tbody><tr><td>1</td><td>13800138000</td><td>11010519491231002X</td></tr></tbody></table>"
                                + "<p>6222\u200B0212\u200B3456\u200B7890\u200B128</p><img src=\"/1.png\" alt=\"来信请寄 li@qq.com\">"));
        office.review(item);

        office.read(item)
                .body("personalData.pointer", everyItem(equalTo("/content/text")))
                .body("personalData.kind", contains("MOBILE_NUMBER", "ID_NUMBER", "BANK_CARD", "PRIVATE_MAIL"));
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(409).body("reason", equalTo("FINDINGS_OPEN"));
    }

    @Test
    void a_title_with_personal_data_cannot_be_settled() {
        String item = office.begun(ItemOffice.content("title", "关于13800138000的处罚"));

        office.take(Role.CLERK, item, "submissions", Map.of())
                .statusCode(422)
                .body("violations.pointer", contains("/content/title"));
    }

    @Test
    void a_number_that_is_nobodys_is_settled_by_a_reviewer_for_the_texts_of_the_body() {
        String title = "关于工单13800138000办理情况的通报";
        String item = office.begun(ItemOffice.content("title", title));
        office.take(Role.CLERK, item, "submissions", Map.of()).statusCode(422);
        Map<String, Object> entry =
                Map.of("agencyCode", office.agency(), "column", "政策文件", "title", title, "publishedOn", "2021-03-01");
        Api.json(entry)
                .post("/api/v1/disclosures")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/title"));
        Map<String, Object> elsewhere = new LinkedHashMap<>(entry);
        elsewhere.putAll(Map.of("title", "某通报", "ground", "OTHER_PLATFORM", "groundDetail", "见工单13800138000"));
        Api.json(elsewhere)
                .post("/api/v1/disclosures")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/groundDetail"));

        alarm(Role.CLERK, "13800138000", "热线工单编号").statusCode(403);
        alarm(Role.REVIEWER, "某工单", "热线工单编号").statusCode(400).body("violations.pointer", contains("/value"));
        alarm(Role.REVIEWER, "工单13800138000", "编号").statusCode(400).body("violations.pointer", contains("/value"));
        alarm(Role.REVIEWER, "13800138000", "就是13800138000")
                .statusCode(400)
                .body("violations.pointer", contains("/reason"));
        String settled = alarm(Role.REVIEWER, "138 0013 8000", "热线工单编号")
                .statusCode(201)
                .body("kind", equalTo("MOBILE_NUMBER"))
                .body("masked", equalTo("138****8000"))
                .extract()
                .path("id");

        Api.json(entry).post("/api/v1/disclosures").then().statusCode(201);
        Api.json(elsewhere).post("/api/v1/disclosures").then().statusCode(201);
        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200);
        given().get("/api/v1/false-alarms?agencyCode=" + office.agency())
                .then()
                .statusCode(200)
                .body("items.reason", contains("热线工单编号"))
                .body(not(containsString("13800138000")));
        given().get("/api/v1/audit/disclosure-service/entries?operation=SETTLE_FALSE_ALARM&agencyCode="
                        + office.agency())
                .then()
                .body("items.reason", contains("热线工单编号"))
                .body(not(containsString("13800138000")));
        ItemOffice other = ItemOffice.ofItsOwn();
        other.take(Role.CLERK, other.begun(ItemOffice.content("title", title)), "submissions", Map.of())
                .statusCode(422);

        office.as(Role.REVIEWER)
                .delete("/api/v1/false-alarms/" + settled)
                .then()
                .statusCode(204);
        office.as(Role.REVIEWER)
                .delete("/api/v1/false-alarms/" + settled)
                .then()
                .statusCode(404);
        office.take(Role.CLERK, office.begun(ItemOffice.content("title", title)), "submissions", Map.of())
                .statusCode(422);
    }

    private ValidatableResponse alarm(Role role, String value, String reason) {
        return office.as(role)
                .body(Map.of("agencyCode", office.agency(), "value", value, "reason", reason))
                .post("/api/v1/false-alarms")
                .then();
    }

    @Test
    void a_change_keeps_what_was_public_until_it_is_released_and_the_old_text_for_good() {
        String item = office.published(ItemOffice.content());
        String record = office.record(item);

        office.take(Role.CLERK, item, "changes", Map.of("reason", "更正罚款金额"))
                .statusCode(200)
                .body("stage", equalTo("CHANGE_DRAFT"))
                .body("revision", equalTo(2));
        office.write(item, ItemOffice.content("title", "关于某公司的行政处罚决定（更正）", "arisenOn", TODAY.toString()))
                .statusCode(200);
        published(record).body("content.title", equalTo("关于某公司的行政处罚决定"));
        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of())
                .statusCode(200)
                .body("disclosureId", equalTo(record))
                .body("revisions.publishedOn", everyItem(notNullValue()));

        published(record).body("revision", equalTo(2)).body("content.title", equalTo("关于某公司的行政处罚决定（更正）"));
        office.as(Role.CLERK)
                .get("/api/v1/items/" + item + "/revisions/1")
                .then()
                .statusCode(200)
                .body("content.title", equalTo("关于某公司的行政处罚决定"));
        office.as(Role.CLERK)
                .get("/api/v1/items/" + item + "/revisions/3")
                .then()
                .statusCode(404);
        REGISTER.list("?agencyCode=" + office.agency())
                .body("items.title", contains("关于某公司的行政处罚决定（更正）"))
                .body("items.indexNumber", hasSize(1));
    }

    @Test
    void a_change_that_is_dropped_leaves_what_is_public() {
        String item = office.published(ItemOffice.content());
        office.take(Role.CLERK, item, "changes", Map.of("reason", "更正")).statusCode(200);
        office.write(item, ItemOffice.content("title", "另一标题")).statusCode(200);

        office.take(Role.CLERK, item, "discards", Map.of("reason", "无误"))
                .statusCode(200)
                .body("stage", equalTo("PUBLISHED"))
                .body("content.title", equalTo("关于某公司的行政处罚决定"));
        office.take(Role.CLERK, item, "changes", Map.of("reason", "再更正"))
                .statusCode(200)
                .body("revision", equalTo(3))
                .body("content.title", equalTo("关于某公司的行政处罚决定"));
    }

    @Test
    void a_penalty_that_is_annulled_is_withdrawn_with_a_reason_for_everybody_and_still_counts() {
        String item = office.published(ItemOffice.content());
        String record = office.record(item);

        office.take(Role.CLERK, item, "annulments", Map.of("on", "2026-03-02", "reason", "复议决定撤销"))
                .statusCode(200)
                .body("terms[1].timer", equalTo("T_PENALTY_WITHDRAW"))
                .body("terms[1].dueOn", equalTo("2026-03-05"))
                .body("terms[1].state", equalTo("LATE"));
        office.take(Role.CLERK, item, "annulments", Map.of("on", "2026-03-02", "reason", "再次"))
                .statusCode(409)
                .body("reason", equalTo("ANNULLED_ALREADY"));
        office.take(Role.CLERK, item, "withdrawals", Map.of("reason", "当事人电话13800138000"))
                .statusCode(400);
        office.take(Role.CLERK, item, "withdrawals", Map.of("reason", "该处罚决定已被撤销"))
                .statusCode(200)
                .body("stage", equalTo("WITHDRAWN"))
                .body("terms[1].state", equalTo("KEPT_LATE"))
                .body("terms[1].doneOn", equalTo(TODAY.toString()));

        for (String path : new String[] {"", "/content"}) {
            given().noFilters()
                    .get("/api/v1/public/disclosures/" + record + path)
                    .then()
                    .statusCode(410)
                    .body("type", equalTo("/problems/withdrawn"))
                    .body("detail", containsString("该处罚决定已被撤销"));
        }
        nothingIsPublic();
        given().get("/api/v1/statistics/" + TODAY.getYear() + "/disclosures?agencyCode=" + office.agency())
                .then()
                .body("total", equalTo(1));
        Api.verify(office.agency()).body("differences", empty());
    }

    @Test
    void a_penalty_that_is_withdrawn_within_three_working_days_is_so_in_time() {
        String item = office.published(ItemOffice.content());

        office.take(Role.CLERK, item, "annulments", Map.of("on", TODAY.toString(), "reason", "复议决定撤销"))
                .statusCode(200)
                .body("terms[1].timer", equalTo("T_PENALTY_WITHDRAW"))
                .body("terms[1].state", equalTo("OPEN"));
        office.take(Role.CLERK, item, "withdrawals", Map.of("reason", "该处罚决定已被撤销"))
                .statusCode(200)
                .body("terms[1].state", equalTo("KEPT"))
                .body("terms[1].doneOn", equalTo(TODAY.toString()));
    }

    @Test
    void what_is_archived_and_still_read_is_withdrawn_as_well() {
        String item = office.published(ItemOffice.content());
        office.take(Role.CLERK, item, "archivings", Map.of()).statusCode(200);
        office.take(Role.CLERK, item, "annulments", Map.of("on", TODAY.toString(), "reason", "判决撤销"))
                .statusCode(200)
                .body("stage", equalTo("ARCHIVED"))
                .body("terms[1].state", equalTo("OPEN"));
        office.take(Role.CLERK, item, "withdrawals", Map.of("reason", "该处罚决定已被撤销"))
                .statusCode(200)
                .body("stage", equalTo("WITHDRAWN"))
                .body("terms[1].state", equalTo("KEPT"));
        nothingIsPublic();

        office.take(Role.CLERK, item, "archivings", Map.of()).statusCode(200);
        office.take(Role.CLERK, item, "withdrawals", Map.of("reason", "再次"))
                .statusCode(409)
                .body("reason", equalTo("WITHDRAWN_ALREADY"));
    }

    @Test
    void what_tells_of_no_penalty_is_not_annulled() {
        String item = office.published(ItemOffice.content("article20Item", "A20_07"));

        office.take(Role.CLERK, item, "annulments", Map.of("on", "2026-03-02", "reason", "撤销"))
                .statusCode(409)
                .body("reason", equalTo("NOT_A_PENALTY"));
    }

    @Test
    void the_last_day_for_publication_is_shown_and_whether_it_was_kept() {
        String item = office.begun(ItemOffice.content());
        office.read(item)
                .body("terms.timer", contains("T_PUBLISH"))
                .body("terms[0].startsOn", equalTo("2026-01-05"))
                .body("terms[0].dueOn", equalTo("2026-02-02"))
                .body("terms[0].basis", equalTo("条例第二十六条"))
                .body("terms[0].state", equalTo("LATE"));
        String decided = office.begun(ItemOffice.content("origin", "PUBLICATION_DECISION"));
        office.read(decided).body("terms.timer", contains("T_ART44"));

        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of()).body("terms[0].state", equalTo("KEPT_LATE"));

        office.as(Role.CLERK)
                .get("/api/v1/items?stage=PUBLISHED&agencyCode=" + office.agency())
                .then()
                .statusCode(200)
                .body("items.id", contains(item))
                .body("items[0].terms[0].state", equalTo("KEPT_LATE"));
    }

    @Test
    void a_better_text_of_what_is_public_has_no_term_of_its_own_and_one_of_what_arose_since_has() {
        String item = office.published(ItemOffice.content());
        office.take(Role.CLERK, item, "changes", Map.of("reason", "更正错字"))
                .statusCode(200)
                .body("terms[0].state", equalTo("KEPT_LATE"))
                .body("terms[0].doneOn", equalTo(TODAY.toString()));
        office.as(Role.CLERK)
                .get("/api/v1/items?late=true&agencyCode=" + office.agency())
                .then()
                .statusCode(200)
                .body("items", empty());

        office.write(item, ItemOffice.content("arisenOn", TODAY.toString()))
                .statusCode(200)
                .body("terms[0].state", equalTo("OPEN"))
                .body("terms[0].doneOn", nullValue());
    }

    @Test
    void a_row_of_the_register_is_taken_up_once_and_changed_in_its_life_alone() {
        String record = REGISTER.created(Map.of(
                "agencyCode", office.agency(), "column", "财政公开", "title", "2020年预算", "publishedOn", "2020-02-20"));
        String item = office.as(Role.CLERK)
                .body("{}")
                .post("/api/v1/disclosures/" + record + "/items")
                .then()
                .statusCode(201)
                .body("stage", equalTo("PUBLISHED"))
                .body("disclosureId", equalTo(record))
                .body("content.title", equalTo("2020年预算"))
                .body("terms", empty())
                .extract()
                .path("id");
        office.as(Role.CLERK)
                .body("{}")
                .post("/api/v1/disclosures/" + record + "/items")
                .then()
                .statusCode(409)
                .body("reason", equalTo("TAKEN_UP_ALREADY"));

        REGISTER.correct(record, Map.of("title", "未经审查")).statusCode(409).body("reason", equalTo("BY_ITS_LIFE"));
        office.take(Role.CLERK, item, "changes", Map.of("reason", "补充说明")).statusCode(200);
        office.write(item, ItemOffice.content("title", "2020年部门预算", "column", "财政公开", "article20Item", "A20_07"))
                .statusCode(200);
        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200);
        REGISTER.read(record)
                .body("title", equalTo("2020年部门预算"))
                .body("publishedOn", equalTo("2020-02-20"))
                .body("indexNumber", equalTo(office.agency() + "/" + TODAY.getYear() + "-00001"));
        REGISTER.voidRecord(record).statusCode(200);
        office.read(item).body("stage", equalTo("INVALID")).body("timeline[-1].event", equalTo("void"));
        Api.verify(office.agency()).body("differences", empty());
    }

    @Test
    void index_numbers_go_on_above_those_that_imports_have_told() {
        REGISTER.created(Map.of(
                "agencyCode",
                office.agency(),
                "column",
                "财政公开",
                "title",
                "预算",
                "publishedOn",
                TODAY.toString(),
                "indexNumber",
                office.agency() + "/" + TODAY.getYear() + "-00041"));

        String first = office.published(ItemOffice.content());
        String second = office.published(ItemOffice.content("title", "另一决定"));

        office.read(first).body("indexNumber", equalTo(office.agency() + "/" + TODAY.getYear() + "-00042"));
        office.read(second).body("indexNumber", equalTo(office.agency() + "/" + TODAY.getYear() + "-00043"));
    }

    @Test
    void a_stale_tag_changes_nothing_and_other_agencies_see_nothing() {
        String item = office.begun(ItemOffice.content());
        String tag = office.read(item).extract().header("ETag");
        office.write(item, ItemOffice.content("title", "新标题")).statusCode(200);

        office.as(Role.CLERK)
                .header("If-Match", tag)
                .body(ItemOffice.content("title", "旧标题"))
                .put("/api/v1/items/" + item + "/content")
                .then()
                .statusCode(412);
        office.as(Role.CLERK)
                .body(ItemOffice.content())
                .put("/api/v1/items/" + item + "/content")
                .then()
                .statusCode(428);
        ItemOffice.ofItsOwn().read(item).statusCode(404);
        office.read(item).body("content.title", equalTo("新标题"));
    }

    @Test
    void what_the_caller_may_do_is_what_a_step_would_answer() {
        String item = office.begun(ItemOffice.content());

        office.read(item)
                .body("actions.find { it.event == 'submit' }.allowed", is(true))
                .body("actions.find { it.event == 'edit' }.needs", contains("column", "title"))
                .body("actions.find { it.event == 'release' }.allowed", is(false))
                .body("actions.find { it.event == 'release' }.refusal.type", equalTo("/problems/wrong-stage"))
                .body("actions.find { it.event == 'review' }.refusal.type", equalTo("/problems/forbidden"));
    }

    private void nothingIsPublic() {
        given().noFilters()
                .get("/api/v1/public/disclosures?agencyCode=" + office.agency())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private static ValidatableResponse published(String record) {
        return given().noFilters()
                .get("/api/v1/public/disclosures/" + record + "/content")
                .then();
    }
}
