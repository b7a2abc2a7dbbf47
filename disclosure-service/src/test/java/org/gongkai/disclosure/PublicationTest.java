package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Items that are made public at a moment, many together, and elsewhere. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PublicationTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    /** A thousand are published so as well; that takes minutes on a busy machine. */
    private static final int MANY = Integer.getInteger("gongkai.test.publications", 60);

    private ItemOffice office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = ItemOffice.ofItsOwn();
    }

    @Test
    void a_reviewed_item_is_made_public_at_its_moment_and_not_before() {
        String item = reviewed("定时一");
        String later = reviewed("定时二");
        String at = OffsetDateTime.now().plusSeconds(3).toString();

        office.take(Role.CLERK, item, "schedules", Map.of("at", "2020-01-01T00:00:00+08:00"))
                .statusCode(400)
                .body("reason", equalTo("NOT_AHEAD"));
        for (String never :
                List.of(OffsetDateTime.now().plusYears(1).plusDays(2).toString(), "9999-12-31T00:00:00Z")) {
            office.take(Role.CLERK, item, "schedules", Map.of("at", never))
                    .statusCode(400)
                    .body("reason", equalTo("TOO_FAR_AHEAD"))
                    .body("violations.pointer", contains("/at"));
            office.as(Role.CLERK)
                    .body(Map.of("items", List.of(item), "at", never))
                    .post("/api/v1/publications")
                    .then()
                    .statusCode(400)
                    .body("reason", equalTo("TOO_FAR_AHEAD"));
        }
        office.take(Role.CLERK, item, "schedules", Map.of("at", at))
                .statusCode(200)
                .body("stage", equalTo("REVIEWED"))
                .body("order.orderedBy", equalTo("test-clerk"));
        office.take(Role.CLERK, item, "schedules", Map.of("at", at))
                .statusCode(409)
                .body("reason", equalTo("SCHEDULED_ALREADY"));
        office.take(Role.CLERK, later, "schedules", Map.of("at", at)).statusCode(200);
        office.take(Role.CLERK, later, "schedule-cancellations", Map.of("reason", "暂缓"))
                .statusCode(200)
                .body("order", nullValue());

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> office.read(item).body("stage", equalTo("PUBLISHED")));

        office.read(item)
                .body("order", nullValue())
                .body("timeline[-1].event", equalTo("release"))
                .body("timeline[-1].by", equalTo("disclosure-service"))
                .body("timeline[-1].reason", equalTo("test-clerk已安排发布"));
        office.read(later).body("stage", equalTo("REVIEWED"));
        given().noFilters()
                .get("/api/v1/public/disclosures/" + office.record(item))
                .then()
                .statusCode(200)
                .body("publishedOn", equalTo(TODAY.toString()));
    }

    @Test
    void what_is_given_back_is_not_made_public_at_the_moment_that_was_set() {
        String item = reviewed("退回");
        office.take(Role.CLERK, item, "schedules", Map.of("at", ItemOffice.ahead()))
                .statusCode(200);

        office.take(Role.REVIEWER, item, "returns", Map.of("reason", "有误"))
                .statusCode(200)
                .body("order", nullValue());
    }

    @Test
    void a_change_of_what_is_withdrawn_is_not_made_public_at_the_moment_that_was_set() {
        String item = office.published(ItemOffice.content());
        office.take(Role.CLERK, item, "changes", Map.of("reason", "更正")).statusCode(200);
        office.review(item);
        office.take(Role.CLERK, item, "schedules", Map.of("at", ItemOffice.ahead()))
                .statusCode(200)
                .body("order", notNullValue());

        office.take(Role.CLERK, item, "withdrawals", Map.of("reason", "处罚被撤销"))
                .statusCode(200)
                .body("order", nullValue());
    }

    @Test
    void a_dry_run_tells_of_every_item_and_orders_nothing() {
        String ready = reviewed("可发布");
        String draft = office.begun(ItemOffice.content());
        String other = ItemOffice.ofItsOwn().begun(ItemOffice.content());
        String none = "00000000-0000-0000-0000-000000000001";

        order(List.of(ready, draft, other, none), "?dryRun=true")
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("allowed", equalTo(1))
                .body("refused", equalTo(3))
                .body("publication", nullValue())
                .body("items.allowed", contains(true, false, false, false))
                .body("items[1].type", equalTo("/problems/wrong-stage"))
                .body("items[2].type", equalTo("/problems/not-found"))
                .body("items[0].title", equalTo("可发布"));

        office.read(ready).body("order", nullValue()).body("stage", equalTo("REVIEWED"));
        order(List.of(draft), "").statusCode(200).body("allowed", equalTo(0)).body("publication", nullValue());
        order(List.of(), "").statusCode(400);
    }

    @Test
    void many_are_made_public_each_once_although_the_service_loses_its_connections_in_the_middle() throws Exception {
        List<String> items = manyLike(reviewed("批量"), MANY);

        order(items, "?dryRun=true")
                .statusCode(200)
                .body("allowed", equalTo(MANY))
                .body("refused", equalTo(0));
        String publication = order(items, "")
                .statusCode(201)
                .body("allowed", equalTo(MANY))
                .extract()
                .path("publication.id");
        int killed = 0;
        while (waiting(publication) > 0 && killed < 10) {
            Thread.sleep(200);
            killed += DatabaseOwner.jdbi()
                    .withHandle(
                            handle -> handle.createQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                            + " where usename <> current_user and state <> 'idle'")
                                    .mapTo(Integer.class)
                                    .one());
        }
        // What failed waits for a minute; nobody has to here.
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    DatabaseOwner.jdbi()
                            .useHandle(handle ->
                                    handle.execute("update publication_order set due_at = now() - interval '1 s'"
                                            + " where state = 'WAITING' and due_at < now() + interval '1 hour'"));
                    return waiting(publication) == 0;
                });

        assertThat(killed).isPositive();
        publication(publication).body("counts", equalTo(Map.of("PUBLISHED", MANY)));
        List<String> numbers = DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select index_number from disclosure_item where agency_code = :agency order by 1")
                        .bind("agency", office.agency())
                        .mapTo(String.class)
                        .list());
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, MANY)
                        .mapToObj(number -> "%s/%d-%05d".formatted(office.agency(), TODAY.getYear(), number))
                        .toList());
        assertThat(releases()).isEqualTo(MANY);
        office.read(items.getFirst()).body("stage", equalTo("PUBLISHED"));
        office.as(Role.CLERK)
                .get("/api/v1/publications/" + publication + "/items?limit=500")
                .then()
                .statusCode(200)
                .body("items.settledAt", everyItem(notNullValue()));
        Api.verify(office.agency()).statusCode(200).body("differences", empty());
    }

    @Test
    void what_still_waits_of_an_order_is_taken_back() {
        String first = reviewed("一");
        String second = reviewed("二");
        String publication = office.as(Role.CLERK)
                .body(Map.of("items", List.of(first, second), "at", ItemOffice.ahead()))
                .post("/api/v1/publications")
                .then()
                .statusCode(201)
                .extract()
                .path("publication.id");
        office.take(Role.CLERK, first, "releases", Map.of()).statusCode(200);

        office.as(Role.CLERK)
                .body(Map.of("reason", "改期"))
                .post("/api/v1/publications/" + publication + "/cancellations")
                .then()
                .statusCode(200)
                .body("counts", equalTo(Map.of("CANCELLED", 2)));

        office.as(Role.CLERK)
                .get("/api/v1/publications/" + publication + "/items")
                .then()
                .body("items.reason", contains("已提前发布", "改期"));
        office.read(second).body("order", nullValue()).body("stage", equalTo("REVIEWED"));
        office.as(Role.CLERK)
                .get("/api/v1/publications?agencyCode=" + office.agency())
                .then()
                .statusCode(200)
                .body("items.id", contains(publication));
        office.as(Role.SIGNER)
                .body(Map.of("reason", "改期"))
                .post("/api/v1/publications/" + publication + "/cancellations")
                .then()
                .statusCode(403);
    }

    @Test
    void what_is_public_also_stands_elsewhere() {
        String item = office.published(ItemOffice.content());

        office.take(Role.CLERK, item, "placements", placement("2026-01-01"))
                .statusCode(400)
                .body("reason", equalTo("NOT_BEFORE"));
        office.take(Role.CLERK, item, "placements", placement(TODAY.plusDays(1).toString()))
                .statusCode(400)
                .body("reason", equalTo("IN_THE_FUTURE"));
        office.take(Role.CLERK, item, "placements", placement("2026-01-08"))
                .statusCode(200)
                .body("placements.channel", contains("NEW_MEDIA"))
                .body("timeline[-1].event", equalTo("place"));

        given().noFilters()
                .get("/api/v1/public/disclosures/" + office.record(item) + "/content")
                .then()
                .statusCode(200)
                .body("placements.place", contains("“四方台发布”微信公众号"))
                .body("placements.on", contains("2026-01-08"));
    }

    @Test
    void what_was_withheld_is_looked_at_again_and_may_become_public() {
        String item = office.withheld();
        office.read(item).body("withheldOn", equalTo(TODAY.toString()));
        due().body("items", empty());
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.execute(
                        "update item_life set withheld_on = current_date - 400 where id = cast(? as uuid)", item));

        due().body("items.id", contains(item));
        office.take(Role.CLERK, item, "reassessments", reassessment("STAYS_WITHHELD"))
                .statusCode(200)
                .body("stage", equalTo("DISCARDED"))
                .body("withheldOn", equalTo(TODAY.toString()));
        due().body("items", empty());
        office.take(Role.CLERK, item, "reassessments", reassessment("MAY_BE_PUBLIC"))
                .statusCode(200)
                .body("stage", equalTo("DRAFT"))
                .body("withheldOn", nullValue())
                .body("content.openness", equalTo("PROACTIVE"))
                .body("content.exemption", nullValue())
                .body(
                        "timeline.event",
                        contains("draft", "submit", "review", "completeReview", "withhold", "reassess", "reopen"));
        office.review(item);
        office.take(Role.CLERK, item, "releases", Map.of()).statusCode(200).body("stage", equalTo("PUBLISHED"));
    }

    @Test
    void items_that_are_late_are_found() {
        String late = office.begun(ItemOffice.content());
        office.begun(ItemOffice.content("arisenOn", TODAY.toString(), "issuedOn", TODAY.toString()));
        office.published(ItemOffice.content());
        String dropped = office.begun(ItemOffice.content());
        office.take(Role.CLERK, dropped, "discards", Map.of("reason", "重复")).statusCode(200);
        String penalty = office.published(ItemOffice.content());
        office.take(Role.CLERK, penalty, "annulments", Map.of("on", "2026-02-02", "reason", "撤销"))
                .statusCode(200);

        late("").body("items.id", contains(late, penalty));
        late("&limit=1").body("items.id", contains(late)).body("next", notNullValue());
        late("&stage=PUBLISHED").body("items.id", contains(penalty)).body("next", nullValue());
        office.as(Role.CLERK)
                .get("/api/v1/items?late=perhaps")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("true"));
    }

    /** Reviewed items like one, that one among them: as if each had gone the same way. */
    private List<String> manyLike(String item, int many) {
        return DatabaseOwner.jdbi().inTransaction(handle -> {
            handle.createUpdate("""
                            create temporary table another on commit drop as
                            select gen_random_uuid() as id, n from generate_series(2, :many) n""").bind("many", many).execute();
            for (String table : List.of("item_life", "item_revision", "item_step")) {
                String key = table.equals("item_life") ? "id" : "item_id";
                handle.createUpdate("""
                                insert into %1$s
                                select (jsonb_populate_record(t, jsonb_build_object('%2$s', a.id))).*
                                from %1$s t cross join another a where t.%2$s = cast(:item as uuid)""".formatted(table, key))
                        .bind("item", item)
                        .execute();
            }
            return handle.createQuery("select cast(id as text) from item_life where agency_code = :agency order by id")
                    .bind("agency", office.agency())
                    .mapTo(String.class)
                    .list();
        });
    }

    private int releases() {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from item_step where agency_code = :agency and step = 'RELEASE'")
                        .bind("agency", office.agency())
                        .mapTo(Integer.class)
                        .one());
    }

    private ValidatableResponse late(String query) {
        return office.as(Role.CLERK)
                .get("/api/v1/items?late=true" + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse due() {
        return office.as(Role.CLERK)
                .get("/api/v1/items?reassessmentDue=true")
                .then()
                .statusCode(200);
    }

    private static Map<String, String> reassessment(String decision) {
        return Map.of("decision", decision, "reason", "定期评估");
    }

    private static Map<String, String> placement(String on) {
        return Map.of("channel", "NEW_MEDIA", "place", "“四方台发布”微信公众号", "on", on);
    }

    private String reviewed(String title) {
        String item = office.begun(ItemOffice.content("title", title));
        office.review(item);
        return item;
    }

    private ValidatableResponse order(List<String> items, String query) {
        return office.as(Role.CLERK)
                .body(Map.of("items", items))
                .post("/api/v1/publications" + query)
                .then();
    }

    private ValidatableResponse publication(String id) {
        return office.as(Role.CLERK).get("/api/v1/publications/" + id).then().statusCode(200);
    }

    private static int waiting(String publication) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from publication_order"
                                + " where batch_id = cast(:id as uuid) and state = 'WAITING'")
                        .bind("id", publication)
                        .mapTo(Integer.class)
                        .one());
    }
}
