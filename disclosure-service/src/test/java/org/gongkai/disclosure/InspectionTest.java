package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.disclosure.search.file.FileReading;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What inspections find and take from the score, and the tasks that come of it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class InspectionTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    /** What is published here is published today. */
    private static final String THIS_YEAR = String.valueOf(TODAY.getYear());

    private static final Api REGISTER = new Api("disclosures");

    @Inject
    FileReading reading;

    private ItemOffice office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = ItemOffice.ofItsOwn();
    }

    @Test
    void a_body_that_keeps_all_in_order_has_the_full_score() {
        inspection("2026")
                .body("score", equalTo(100))
                .body("rules", hasSize(12))
                .body("rules.findings.sum()", equalTo(0));
    }

    @Test
    void each_rule_finds_what_it_is_for_and_takes_no_more_than_it_may() {
        list();
        String bare = REGISTER.created(
                Map.of("agencyCode", office.agency(), "column", "财政公开", "title", "预算", "publishedOn", "2026-03-02"));
        REGISTER.created(Map.of(
                "agencyCode",
                office.agency(),
                "column",
                "不在清单",
                "title",
                "公告",
                "publishedOn",
                "2026-02-02",
                "indexNumber",
                "A-1",
                "article20Item",
                "A20_07",
                "topic",
                "财政、金融、审计/财政",
                "ground",
                "BEFORE_THE_SYSTEM"));
        String late = office.begun(ItemOffice.content());
        new Api("normative-documents")
                .created(Map.of(
                        "agencyCode", office.agency(),
                        "documentNumber", "甲〔2026〕1号",
                        "title", "通告",
                        "kind", "NORMATIVE_DOCUMENT",
                        "issuedOn", "2026-01-05",
                        "publishedOn", "2026-01-06"));
        reviewsFrom("2026-03-01", null);

        inspection("2026")
                .body(rule("EMPTY_COLUMN") + ".findings", equalTo(1))
                .body(rule("WITHOUT_INDEX_NUMBER") + ".findings", equalTo(1))
                .body(rule("INCOMPLETE_ITEM") + ".findings", equalTo(1))
                .body(rule("OUTSIDE_CATALOGUE") + ".findings", equalTo(1))
                .body(rule("UNREVIEWED_ITEM") + ".findings", equalTo(1))
                .body(rule("NOT_INTERPRETED") + ".findings", equalTo(1))
                .body(rule("LATE_ITEM") + ".findings", equalTo(1))
                .body(rule("LATE_ITEM") + ".deducted", equalTo(2))
                .body(rule("STALE_COLUMN") + ".findings", equalTo(0))
                .body("score", equalTo(100 - 2 - 1 - 1 - 1 - 1 - 1 - 2));
        inspection("2026&quarter=1").body(rule("NOT_INTERPRETED") + ".findings", equalTo(1));
        inspection("2026&quarter=2").body(rule("NOT_INTERPRETED") + ".findings", equalTo(0));
        inspection("2026&quarter=5", 400);
        findings("&rule=LATE_ITEM").body("items.subjectId", contains(late));
        inspection("2025").body(rule("LATE_ITEM") + ".findings", equalTo(0));
        findings("&rule=UNREVIEWED_ITEM")
                .body("items.subjectId", contains(bare))
                .body("items.subject", contains("预算"));
        findings("&rule=EMPTY_COLUMN").body("items.subjectId", contains("政策文件"));
        String next = findings("&limit=3")
                .body("items.rule", contains("EMPTY_COLUMN", "LATE_ITEM", "WITHOUT_INDEX_NUMBER"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        findings("&limit=10&after=" + next).body("items", hasSize(4)).body("next", nullValue());
    }

    @Test
    void a_document_that_nobody_may_read_in_time_is_late_as_an_item_is() {
        reviewsFrom("2026-02-01", null);
        Api documents = new Api("normative-documents");
        Map<String, String> made = Map.of(
                "agencyCode", office.agency(),
                "documentNumber", "甲〔2026〕1号",
                "title", "停车管理办法",
                "kind", "NORMATIVE_DOCUMENT",
                "issuedOn", "2026-03-02");
        String document = documents.created(made);
        Map<String, String> before = new HashMap<>(made);
        before.putAll(Map.of("documentNumber", "甲〔2026〕2号", "issuedOn", "2026-01-05"));
        documents.created(before);
        Map<String, String> ofItem = new HashMap<>(made);
        ofItem.putAll(Map.of("documentNumber", "甲〔2026〕3号"));
        Map<String, Object> content = new HashMap<>(ItemOffice.content());
        content.putAll(Map.of("normativeDocumentId", documents.created(ofItem), "documentNumber", "甲〔2026〕3号"));
        String item = office.begun(content);

        inspection("2026").body(rule("LATE_ITEM") + ".findings", equalTo(2));
        findings("&rule=LATE_ITEM").body("items.subjectId", containsInAnyOrder(document, item));
        String next = findings("&rule=LATE_ITEM&limit=1").extract().path("next");
        findings("&rule=LATE_ITEM&limit=1&after=" + next)
                .body("items", hasSize(1))
                .body("next", nullValue());
        inspection("2025").body(rule("LATE_ITEM") + ".findings", equalTo(0));
        open("LATE_ITEM", document, TODAY.plusDays(10).toString())
                .statusCode(201)
                .body("subject", equalTo("停车管理办法"));
    }

    @Test
    void what_was_late_when_a_time_ended_counts_in_it_and_is_nobodys_task_once_it_is_done() {
        String item = office.begun(ItemOffice.content());
        inspection("2026").body(rule("LATE_ITEM") + ".findings", equalTo(1));
        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200);

        inspection("2026").body(rule("LATE_ITEM") + ".findings", equalTo(0));
        inspection("2025").body(rule("LATE_ITEM") + ".findings", equalTo(0));
        inspection("2026&quarter=1").body(rule("LATE_ITEM") + ".findings", equalTo(1));
        findings("&quarter=1&rule=LATE_ITEM").body("items.subjectId", contains(item));
        open("LATE_ITEM", item, TODAY.toString()).statusCode(409).body("reason", equalTo("NOT_FOUND"));

        office.take(Role.CLERK, item, "changes", Map.of("reason", "情况变更")).statusCode(200);
        office.write(item, ItemOffice.content("arisenOn", TODAY.toString())).statusCode(200);
        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200);

        inspection("2026&quarter=1").body(rule("LATE_ITEM") + ".findings", equalTo(1));
        inspection("2026").body(rule("LATE_ITEM") + ".findings", equalTo(0));
    }

    @Test
    void a_rule_takes_no_more_than_its_share() {
        StringBuilder csv = new StringBuilder("agencyCode,column,title,publishedOn\n");
        for (int i = 0; i < 40; i++) {
            csv.append("%s,公告,公告%d,2026-03-02\n".formatted(office.agency(), i));
        }
        REGISTER.importCsv(csv.toString(), "").statusCode(200);
        reviewsFrom("2026-01-01", null);

        inspection("2026")
                .body(rule("WITHOUT_INDEX_NUMBER") + ".findings", equalTo(40))
                .body(rule("WITHOUT_INDEX_NUMBER") + ".deducted", equalTo(10))
                .body("score", equalTo(100 - 10 - 10 - 10));
    }

    @Test
    void pages_of_findings_neither_repeat_nor_skip_whichever_rule_they_are_of() {
        list();
        StringBuilder csv = new StringBuilder("agencyCode,column,title,publishedOn\n");
        for (int i = 0; i < 12; i++) {
            csv.append("%s,财政公开,预算%d,2026-03-02\n".formatted(office.agency(), i));
        }
        REGISTER.importCsv(csv.toString(), "").statusCode(200);
        office.begun(ItemOffice.content());
        List<Object> whole = findings("&limit=500").extract().path("items");

        List<Object> paged = new ArrayList<>();
        String after = "";
        while (after != null) {
            ValidatableResponse page = findings("&limit=5" + (after.isEmpty() ? "" : "&after=" + after));
            paged.addAll(page.extract().path("items"));
            after = page.extract().path("next");
        }

        assertThat(paged).hasSize(26).isEqualTo(whole);
        findings("&rule=INCOMPLETE_ITEM&limit=7").body("items", hasSize(7)).body("next", notNullValue());
        office.as(Role.CLERK)
                .get("/api/v1/inspections/" + office.agency() + "/findings?year=2026&after=bm9uZQ")
                .then()
                .statusCode(400);
    }

    @Test
    void words_of_the_list_are_found_in_titles_summaries_texts_and_attachments() {
        assertThat(words(List.of(word("登陆网站", "登录网站", "MISSPELT"), word("最高级(一)", null, "FORBIDDEN")), null)
                        .statusCode(200)
                        .body("version", equalTo(1))
                        .extract()
                        .header("ETag"))
                .isEqualTo("\"1\"");
        String split = office.published(ItemOffice.content("title", "关于登陆网站的通知", "text", "<p>最高级<b>(一)</b></p>"));
        office.published(ItemOffice.content("title", "最高级一的通知"));
        String draft = office.begun(ItemOffice.content("title", "附件"));
        office.as(Role.CLERK)
                .contentType("text/plain")
                .header("Content-Disposition", "attachment; filename*=UTF-8''%E7%99%BB%E9%99%86%E7%BD%91%E7%AB%99.txt")
                .body("请您登陆网站办理，不是最高级一".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/items/" + draft + "/attachments")
                .then()
                .statusCode(201);
        office.write(draft, ItemOffice.content("title", "附件", "attachments", List.of(1)))
                .statusCode(200);
        office.review(draft);
        office.take(Role.CLERK, draft, "releases", Map.of()).statusCode(200);

        inspection(THIS_YEAR).body(rule("WRONG_WORD") + ".findings", equalTo(2));
        findings(THIS_YEAR, "&rule=WRONG_WORD")
                .body("items.subjectId", contains(office.record(split), office.record(draft)))
                .body("items[0].detail", equalTo("title: 登陆网站→登录网站; text: 最高级(一)"))
                .body("items[1].detail", startsWith("attachment \"登陆网站.txt\": 登陆网站→登录网站"));
        reading.round();
        Awaitility.await()
                .untilAsserted(() -> findings(THIS_YEAR, "&rule=WRONG_WORD")
                        .body("items", hasSize(2))
                        .body(
                                "items[1].detail",
                                equalTo("attachment \"登陆网站.txt\": 登陆网站→登录网站;"
                                        + " content of attachment \"登陆网站.txt\": 登陆网站→登录网站")));
        String task = open(
                        THIS_YEAR,
                        "WRONG_WORD",
                        office.record(split),
                        TODAY.plusDays(9).toString())
                .statusCode(201)
                .extract()
                .path("id");
        take(Role.SUPERVISOR, task, "closings", Map.of("proof", "已改"))
                .statusCode(409)
                .body("reason", equalTo("STILL_FOUND"));
        words(List.of(word("禁用", null, "FORBIDDEN")), null).statusCode(428);
        words(List.of(word("禁用", null, "FORBIDDEN"), word("禁用", null, "FORBIDDEN")), "\"1\"")
                .statusCode(400)
                .body("violations.pointer", contains("/words/1/wrong"));
        words(List.of(), "\"1\"").statusCode(200).body("version", equalTo(2));
        office.as(Role.CLERK)
                .get("/api/v1/word-lists/" + office.agency())
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        inspection(THIS_YEAR).body(rule("WRONG_WORD") + ".findings", equalTo(0));
        take(Role.SUPERVISOR, task, "closings", Map.of("proof", "已改")).statusCode(200);
    }

    @Test
    void a_word_stands_within_a_paragraph_a_cell_or_a_line_and_not_across_them() {
        words(List.of(word("登陆", "登录", "MISSPELT"), word("R&D部", null, "FORBIDDEN")), null)
                .statusCode(200);
        for (String apart : List.of(
                "<p>请登</p><p>陆运管理</p>",
                "<ul><li>请登</li><li>陆运</li></ul>",
                "<table><tbody><tr><td>登</td><td>陆</td></tr></tbody></table>",
                "<p>请登<br>陆运</p>",
                "<h2>已登</h2>陆运",
                "<p>R</p><p>&amp;D部</p>")) {
            office.published(ItemOffice.content("title", "分段", "text", apart));
        }
        inspection(THIS_YEAR).body(rule("WRONG_WORD") + ".findings", equalTo(0));

        String styled =
                office.published(ItemOffice.content("title", "连写", "text", "<p>请登<b>陆</b>网站，找<i>R&amp;</i>D部</p>"));
        findings(THIS_YEAR, "&rule=WRONG_WORD")
                .body("items.subjectId", contains(office.record(styled)))
                .body("items[0].detail", equalTo("text: 登陆→登录, R&D部"));
    }

    @Test
    void links_to_what_is_not_public_any_more_are_broken_and_other_sites_are_not_called() {
        String policy = office.published(ItemOffice.content("title", "政策"));
        String page = "/api/v1/public/disclosures/" + office.record(policy);
        String links = office.published(ItemOffice.content(
                "title",
                "链接",
                "url",
                "https://169.254.169.254/latest/meta-data",
                "text",
                "<p><a href=\"" + page + "/content\">原文</a><a href=\"" + page + "/attachments/1\">附件</a>"
                        + "<a href=\"mailto:a@example.gov.cn\">信</a><img src=\"/api/v1/public/annual-reports\">"
                        + "<a href=\"http://127.0.0.1:8081/q/health\">内网</a></p>"));

        checkLinks()
                .body("items", equalTo(2))
                .body("links", equalTo(5))
                .body("broken", equalTo(1))
                .body("notLookedAt", equalTo(3))
                .body("more", equalTo(false));
        findings(THIS_YEAR, "&rule=BROKEN_LINK")
                .body("items.subjectId", contains(office.record(links)))
                .body("items.detail", contains(page + "/attachments/1"));
        office.take(Role.CLERK, policy, "withdrawals", Map.of("reason", "有误")).statusCode(200);
        checkLinks().body("items", equalTo(1)).body("broken", equalTo(2));
        inspection(THIS_YEAR).body(rule("BROKEN_LINK") + ".findings", equalTo(1));
        office.take(Role.CLERK, links, "withdrawals", Map.of("reason", "有误")).statusCode(200);
        inspection(THIS_YEAR).body(rule("BROKEN_LINK") + ".findings", equalTo(0));
        office.as(Role.CLERK)
                .body(Map.of("all", true))
                .post("/api/v1/inspections/" + office.agency() + "/link-checks")
                .then()
                .statusCode(400);
    }

    @Test
    void what_was_public_before_the_body_reviewed_here_is_not_unreviewed() {
        REGISTER.created(
                Map.of("agencyCode", office.agency(), "column", "公告", "title", "之前", "publishedOn", "2026-04-09"));
        String since = REGISTER.created(
                Map.of("agencyCode", office.agency(), "column", "公告", "title", "当日", "publishedOn", "2026-04-10"));
        String document = new Api("normative-documents")
                .created(Map.of(
                        "agencyCode", office.agency(),
                        "documentNumber", "甲〔2026〕2号",
                        "title", "当日的通告",
                        "kind", "NORMATIVE_DOCUMENT",
                        "issuedOn", "2026-04-08",
                        "publishedOn", "2026-04-10"));
        inspection("2026").body(rule("UNREVIEWED_ITEM") + ".findings", equalTo(0));

        reviewsFrom("2026-04-10", null);

        inspection("2026")
                .body(rule("UNREVIEWED_ITEM") + ".findings", equalTo(2))
                .body(rule("UNREVIEWED_ITEM") + ".deducted", equalTo(2));
        findings("&rule=UNREVIEWED_ITEM").body("items.subjectId", containsInAnyOrder(since, document));
        String unreviewed = task(open("UNREVIEWED_ITEM", since, TODAY.toString()));
        String numberless = task(open("WITHOUT_INDEX_NUMBER", since, TODAY.toString()));
        take(Role.SUPERVISOR, unreviewed, "closings", Map.of("proof", "已整改"))
                .statusCode(409)
                .body("reason", equalTo("STILL_FOUND"));
        String taken = office.as(Role.CLERK)
                .post("/api/v1/disclosures/" + since + "/items")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        office.take(Role.CLERK, taken, "withdrawals", Map.of("reason", "未经审查发布"))
                .statusCode(200);
        take(Role.SUPERVISOR, unreviewed, "closings", Map.of("proof", "已撤下")).statusCode(200);
        take(Role.SUPERVISOR, numberless, "closings", Map.of("proof", "已撤下")).statusCode(200);
        inspection("2026").body(rule("UNREVIEWED_ITEM") + ".findings", equalTo(2));
        open("UNREVIEWED_ITEM", office.agency(), TODAY.toString())
                .statusCode(409)
                .body("reason", equalTo("NOT_FOUND"));
        reviewsFrom(null, "\"1\"");
        inspection("2026").body(rule("UNREVIEWED_ITEM") + ".findings", equalTo(0));
    }

    @Test
    void a_penalty_that_was_annulled_is_found_once_its_three_working_days_are_over() {
        Api decisions = new Api("administrative-decisions");
        String late = decisions.created(penalty("罚1", "PENALTY", "2026-03-02"));
        decisions.created(penalty("许1", "LICENSING", "2026-03-02"));
        decisions.created(penalty("罚2", "PENALTY", null));
        decisions.created(penalty("罚3", "PENALTY", TODAY.toString()));
        decisions
                .create(penalty("罚4", "PENALTY", "2026-01-01"))
                .statusCode(400)
                .body("violations.pointer", contains("/annulledOn"));
        inspection("2026").body(rule("PENALTY_NOT_WITHDRAWN") + ".deducted", equalTo(2));
        findings("&rule=PENALTY_NOT_WITHDRAWN")
                .body("items.subjectId", contains(late))
                .body("items.subject", contains("罚1"));
        open("PENALTY_NOT_WITHDRAWN", late, TODAY.toString()).statusCode(201);
        String waiting = "/api/v1/administrative-decisions/awaiting-withdrawal?agencyCode=" + office.agency();
        office.as(Role.CLERK)
                .get(waiting)
                .then()
                .statusCode(200)
                .body("items.decisionNumber", contains("罚1", "罚3"))
                .body("items.state", contains("LATE", "OPEN"))
                .body("items[0].dueOn", equalTo("2026-03-05"));
        office.as(Role.CLERK).get(waiting + "&late=true").then().body("items.id", contains(late));

        decisions
                .correct(late, Map.of("withdrawnOn", TODAY.toString(), "withdrawalReason", "决定被撤销"))
                .statusCode(200);

        inspection("2026").body(rule("PENALTY_NOT_WITHDRAWN") + ".findings", equalTo(0));
        inspection("2026&quarter=1").body(rule("PENALTY_NOT_WITHDRAWN") + ".findings", equalTo(1));
        office.as(Role.CLERK).get(waiting).then().body("items.decisionNumber", contains("罚3"));
    }

    private Map<String, Object> penalty(String number, String kind, String annulledOn) {
        Map<String, Object> penalty = new HashMap<>();
        penalty.put("decisionNumber", number);
        penalty.put("agencyCode", office.agency());
        penalty.put("kind", kind);
        penalty.put("decidedOn", "2026-01-05");
        penalty.put("matter", "食品经营");
        penalty.put("publicisedOn", "2026-01-06");
        penalty.put("annulledOn", annulledOn);
        return penalty;
    }

    @Test
    void a_task_of_which_the_finding_is_gone_is_shown_anew() {
        list();
        String task = open("EMPTY_COLUMN", "政策文件", TODAY.toString()).extract().path("id");
        String tag = unlessIt(task, "\"0\"")
                .statusCode(200)
                .body("actions.find { it.event == 'close' }.allowed", equalTo(false))
                .extract()
                .header("ETag");
        unlessIt(task, tag).statusCode(304);

        REGISTER.created(
                Map.of("agencyCode", office.agency(), "column", "政策文件", "title", "意见", "publishedOn", "2026-05-02"));

        unlessIt(task, tag).statusCode(200).body("actions.find { it.event == 'close' }.allowed", equalTo(true));
    }

    @Test
    void a_finding_becomes_a_task_is_taken_further_and_closed_with_proof_when_it_is_mended() {
        list();
        String due = TODAY.plusDays(10).toString();
        open("STALE_COLUMN", "政策文件", due).statusCode(409).body("reason", equalTo("NOT_FOUND"));
        open("EMPTY_COLUMN", "政策文件", TODAY.minusDays(1).toString())
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/dueOn"));
        String task = open("EMPTY_COLUMN", "政策文件", due)
                .statusCode(201)
                .body("stage", equalTo("REMINDED"))
                .body("late", equalTo(false))
                .extract()
                .path("id");
        open("EMPTY_COLUMN", "政策文件", due).statusCode(409).body("reason", equalTo("OPEN_ALREADY"));

        take(Role.CLERK, task, "escalations", Map.of("reason", "逾期", "dueOn", due))
                .statusCode(403);
        for (String stage : List.of("SUPERVISED", "INTERVIEWED", "CRITICISED")) {
            take(Role.SUPERVISOR, task, "escalations", Map.of("reason", "逾期未整改", "dueOn", due))
                    .statusCode(200)
                    .body("stage", equalTo(stage));
        }
        take(Role.SUPERVISOR, task, "escalations", Map.of("reason", "逾期", "dueOn", due))
                .statusCode(409)
                .body("reason", equalTo("WRONG_STAGE"));
        take(Role.CLERK, task, "answers", Map.of("text", "已补充发布")).statusCode(200);
        take(Role.SUPERVISOR, task, "closings", Map.of("proof", "已更新"))
                .statusCode(409)
                .body("reason", equalTo("STILL_FOUND"));
        REGISTER.created(
                Map.of("agencyCode", office.agency(), "column", "政策文件", "title", "通知", "publishedOn", "2026-03-02"));
        take(Role.SUPERVISOR, task, "closings", Map.of()).statusCode(400);
        take(Role.SUPERVISOR, task, "closings", Map.of("proof", "栏目已更新", "url", "https://www.example.gov.cn/2.html"))
                .statusCode(200)
                .body("stage", equalTo("CLOSED"))
                .body("closedOn", equalTo(TODAY.toString()))
                .body("timeline.event", contains("OPEN", "ESCALATE", "ESCALATE", "ESCALATE", "ANSWER", "CLOSE"));
        take(Role.CLERK, task, "answers", Map.of("text", "再次整改")).statusCode(409);

        office.as(Role.CLERK)
                .get("/api/v1/supervision-tasks?stage=CLOSED&agencyCode=" + office.agency())
                .then()
                .statusCode(200)
                .body("items.id", contains(task));
        office.as(Role.CLERK)
                .get("/api/v1/supervision-tasks?open=false&sort=-dueOn&agencyCode=" + office.agency())
                .then()
                .body("items.id", contains(task));
        office.as(Role.CLERK)
                .get("/api/v1/supervision-tasks?open=true&agencyCode=" + office.agency())
                .then()
                .body("items", hasSize(0));
        office.as(Role.CLERK)
                .get("/api/v1/supervision-tasks/counts?by=stage,due&agencyCode=" + office.agency())
                .then()
                .statusCode(200)
                .body("counts.stage.value", contains("CLOSED"))
                .body("counts.due.value", contains(nullValue()));
        office.as(Role.CLERK)
                .get("/api/v1/supervision-tasks?late=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void who_has_answered_does_not_close_it() {
        list();
        String task = open("EMPTY_COLUMN", "政策文件", TODAY.toString()).extract().path("id");
        take(Role.REVIEWER, task, "answers", Map.of("text", "已补充发布")).statusCode(200);
        REGISTER.created(
                Map.of("agencyCode", office.agency(), "column", "政策文件", "title", "通知", "publishedOn", "2026-03-02"));

        take(Role.REVIEWER, task, "closings", Map.of("proof", "已更新"))
                .statusCode(403)
                .body("reason", equalTo("OWN_ANSWER"));
        take(Role.CLERK, task, "closings", Map.of("proof", "已更新")).statusCode(403);
    }

    @Test
    void what_a_year_made_public_is_counted_by_category_channel_and_place() {
        list();
        String item = office.published(ItemOffice.content("channel", "政府网站"));
        office.take(Role.CLERK, item, "placements", Map.of("channel", "GAZETTE", "place", "第3期", "on", "2026-03-02"))
                .statusCode(200);
        office.take(Role.CLERK, item, "placements", Map.of("channel", "GAZETTE", "place", "第4期", "on", "2026-04-02"))
                .statusCode(200);
        REGISTER.created(
                Map.of("agencyCode", office.agency(), "column", "财政公开", "title", "预算", "publishedOn", "2026-03-02"));
        String document = new Api("normative-documents")
                .created(Map.of(
                        "agencyCode", office.agency(),
                        "documentNumber", "甲〔2026〕1号",
                        "title", "通告",
                        "kind", "NORMATIVE_DOCUMENT",
                        "issuedOn", "2026-01-05"));
        new DocumentOffice(office.agency())
                .take(
                        document,
                        "interpretations",
                        Map.of(
                                "title", "解读",
                                "publishedOn", "2026-01-08",
                                "form", "VIDEO",
                                "url", "https://www.example.gov.cn"))
                .statusCode(200);

        office.as(Role.CLERK)
                .get("/api/v1/statistics/2026/publicity?agencyCode=" + office.agency())
                .then()
                .statusCode(200)
                .body("items", equalTo(2))
                .body("byColumn", equalTo(Map.of("财政公开", 1, "信息公开目录信息/其它/行政处罚", 1)))
                .body("byCategory", equalTo(Map.of("A20_06", 1, "", 1)))
                .body("byChannel", equalTo(Map.of("政府网站", 1, "", 1)))
                .body("byPlace", equalTo(Map.of("GAZETTE", 1)))
                .body("interpretations", equalTo(Map.of("VIDEO", 1)))
                .body("columnsKept", equalTo(2))
                .body("columnsEmpty", equalTo(1))
                .body("withdrawn", equalTo(0));
    }

    /** A list of three columns, of which one stays empty. */
    private void list() {
        office.as(Role.SIGNER)
                .body(Map.of(
                        "effectiveOn",
                        "2026-01-01",
                        "reason",
                        "首次编制",
                        "columns",
                        List.of(
                                Map.of("path", "财政公开", "rhythm", "ON_CHANGE"),
                                Map.of("path", "政策文件", "rhythm", "ON_CHANGE"),
                                Map.of("path", "信息公开目录信息/其它/行政处罚", "rhythm", "ON_CHANGE")),
                        "exemptions",
                        exemptions()))
                .put("/api/v1/catalogues/" + office.agency())
                .then()
                .statusCode(200);
        REGISTER.created(Map.of(
                "agencyCode", office.agency(),
                "column", "财政公开",
                "title", "往年预算",
                "publishedOn", "2020-03-02"));
        REGISTER.created(Map.of(
                "agencyCode", office.agency(),
                "column", "信息公开目录信息/其它/行政处罚",
                "title", "往年处罚",
                "publishedOn", "2020-03-02"));
    }

    private static List<Map<String, String>> exemptions() {
        return IntStream.rangeClosed(1, 15)
                .mapToObj(number -> Map.of("article20Item", "A20_%02d".formatted(number), "reason", "本机关没有该类信息"))
                .toList();
    }

    /** Says since when the office reviews here, or with null that it does not any more. */
    private void reviewsFrom(String day, String ifMatch) {
        Map<String, String> body =
                day == null ? Map.of("reason", "改由门户网站审查") : Map.of("reviewedFrom", day, "reason", "启用审查系统");
        RequestSpecification request = office.as(Role.SIGNER).body(body);
        (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/v1/review-starts/" + office.agency())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse unlessIt(String task, String tag) {
        return office.as(Role.SUPERVISOR)
                .header("If-None-Match", tag)
                .get("/api/v1/supervision-tasks/" + task)
                .then();
    }

    private ValidatableResponse checkLinks() {
        return office.as(Role.CLERK)
                .body(Map.of())
                .post("/api/v1/inspections/" + office.agency() + "/link-checks")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse words(List<Map<String, String>> words, String ifMatch) {
        RequestSpecification request = office.as(Role.REVIEWER).body(Map.of("words", words, "reason", "年度更新"));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/v1/word-lists/" + office.agency())
                .then();
    }

    private static Map<String, String> word(String wrong, String proper, String kind) {
        Map<String, String> word = new HashMap<>(Map.of("wrong", wrong, "kind", kind));
        word.put("proper", proper);
        return word;
    }

    private static String rule(String rule) {
        return "rules.find { it.rule == '" + rule + "' }";
    }

    private ValidatableResponse inspection(String year) {
        return inspection(year, 200);
    }

    private ValidatableResponse inspection(String year, int status) {
        return office.as(Role.CLERK)
                .get("/api/v1/inspections/" + office.agency() + "?year=" + year)
                .then()
                .statusCode(status);
    }

    private ValidatableResponse findings(String query) {
        return findings("2026", query);
    }

    private ValidatableResponse findings(String year, String query) {
        return office.as(Role.CLERK)
                .get("/api/v1/inspections/" + office.agency() + "/findings?year=" + year + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse open(String rule, String subject, String due) {
        return open("2026", rule, subject, due);
    }

    private ValidatableResponse open(String year, String rule, String subject, String due) {
        return office.as(Role.SUPERVISOR)
                .body(Map.of(
                        "agencyCode",
                        office.agency(),
                        "rule",
                        rule,
                        "subjectId",
                        subject,
                        "year",
                        Integer.valueOf(year),
                        "dueOn",
                        due,
                        "reason",
                        "请整改"))
                .post("/api/v1/supervision-tasks")
                .then();
    }

    private static String task(ValidatableResponse opened) {
        return opened.statusCode(201).extract().path("id");
    }

    private ValidatableResponse take(Role role, String task, String step, Map<String, ?> body) {
        return office.as(role)
                .body(body)
                .post("/api/v1/supervision-tasks/" + task + "/" + step)
                .then();
    }
}
