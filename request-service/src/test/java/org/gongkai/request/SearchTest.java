package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.kit.testing.ReadAnswer;
import org.gongkai.registers.search.WordBackfill;
import org.gongkai.request.search.UnlistedLives;

/** Applications are found by what is known of them and of their lives, in any order, and by Chinese words. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SearchTest {

    private ApplicationsForTests mine;
    private final LocalDate today = LocalDate.now(ChinaTime.ZONE);

    @Inject
    WordBackfill backfill;

    @Inject
    UnlistedLives unlisted;

    @BeforeEach
    void aBody() {
        mine = new ApplicationsForTests();
    }

    @Test
    void filters_of_lives_take_several_values() {
        String received = mine.receive("NATURAL_PERSON", "2026-03-02");
        String assigned = mine.receive("ENTERPRISE", "2026-03-03");
        step(Role.CLERK, assigned, "assignments", Map.of("on", "2026-03-03", "handler", "李某", "unit", "财务科"));
        String held = mine.receive("RESEARCH", "2026-03-04");
        step(Role.SIGNER, held, "holds", Map.of("on", "2026-03-04", "reason", "巡视调阅"));
        String consulting = mine.receive("NATURAL_PERSON", "2026-03-05");
        step(Role.CLERK, consulting, "assignments", Map.of("on", "2026-03-05", "handler", "王某某"));
        step(Role.CLERK, consulting, "acceptances", Map.of("on", "2026-03-05"));
        step(
                Role.CLERK,
                consulting,
                "consultations",
                Map.of("on", "2026-03-06", "party", "THIRD_PARTY", "partyName", "某公司", "information", "合同"));
        String closed = mine.receive("NATURAL_PERSON", "2026-03-06");
        mine.conclude(closed, "GRANTED", "2026-03-09");

        assertThat(ids("stage=RECEIVED")).containsExactly(received, held);
        assertThat(ids("stage=IN_REVIEW,PROCESSING")).containsExactly(assigned, consulting);
        assertThat(ids("stage=IN_REVIEW&stage=CLOSED")).containsExactly(assigned, closed);
        assertThat(ids("handler=李某,王某某")).containsExactly(assigned, consulting);
        assertThat(ids("unit=财务科")).containsExactly(assigned);
        assertThat(ids("flag=HOLD")).containsExactly(held);
        assertThat(ids("flag=HOLD,PAUSED")).containsExactly(held, consulting);
        assertThat(ids("consulting=true")).containsExactly(consulting);
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.execute(
                        "update handling set flags = null, consulting = null where agency_code = ?", mine.agency()));
        unlisted.run();
        assertThat(ids("consulting=true")).containsExactly(consulting);
        assertThat(ids("flag=HOLD")).containsExactly(held);
        assertThat(ids("applicantKind=ENTERPRISE,RESEARCH&closed=false")).containsExactly(assigned, held);
        assertThat(ids("outcome=GRANTED,PARTIAL")).containsExactly(closed);
        assertThat(ids("overdue=true")).containsExactly(received, assigned, held);
        assertThat(ids("overdue=false")).containsExactly(consulting);
        assertThat(ids("dueFrom=2026-03-31&dueTo=2026-03-31")).containsExactly(assigned);
        assertThat(ids("dateOpen=true")).isEmpty();
        assertThat(ids("flag=OVERDUE&receivedTo=2026-03-02")).containsExactly(received);
        as(Role.CLERK)
                .get("/api/v1/applications?life=true&stage=IN_REVIEW,RECEIVED&sort=-receivedOn")
                .then()
                .statusCode(200)
                .body("items.id", contains(held, assigned, received))
                .body("items[1].life.handler", equalTo("李某"))
                .body("items[1].life.stage", equalTo("IN_REVIEW"))
                .body("items[1].life.dueOn", equalTo("2026-03-31"))
                .body("items[0].life.flags", hasItems("HOLD", "OVERDUE"));
    }

    @Test
    void what_is_wrong_is_told_all_at_once() {
        as(Role.CLERK)
                .get(
                        "/api/v1/applications?stage=NOWHERE&flag=RED&overdue=maybe&dueFrom=soon&colour=red&outcome=GOOD,BAD&q=！")
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItems("stage", "flag", "overdue", "dueFrom", "colour", "outcome", "q"));
        as(Role.CLERK).get("/api/v1/applications?sort=colour").then().statusCode(400);
        as(Role.CLERK).get("/api/v1/applications?stage=RECEIVED&after=x").then().statusCode(400);
        as(Role.CLERK)
                .get("/api/v1/applications?overdue=true&overdue=false")
                .then()
                .statusCode(400);
        as(Role.CLERK).get("/api/v1/applications/counts?by=colour").then().statusCode(400);
        as(Role.CLERK).get("/api/v1/applications/counts").then().statusCode(400);
    }

    @Test
    void pages_of_every_order_neither_repeat_nor_skip() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            String id = mine.receive("NATURAL_PERSON", "2026-03-%02d".formatted(2 + i % 4));
            if (i % 3 == 0) {
                mine.conclude(id, "GRANTED", "2026-03-%02d".formatted(10 + i % 2));
            }
            all.add(id);
        }
        Map<String, JsonNode> records = new HashMap<>();
        all.forEach(id -> records.put(id, ReadAnswer.of(ApplicationsForTests.APPLICATIONS.read(id))));
        for (String key : List.of("receivedOn", "closedOn", "receiptNumber")) {
            for (boolean descending : List.of(false, true)) {
                Comparator<String> order =
                        Comparator.comparing(id -> !records.get(id).hasNonNull(key));
                Comparator<String> byKey = Comparator.comparing(
                                (String id) -> records.get(id).path(key).asText(""))
                        .thenComparing(Comparator.naturalOrder());
                List<String> expected = all.stream()
                        .sorted(order.thenComparing(descending ? byKey.reversed() : byKey))
                        .toList();
                assertThat(pages("sort=" + (descending ? "-" : "") + key))
                        .as(key)
                        .isEqualTo(expected);
            }
        }
        assertThat(pages("sort=-registered")).isEqualTo(all.reversed());
        assertThat(pages("sort=dueOn"))
                .hasSize(7)
                .allSatisfy(
                        id -> assertThat(records.get(id).hasNonNull("closedOn")).isFalse());
    }

    @Test
    void a_page_goes_on_where_the_one_before_ended_whatever_came_in() {
        String first = mine.receive("NATURAL_PERSON", "2026-03-04");
        String second = mine.receive("NATURAL_PERSON", "2026-03-05");
        JsonPath page = page("sort=receivedOn&limit=1", null);
        assertThat(page.getList("items.id")).containsExactly(first);
        mine.receive("NATURAL_PERSON", "2026-03-03");
        String between = mine.receive("NATURAL_PERSON", "2026-03-04");

        JsonPath next = page("sort=receivedOn&limit=2", page.getString("next"));
        assertThat(next.getList("items.id")).containsExactly(between, second);
        as(Role.CLERK)
                .get("/api/v1/applications?sort=-receivedOn&after=" + page.getString("next"))
                .then()
                .statusCode(400);
    }

    @Test
    void counts_are_those_of_the_list() {
        String open = mine.receive("ENTERPRISE", "2026-03-02");
        step(Role.CLERK, open, "assignments", Map.of("on", "2026-03-02", "handler", "李某"));
        mine.receive("NATURAL_PERSON", "2026-03-03");
        String closed = mine.receive("NATURAL_PERSON", "2025-12-03");
        mine.conclude(closed, "PARTIAL", "2026-01-05");

        as(Role.CLERK)
                .get("/api/v1/applications/counts?by=stage,outcome&by=applicantKind&by=handler&by=receivedYear")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("counts.stage.find { it.value == 'RECEIVED' }.number", equalTo(1))
                .body("counts.stage.find { it.value == 'IN_REVIEW' }.number", equalTo(1))
                .body("counts.stage.find { it.value == 'CLOSED' }.number", equalTo(1))
                .body("counts.outcome.find { it.value == null }.number", equalTo(2))
                .body("counts.applicantKind.find { it.value == 'NATURAL_PERSON' }.number", equalTo(2))
                .body("counts.handler.find { it.value == '李某' }.number", equalTo(1))
                .body("counts.receivedYear.find { it.value == '2025' }.number", equalTo(1));
        as(Role.CLERK)
                .get("/api/v1/applications/counts?by=stage&overdue=true&applicantKind=ENTERPRISE,RESEARCH")
                .then()
                .statusCode(200)
                .body("total", equalTo(1));
    }

    @Test
    void chinese_words_are_found_all_of_them_and_nothing_else() {
        String budget = register("王小明", "2025年度部门决算", "申请公开二〇二五年度部门决算及三公经费明细");
        String land = register("李四", "土地征收补偿方案", "双鸭山市四方台区某地块的征地批复，文号ABC-１２３");
        String other = register("赵六", "决策部署文件", "部门规章");

        assertThat(ids("q=决算")).containsExactly(budget);
        assertThat(ids("q=部门决算 三公")).containsExactly(budget);
        assertThat(ids("q=部门")).containsExactly(budget, other);
        assertThat(ids("q=abc-123")).containsExactly(land);
        assertThat(ids("q=征地")).containsExactly(land);
        assertThat(ids("q=决")).containsExactly(budget, other);
        assertThat(ids("q=算决")).isEmpty();
        assertThat(ids("q=部门 补偿")).isEmpty();
        assertThat(ids("q=王小明")).containsExactly(budget);
        assertThat(ids("q=小明 决算&stage=RECEIVED&receivedFrom=2026-03-01")).containsExactly(budget);
        assertThat(ids("q=决算&stage=CLOSED")).isEmpty();
        as(Role.CLERK).get("/api/v1/applications?q=王小明").then().body("items[0].applicantName", equalTo("王*"));
        as(Role.CLERK)
                .get("/api/v1/applications/counts?by=stage&q=部门")
                .then()
                .statusCode(200)
                .body("total", equalTo(2));
    }

    @Test
    void pages_of_frequent_and_of_rare_words_are_whole() {
        StringBuilder csv = new StringBuilder("receiptNumber,agencyCode,channel,applicantKind,receivedOn,subject\n");
        for (int i = 0; i < 7_000; i++) {
            String subject = i % 1_000 == 500 ? "氢能补贴" : i % 2 == 0 ? "部门决算" : "土地征收";
            csv.append("W-%d,%s,ONLINE,NATURAL_PERSON,2026-03-02,%s\n".formatted(i, mine.agency(), subject));
        }
        ApplicationsForTests.APPLICATIONS.importCsv(csv.toString(), "").statusCode(200);

        List<String> rare = pages("q=氢能", 500);
        assertThat(rare).hasSize(7).isSorted();
        assertThat(pages("q=氢能&sort=-registered", 3)).isEqualTo(rare.reversed());
        List<String> frequent = pages("q=决算", 400);
        assertThat(frequent).hasSize(3_493).isSorted().doesNotHaveDuplicates();
        assertThat(pages("q=决算&sort=-registered", 500)).isEqualTo(frequent.reversed());
    }

    @Test
    void names_are_found_by_those_who_may_look_for_people() {
        String id = register("欧阳静", "部门决算", "欧阳修文集收藏目录");
        String named = register("欧阳静", "部门预算", "预算表");

        assertThat(ids("q=欧阳")).containsExactly(id, named);
        JsonPath supervised = given().header("Authorization", "Bearer " + token(Role.SUPERVISOR))
                .get("/api/v1/applications?q=欧阳")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(supervised.<String>getList("items.id")).containsExactly(id);
    }

    @Test
    void a_word_is_found_over_all_bodies_of_a_region() {
        ApplicationsForTests neighbour = new ApplicationsForTests();
        String here = register("王某", "冰雪旅游规划", "规划");
        String there = register(neighbour.agency(), "王某", "冰雪运动中心", "批复", "2026-03-02");
        JsonPath found = given().header("Authorization", "Bearer " + IssuerForTests.tokenOfRegion(Role.CLERK, "230505"))
                .get("/api/v1/applications?limit=500&q=冰雪")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(found.<String>getList("items.id")).contains(here, there);
        assertThat(ids("q=冰雪")).as("of the own body").containsExactly(here);
    }

    @Test
    void what_is_corrected_voided_or_erased_is_found_no_more() {
        String corrected = register("王某", "林地承包合同", "合同");
        String voided = register("王某", "林地确权登记", "登记");
        String old = register("钱七", "林地砍伐许可", "许可", today.minusYears(11).toString());
        mine.conclude(old, "GRANTED", today.minusYears(11).toString());
        assertThat(ids("q=林地")).containsExactly(corrected, voided, old);

        ApplicationsForTests.APPLICATIONS
                .correct(corrected, Map.of("subject", "草原承包合同"))
                .statusCode(200);
        ApplicationsForTests.APPLICATIONS
                .voidRecord(voided, Role.SIGNER, ApplicationsForTests.TRIED_OUT)
                .statusCode(200);
        assertThat(ids("q=林地")).containsExactly(old);
        assertThat(ids("q=草原")).containsExactly(corrected);
        assertThat(hashes(voided)).isZero();

        new RetentionForTests(mine.agency()).erased();
        assertThat(ids("q=林地")).isEmpty();
        assertThat(ids("q=钱七")).isEmpty();
        assertThat(hashes(old)).isZero();
    }

    @Test
    void what_an_import_brings_and_what_was_there_before_is_found() {
        String csv = "receiptNumber,agencyCode,channel,applicantKind,receivedOn,applicantName,subject,description\n"
                + "W-1,%s,ONLINE,NATURAL_PERSON,2026-03-02,孙八,煤矿安全检查,检查记录\n".formatted(mine.agency())
                + "W-2,%s,ONLINE,NATURAL_PERSON,2026-03-02,孙八,煤炭价格,价格\n".formatted(mine.agency());
        ApplicationsForTests.APPLICATIONS.importCsv(csv, "?dryRun=true").statusCode(200);
        assertThat(ids("q=煤矿")).isEmpty();
        ApplicationsForTests.APPLICATIONS.importCsv(csv, "").statusCode(200);
        assertThat(ids("q=煤矿")).hasSize(1);
        assertThat(ids("q=孙八")).hasSize(2);

        DatabaseOwner.jdbi().useHandle(handle -> {
            handle.execute("delete from application_words where agency_code = ?", mine.agency());
            handle.execute(
                    "update word_backfill set complete = false, behind = (select o.id from application o where o.id <"
                            + " (select a.id from application a where a.agency_code = ? order by a.id limit 1)"
                            + " order by o.id desc limit 1) where kind = 'application'",
                    mine.agency());
        });
        backfill.run();
        assertThat(ids("q=煤矿")).hasSize(1);
        assertThat(ids("q=孙八")).hasSize(2);
    }

    @Test
    void a_name_is_found_however_it_was_typed() {
        register("尉迟 敬德", "用地批复", "批复文本");
        register("艾力・买买提", "用地批复", "批复文本");
        assertThat(ids("q=尉迟敬德")).hasSize(1);
        assertThat(ids("q=尉迟 敬德")).hasSize(1);
        assertThat(ids("q=迟敬")).hasSize(1);
        assertThat(ids("q=艾力·买买提")).hasSize(1);
        assertThat(ids("q=买买提")).hasSize(1);
        assertThat(ids("q=敬德尉迟")).isEmpty();
    }

    @Test
    void nothing_of_the_index_can_be_read_without_the_key() {
        register("周九", "绝密字样", "内容");
        String kept = DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select string_agg(cast(w as text), ' ') from application_words w where agency_code = :agency")
                        .bind("agency", mine.agency())
                        .mapTo(String.class)
                        .one());
        assertThat(kept).doesNotContain("绝").doesNotContain("周");
        ApplicationsForTests neighbour = new ApplicationsForTests();
        register(neighbour.agency(), "周九", "绝密字样", "内容", "2026-03-02");
        List<String> words = DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select cast(words as text) from application_words where agency_code = any(:agencies)")
                        .bindArray("agencies", String.class, mine.agency(), neighbour.agency())
                        .mapTo(String.class)
                        .list());
        assertThat(words)
                .hasSize(2)
                .as("the same words of two bodies have other hashes")
                .doesNotHaveDuplicates();
    }

    private static int hashes(String id) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select coalesce(sum(cardinality(words) + cardinality(names)), 0) from application_words"
                                        + " where application_id = :id")
                        .bind("id", UUID.fromString(id))
                        .mapTo(Integer.class)
                        .one());
    }

    private String register(String name, String subject, String description) {
        return register(mine.agency(), name, subject, description, "2026-03-02");
    }

    private String register(String name, String subject, String description, String receivedOn) {
        return register(mine.agency(), name, subject, description, receivedOn);
    }

    private static String register(String agency, String name, String subject, String description, String receivedOn) {
        Map<String, Object> entry = ApplicationsForTests.entryFor(agency, "S-" + System.nanoTime());
        entry.put("receivedOn", receivedOn);
        entry.put("applicantName", name);
        entry.put("subject", subject);
        entry.put("description", description);
        return ApplicationsForTests.APPLICATIONS.created(entry);
    }

    private List<String> ids(String query) {
        return page(query + "&limit=500", null).getList("items.id");
    }

    private List<String> pages(String query) {
        return pages(query, 3);
    }

    private List<String> pages(String query, int limit) {
        List<String> ids = new ArrayList<>();
        String after = null;
        do {
            JsonNode page = ReadAnswer.of(answer(query + "&limit=" + limit, after));
            page.get("items").forEach(item -> ids.add(item.get("id").asText()));
            after = page.get("next").textValue();
        } while (after != null);
        return ids;
    }

    private JsonPath page(String query, String after) {
        return answer(query, after).extract().jsonPath();
    }

    private ValidatableResponse answer(String query, String after) {
        RequestSpecification request = as(Role.CLERK);
        if (after != null) {
            request.queryParam("after", after);
        }
        return request.get("/api/v1/applications?" + query).then().statusCode(200);
    }

    private ValidatableResponse step(Role role, String id, String step, Map<String, ?> body) {
        return as(role).contentType("application/json")
                .body(body)
                .post("/api/v1/applications/" + id + "/" + step)
                .then()
                .statusCode(200);
    }

    private RequestSpecification as(Role role) {
        return given().header("Authorization", "Bearer " + token(role));
    }

    private String token(Role role) {
        return IssuerForTests.tokenOfAgency(role, mine.agency());
    }
}
