package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Calendars as data, and the terms that follow them; the worklist that shows both. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CalendarTest {

    /** What is kept: that a term has passed as it is counted now stands in the timeline too, recorded by nobody. */
    private static final String KEPT_EVENTS = "handling.timeline.findAll { it.recordedAt != null }.event";

    private ApplicationsForTests mine;

    @BeforeEach
    void aBody() {
        mine = new ApplicationsForTests();
    }

    @Test
    void eight_years_come_with_the_product() {
        as(Role.ADMIN)
                .get("/api/v1/calendars")
                .then()
                .statusCode(200)
                .body("items.findAll { it.layer == 'NATION' }.year", hasItem(2019))
                .body("items.find { it.layer == 'NATION' && it.year == 2026 }.workingDays", equalTo(248))
                .body("items.find { it.layer == 'NATION' && it.year == 2024 }.notice", equalTo("国办发明电〔2023〕7号"));
        as(Role.CLERK).get("/api/v1/calendars/2040").then().statusCode(404);
    }

    @Test
    void a_day_off_of_the_body_moves_its_terms_and_no_others() {
        String moved = mine.receive("NATURAL_PERSON", "2026-11-02");
        ApplicationsForTests others = new ApplicationsForTests();
        String other = others.receive("NATURAL_PERSON", "2026-11-02");
        due(moved).body("handling.clock.dueOn", equalTo("2026-11-30"));
        Map<String, Object> storm = calendar("2026-11-12", "2026-11-13", "OFF", "暴雪停工");
        String path = "/api/v1/calendars/2026?agencyCode=" + mine.agency();

        put(Role.SIGNER, path + "&dryRun=true", storm, null)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("moved.size()", equalTo(1))
                .body("moved[0].before", equalTo("2026-11-30"))
                .body("moved[0].after", equalTo("2026-12-02"));
        due(moved).body("handling.clock.dueOn", equalTo("2026-11-30"));

        put(Role.SIGNER, path, storm, null).statusCode(200).header("ETag", "\"1\"");
        due(moved)
                .body("handling.clock.dueOn", equalTo("2026-12-02"))
                .body("handling.clock.days.find { it.day == '2026-11-12' }.why", equalTo("暴雪停工放假（双政办发〔2026〕1号），不计入"));
        due(other).body("handling.clock.dueOn", equalTo("2026-11-30"));

        put(Role.SIGNER, path, storm, null).statusCode(428);
        put(Role.SIGNER, path, storm, "\"7\"").statusCode(412);
        put(Role.SIGNER, path, calendar("2026-11-12", "2026-11-12", "OFF", "暴雪停工"), "\"1\"")
                .statusCode(200)
                .body("moved[0].after", equalTo("2026-12-01"));
    }

    @Test
    void who_was_late_stays_late_when_another_calendar_moves_the_last_day() {
        LifeForTests late =
                LifeForTests.received(mine.agency(), null, "2026-03-02").processing("2026-03-03");
        LifeForTests timely =
                LifeForTests.received(mine.agency(), null, "2026-03-02").processing("2026-03-03");
        LifeForTests untouched = LifeForTests.received(mine.agency(), null, "2026-03-02");
        timely.replied("2026-03-30");
        String path = "/api/v1/calendars/2026?agencyCode=" + mine.agency();
        Map<String, Object> storm = calendar("2026-03-09", "2026-03-10", "OFF", "暴雪停工");
        put(Role.SIGNER, path + "&dryRun=true", storm, null).statusCode(200);
        late.read().body(KEPT_EVENTS, not(hasItem("dueDatePasses")));

        put(Role.SIGNER, path, storm, null).statusCode(200).body("moved.size()", equalTo(2));
        as(Role.CLERK).get(path).then().statusCode(200).body("notice", notNullValue());
        late.read().body("handling.clock.dueOn", equalTo("2026-04-01")).body(KEPT_EVENTS, hasItem("dueDatePasses"));
        late.replied("2026-03-31");

        late.read().body("handling.flags", hasItem("OVERDUE"));
        timely.read().body("handling.flags", not(hasItem("OVERDUE")));
        untouched.read().body("handling.flags", hasItem("OVERDUE")).body(KEPT_EVENTS, hasItem("dueDatePasses"));
    }

    @Test
    void a_dry_run_lists_every_term_that_moves_not_the_replys_alone() {
        String id = mine.receive("NATURAL_PERSON", "2026-11-02");
        step(id, "assignments", Map.of("on", "2026-11-02", "handler", "李某"));
        step(id, "acceptances", Map.of("on", "2026-11-02"));
        step(
                id,
                "consultations",
                Map.of(
                        "on", "2026-11-03",
                        "party", "THIRD_PARTY",
                        "partyName", "某公司",
                        "information", "合同",
                        "deliveredOn", "2026-11-03"));

        put(
                        Role.SIGNER,
                        "/api/v1/calendars/2026?dryRun=true&agencyCode=" + mine.agency(),
                        calendar("2026-11-12", "2026-11-13", "OFF", "暴雪停工"),
                        null)
                .statusCode(200)
                .body("moved.timer", hasItem("T_REPLY"))
                .body("moved.find { it.timer == 'T_THIRD_PARTY' }.number", equalTo(1))
                .body("moved.find { it.timer == 'T_THIRD_PARTY' }.before", equalTo("2026-11-24"))
                .body("moved.find { it.timer == 'T_THIRD_PARTY' }.after", equalTo("2026-11-26"));
    }

    @Test
    void who_may_load_which() {
        Map<String, Object> day = calendar("2026-11-12", "2026-11-12", "OFF", "本地假日");
        put(Role.SIGNER, "/api/v1/calendars/2027", day, null).statusCode(403);
        put(Role.SIGNER, "/api/v1/calendars/2026?regionCode=2305", day, null).statusCode(403);
        put(Role.CLERK, "/api/v1/calendars/2026?agencyCode=" + mine.agency(), day, null)
                .statusCode(403);
        put(Role.SIGNER, "/api/v1/calendars/2026?agencyCode=" + new ApplicationsForTests().agency(), day, null)
                .statusCode(404);
        put(Role.ADMIN, "/api/v1/calendars/2026?regionCode=2305&agencyCode=" + mine.agency(), day, null)
                .statusCode(400);
    }

    @Test
    void bad_days_are_refused_at_their_places() {
        String path = "/api/v1/calendars/2026?agencyCode=" + mine.agency();
        put(Role.SIGNER, path, calendar("2026-11-13", "2026-11-12", "OFF", "假"), null)
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/days/0/to"));
        put(Role.SIGNER, path, calendar("2028-11-13", "2028-11-13", "OFF", "假"), null)
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/days/0/from"));
        Map<String, Object> twice = calendar("2026-11-12", "2026-11-13", "OFF", "假");
        twice.put("days", List.of(((List<?>) twice.get("days")).getFirst(), ((List<?>) twice.get("days")).getFirst()));
        put(Role.SIGNER, path, twice, null).statusCode(400).body("violations[0].pointer", equalTo("/days/1/from"));
    }

    /** In years that no other test asks for: what is loaded for the nation is loaded for all of them. */
    @Test
    void a_year_without_a_notice_leaves_the_term_open_until_it_is_loaded() {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2030-12-10T02:00:00Z"), ChinaTime.ZONE), Clock.class);
        put(Role.ADMIN, "/api/v1/calendars/2030", calendar("2030-01-01", "2030-01-01", "OFF", "元旦"), null)
                .statusCode(200);
        String open = mine.receive("NATURAL_PERSON", "2030-12-10");

        due(open)
                .body("handling.clock.dueOn", nullValue())
                .body("handling.clock.dueNotBefore", equalTo("2031-01-05"))
                .body("handling.clock.open.kind", equalTo("DATE_OPEN"))
                .body("handling.clock.open.said", equalTo("20日中已计15日，待2031年放假安排"))
                .body("handling.flags", hasItem("DATE_OPEN"));
        worklist().body("counts.DATE_OPEN", equalTo(1)).body("items[0].state", equalTo("DATE_OPEN"));
        given().get("/api/v1/applications?dateOpen=true&agencyCode=" + mine.agency())
                .then()
                .body("items.id", contains(open));
        step(open, "assignments", Map.of("on", "2030-12-10", "handler", "李某"));

        Map<String, Object> year = calendar("2031-01-01", "2031-01-01", "OFF", "元旦");
        put(Role.ADMIN, "/api/v1/calendars/2031?dryRun=true", year, null)
                .statusCode(200)
                .body("moved.find { it.id == '" + open + "' }.before", nullValue())
                .body("moved.find { it.id == '" + open + "' }.after", equalTo("2031-01-08"));
        put(Role.ADMIN, "/api/v1/calendars/2031", year, null).statusCode(200);
        due(open)
                .body("handling.clock.dueOn", equalTo("2031-01-08"))
                .body("handling.clock.open", nullValue())
                .body("handling.flags", not(hasItem("DATE_OPEN")));
        worklist().body("counts.DATE_OPEN", equalTo(0)).body("counts.RUNNING", equalTo(1));

        put(Role.ADMIN, "/api/v1/calendars/2031", calendar("2031-01-01", "2031-01-02", "OFF", "元旦"), "\"1\"")
                .statusCode(200);
        due(open).body("handling.clock.dueOn", equalTo("2031-01-09"));
    }

    @Test
    void a_day_off_of_a_region_moves_the_terms_of_its_bodies_alone() {
        String here = ApplicationsForTests.APPLICATIONS.created(receivedBy(Api.agency("542400")));
        String around = ApplicationsForTests.APPLICATIONS.created(receivedBy(Api.agency("542500")));
        Map<String, Object> festival = calendar("2026-11-16", "2026-11-17", "OFF", "赛马节");

        put(Role.ADMIN, "/api/v1/calendars/2026?regionCode=5424", festival, null)
                .statusCode(200)
                .body("moved.id", contains(here));
        due(here)
                .body("handling.clock.dueOn", equalTo("2026-12-02"))
                .body("handling.clock.days.find { it.day == '2026-11-16' }.why", startsWith("赛马节"));
        due(around).body("handling.clock.dueOn", equalTo("2026-11-30"));
    }

    private static Map<String, Object> receivedBy(String agency) {
        Map<String, Object> entry = ApplicationsForTests.entryFor(agency, "1");
        entry.put("receivedOn", "2026-11-02");
        return entry;
    }

    private ValidatableResponse worklist() {
        return as(Role.CLERK)
                .get("/api/v1/applications/worklist?agencyCode=" + mine.agency())
                .then()
                .statusCode(200);
    }

    @Test
    void the_worklist_has_what_is_open_with_the_most_urgent_first() {
        mine.receive("NATURAL_PERSON", "2021-03-01");
        String waiting = mine.receive("NATURAL_PERSON", "2026-10-26");
        String done = mine.receive("ENTERPRISE", "2026-10-26");
        mine.conclude(done, "GRANTED", "2026-11-02");
        step(waiting, "assignments", Map.of("on", "2026-10-27", "handler", "李某"));
        step(waiting, "supplement-requests", Map.of("on", "2026-10-28", "items", List.of("年度")));

        as(Role.CLERK)
                .get("/api/v1/applications/worklist?agencyCode=" + mine.agency())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("items[0].state", equalTo("OVERDUE"))
                .body("items[0].flags", hasItem("OVERDUE"))
                .body("items[1].id", equalTo(waiting))
                .body("items[1].state", equalTo("WAITING"))
                .body("items[1].handler", equalTo("李某"))
                .body("items[1].dueOn", nullValue())
                .body("counts.OVERDUE", equalTo(1))
                .body("counts.WAITING", equalTo(1))
                .body("next", nullValue());
        as(Role.CLERK)
                .get("/api/v1/applications/worklist?state=OVERDUE&handler=nobody&agencyCode=" + mine.agency())
                .then()
                .statusCode(200)
                .body("items", empty());
        as(Role.CLERK)
                .get("/api/v1/applications/worklist?agencyCode=" + new ApplicationsForTests().agency())
                .then()
                .statusCode(404);
    }

    @Test
    void a_worklist_in_pages_neither_repeats_nor_skips() {
        for (int i = 0; i < 7; i++) {
            mine.receive("NATURAL_PERSON", "2021-03-0" + (1 + i));
        }
        List<String> seen = new java.util.ArrayList<>();
        String next = "";
        do {
            var page = as(Role.CLERK)
                    .get("/api/v1/applications/worklist?limit=3&agencyCode=" + mine.agency() + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.receivedOn"));
            next = page.getString("next") == null ? null : "&after=" + page.getString("next");
        } while (next != null);
        assertThat(seen).hasSize(7).isSorted().doesNotHaveDuplicates();
    }

    private static Map<String, Object> calendar(String from, String to, String kind, String name) {
        return new HashMap<>(Map.of(
                "notice", "双政办发〔2026〕1号", "days", List.of(Map.of("from", from, "to", to, "kind", kind, "name", name))));
    }

    private void step(String id, String path, Map<String, ?> body) {
        as(Role.CLERK)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/applications/" + id + "/" + path)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse due(String id) {
        return given().header("Accept-Language", "zh-CN")
                .get("/api/v1/applications/" + id)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse put(Role role, String path, Map<String, ?> body, String ifMatch) {
        RequestSpecification request = as(role).contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(path)
                .then();
    }

    private RequestSpecification as(Role role) {
        String token =
                role == Role.ADMIN ? IssuerForTests.token(role) : IssuerForTests.tokenOfAgency(role, mine.agency());
        return given().header("Authorization", "Bearer " + token);
    }
}
