package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What two do with an item at the same moment: one does it, and nothing is done by half. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ItemRaceTest {

    private ItemOffice office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = ItemOffice.ofItsOwn();
    }

    @Test
    void an_item_is_released_once() throws Exception {
        String item = office.begun(ItemOffice.content());
        office.review(item);

        List<Integer> statuses = atOnce(List.of(() -> release(item), () -> release(item), () -> release(item)));

        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(listed()).hasSize(1);
    }

    @Test
    void items_that_are_released_at_once_have_numbers_of_their_own_without_a_gap() throws Exception {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String item = office.begun(ItemOffice.content("title", "决定" + i));
            office.review(item);
            items.add(item);
        }

        List<Integer> statuses = atOnce(items.stream()
                .<Callable<Integer>>map(item -> () -> release(item))
                .toList());

        assertThat(statuses).containsOnly(200);
        assertThat(listed().stream()
                        .map(number -> number.substring(number.length() - 5))
                        .sorted())
                .containsExactly("00001", "00002", "00003", "00004");
    }

    @Test
    void an_item_that_is_given_back_while_many_are_ordered_keeps_no_order() throws Exception {
        String ready = office.begun(ItemOffice.content("title", "可发布"));
        office.review(ready);
        String back = office.begun(ItemOffice.content("title", "退回"));
        office.review(back);
        Map<String, Object> wanted = Map.of("items", List.of(back, ready), "at", ItemOffice.ahead());

        try (ExecutorService threads = Executors.newSingleThreadExecutor();
                Handle holder = DatabaseOwner.jdbi().open()) {
            holder.begin();
            holder.execute("update item_life set stage = 'DRAFT' where id = cast(? as uuid)", back);
            Future<ValidatableResponse> answer = threads.submit(() -> office.as(Role.CLERK)
                    .body(wanted)
                    .post("/api/v1/publications")
                    .then());
            int pid = holder.createQuery("select pg_backend_pid()")
                    .mapTo(Integer.class)
                    .one();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> waitFor(pid) > 0);
            holder.commit();

            answer.get()
                    .statusCode(201)
                    .body("allowed", equalTo(1))
                    .body("items.allowed", contains(false, true))
                    .body("items[0].type", equalTo("/problems/wrong-stage"));
        }
        office.read(back).body("order", nullValue());
        office.read(ready).body("order.orderedBy", equalTo("test-clerk"));
    }

    @Test
    void many_are_ordered_once_although_two_order_them_in_other_orders() throws Exception {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String item = office.begun(ItemOffice.content("title", "批量" + i));
            office.review(item);
            items.add(item);
        }

        List<Integer> ordered = atOnce(List.of(() -> order(items), () -> order(items.reversed())));

        assertThat(ordered).containsExactlyInAnyOrder(6, 0);
    }

    @Test
    void a_withdrawal_and_a_voiding_do_not_wait_for_each_other_in_a_circle() throws Exception {
        String item = office.published(ItemOffice.content());
        String record = office.record(item);

        List<Integer> statuses = atOnce(List.of(
                () -> office.take(Role.CLERK, item, "withdrawals", Map.of("reason", "撤销"))
                        .extract()
                        .statusCode(),
                () -> new Api("disclosures").voidRecord(record).extract().statusCode()));

        // Who comes second finds the item withdrawn, reads it and may void it; or finds it voided.
        assertThat(statuses.get(0)).isIn(200, 409);
        if (statuses.get(1) == 412) {
            assertThat(statuses.get(0)).isEqualTo(200);
            new Api("disclosures").voidRecord(record).statusCode(200);
        } else {
            assertThat(statuses.get(1)).isEqualTo(200);
        }
        assertThat(office.read(item).extract().<String>path("stage")).isEqualTo("INVALID");
        Api.verify(office.agency()).statusCode(200);
    }

    @Test
    void whoever_takes_a_step_names_the_version_that_they_have_read() {
        String item = office.begun(ItemOffice.content());
        String tag = office.read(item).extract().header("ETag");
        List<String> steps = steps();
        for (String step : steps) {
            List<Integer> answers = Stream.of(Role.CLERK, Role.REVIEWER, Role.SUPERVISOR)
                    .map(role -> office.as(role)
                            .noFilters()
                            .body("{}")
                            .post(step.replace("{id}", item)
                                    .replace("{agencyCode}", office.agency())
                                    .replace("{year}", "2024"))
                            .statusCode())
                    .toList();
            // Who may not is told that alone, and who may is asked for the version, before anything else.
            assertThat(answers).as(step).containsAnyOf(428).isSubsetOf(428, 403);
        }
        assertThat(steps).hasSizeGreaterThan(30);

        office.as(Role.CLERK)
                .header("If-Match", "\"7\"")
                .body("{}")
                .post("/api/v1/items/" + item + "/submissions")
                .then()
                .statusCode(412);
        office.read(item).header("ETag", equalTo(tag));
    }

    /** What leads an item, a document, a suggestion, a task or an evaluation on, as the contract lists it. */
    private static List<String> steps() {
        Map<String, Map<String, Object>> paths =
                given().get("/openapi?format=json").then().extract().path("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getValue().containsKey("post"))
                .map(Map.Entry::getKey)
                .filter(path ->
                        path.matches("/api/v1/(items|suggestions|supervision-tasks|normative-documents)/\\{id}/.+"
                                + "|/api/v1/evaluations/.+/revisions"))
                .filter(path -> !path.matches(".+/(attachments|unmaskings)|/api/v1/normative-documents/.+/voidings"))
                .toList();
    }

    private int order(List<String> items) {
        return office.as(Role.CLERK)
                .body(Map.of("items", items, "at", ItemOffice.ahead()))
                .post("/api/v1/publications")
                .then()
                .extract()
                .path("allowed");
    }

    /** How many wait for what a backend of the database holds. */
    private static int waitFor(int pid) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from pg_stat_activity where :pid = any(pg_blocking_pids(pid))")
                        .bind("pid", pid)
                        .mapTo(Integer.class)
                        .one());
    }

    private int release(String item) {
        return office.take(Role.CLERK, item, "releases", Map.of()).extract().statusCode();
    }

    private List<String> listed() {
        return new Api("disclosures")
                .list("?agencyCode=" + office.agency())
                .extract()
                .path("items.indexNumber");
    }

    private static <T> List<T> atOnce(List<Callable<T>> all) throws Exception {
        CyclicBarrier start = new CyclicBarrier(all.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            List<Future<T>> running = all.stream()
                    .map(one -> threads.submit(() -> {
                        start.await();
                        return one.call();
                    }))
                    .toList();
            List<T> done = new ArrayList<>();
            for (Future<T> one : running) {
                done.add(one.get());
            }
            return done;
        }
    }
}
