package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.search.WordBackfill;
import org.gongkai.registers.testing.Api;

/** What arrives, and other matters, are found by what people wrote, which the database holds sealed. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LifeWordsTest {

    private static final String MANY = "insert into %1$s select (jsonb_populate_record(t, jsonb_build_object("
            + "'id', gen_random_uuid(), '%2$s', %2$s || '-' || n))).* from %1$s t, generate_series(1, 1000) n"
            + " where agency_code = ? and held = false";

    @Inject
    WordBackfill backfill;

    private SubmissionsForTests arrivals;
    private String agency;

    @BeforeEach
    void anAgency() {
        arrivals = SubmissionsForTests.anywhere();
        agency = arrivals.agency();
    }

    @Test
    void what_arrives_is_found_by_what_is_wanted_by_names_and_by_its_number() {
        String plan = arrived("欧阳静", "地铁三号线环评报告", "环境影响评价全文");
        String apart = arrived("王某", "甲乙材料乙丙材料", "报告");

        found("submissions", "q=环评").body("items.id", contains(plan));
        found("submissions", "q=三号线环评报告").body("items.id", contains(plan));
        found("submissions", "q=影响评价").body("items.id", contains(plan));
        found("submissions", "q=报告").body("items.id", contains(plan, apart));
        found("submissions", "q=报告&sort=-registered&limit=1").body("items.id", contains(apart));
        found("submissions", "q=乙丙").body("items.id", contains(apart));
        found("submissions", "q=甲乙丙").body("items", empty());
        found("submissions", "q=欧阳静").body("items.id", contains(plan));
        found("submissions", "q=郑某 环评").body("items.id", contains(plan));
        found("submissions", "q=环评&open=false").body("items", empty());
        String number = found("submissions", "q=环评").extract().path("items[0].arrivalNumber");
        found("submissions", "q=" + number.substring(number.length() - 8)).body("items.id", contains(plan));
        // Who may not look for people finds nobody by the name, and what is wanted all the same.
        supervised("submissions?q=欧阳").body("items", empty());
        supervised("submissions?q=环评").body("items.id", contains(plan));
        counted("submissions", "q=报告").body("total", equalTo(2)).body("exact", equalTo(true));
        counted("submissions", "q=三号线环评报告").body("total", equalTo(1)).body("exact", equalTo(true));
        counted("submissions", "q=甲乙丙").body("total", equalTo(0)).body("exact", equalTo(true));
        found("submissions", "q=〔").body("items", empty());
        as(IssuerForTests.tokenOfRegion(Role.CLERK, "230505"))
                .get("/api/v1/submissions?q=三号线环评报告")
                .then()
                .statusCode(200)
                .body("items.id", contains(plan));
    }

    @Test
    void a_matter_is_found_by_what_it_is_about_now_and_many_are_counted_by_the_index() {
        String id = matter("供暖费收据", "请问退费办理时间");
        matter("公交改线", "线路");
        found("matters", "q=退费办理").body("items.id", contains(id));
        Api.json(Map.of("subject", "燃气费收据", "reason", "听错"))
                .header("If-Match", "\"0\"")
                .patch("/api/v1/matters/" + id)
                .then()
                .statusCode(200);
        found("matters", "q=供暖").body("items", empty());
        found("matters", "q=燃气费").body("items.id", contains(id));
        found("matters", "q=孙某").body("items.size()", equalTo(2));

        String hashes = "select words from life_words where life_id = cast('" + id + "' as uuid)";
        Jdbi database = DatabaseOwner.jdbi();
        database.useHandle(owner -> {
            owner.execute(MANY.formatted("matter", "matter_number") + " and id = cast(? as uuid)", agency, id);
            owner.execute(
                    "insert into life_words select id, agency_code, (" + hashes + "), '{}' from matter"
                            + " where agency_code = ? on conflict do nothing",
                    agency);
        });
        try {
            counted("matters", "q=燃气费").body("total", equalTo(1_001)).body("exact", equalTo(false));
            counted("matters", "q=燃气").body("total", equalTo(1_001)).body("exact", equalTo(true));
            counted("matters", "q=公交改线").body("total", equalTo(1)).body("exact", equalTo(true));
        } finally {
            // What the copies hold does not open.
            database.useHandle(owner -> owner.execute(
                    "with copies as (delete from life_words where agency_code = ? and names = '{}' returning life_id)"
                            + " delete from matter where id in (select life_id from copies)",
                    agency));
        }
    }

    @Test
    void what_was_there_before_is_found_when_it_is_in_the_index() {
        String plan = arrived("王某", "老旧电梯改造清单", "清单");
        String matter = matter("电梯维保", "维保");
        DatabaseOwner.jdbi().useHandle(owner -> {
            owner.execute("delete from life_words where agency_code = ?", agency);
            for (String kind : List.of("submission", "matter")) {
                owner.execute(
                        "update word_backfill set complete = false, behind = coalesce((select o.id from " + kind
                                + " o where o.id < (select a.id from " + kind + " a where a.agency_code = ?"
                                + " order by a.id limit 1) order by o.id desc limit 1),"
                                + " '00000000-0000-0000-0000-000000000000') where kind = ?",
                        agency,
                        kind);
            }
        });
        found("matters", "q=电梯").body("items", empty());

        backfill.run();

        found("submissions", "q=电梯").body("items.id", contains(plan));
        found("matters", "q=电梯").body("items.id", contains(matter));
    }

    private String arrived(String name, String subject, String description) {
        return arrivals.arrive("FAX", "2026-03-02", form(name, subject, description))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> form(String name, String subject, String description) {
        Map<String, Object> form = new HashMap<>(SubmissionsForTests.form());
        form.put("applicantName", name);
        form.put("subject", subject);
        form.put("description", description);
        form.remove("agent");
        return form;
    }

    private String matter(String subject, String text) {
        return Api.json(Map.of(
                        "agencyCode", agency,
                        "kind", "CONSULTATION",
                        "channel", "FAX",
                        "receivedOn", "2026-03-02",
                        "content", Map.of("subject", subject, "text", text, "personName", "孙某")))
                .post("/api/v1/matters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse found(String list, String question) {
        return as(IssuerForTests.tokenOfAgency(Role.CLERK, agency))
                .get("/api/v1/" + list + "?agencyCode=" + agency + "&" + question)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse counted(String list, String question) {
        return as(IssuerForTests.tokenOfAgency(Role.CLERK, agency))
                .get("/api/v1/" + list + "/counts?by=stage&agencyCode=" + agency + "&" + question)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse supervised(String question) {
        return as(IssuerForTests.tokenOfAgency(Role.SUPERVISOR, agency))
                .get("/api/v1/" + question)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
