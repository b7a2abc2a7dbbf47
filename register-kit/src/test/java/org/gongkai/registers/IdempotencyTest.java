package org.gongkai.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** A request with an {@code Idempotency-Key} does its work once. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class IdempotencyTest {

    private final String key = UUID.randomUUID().toString();
    private LettersForTests mine;

    @BeforeEach
    void anAgencyOfItsOwn() {
        mine = new LettersForTests();
    }

    @Test
    void a_repetition_gets_the_first_answer_again() {
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", "2021-03-01");
        Response first = send(entry);
        Response again = send(entry);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body().asString()).isEqualTo(first.body().asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(mine.count()).isEqualTo(1);
    }

    @Test
    void the_key_does_not_serve_for_another_body() {
        send(mine.entry("NATURAL_PERSON", "2021-03-01")).then().statusCode(201);

        send(mine.entry("ENTERPRISE", "2021-03-01"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        assertThat(mine.count()).isEqualTo(1);
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", "9999-01-01");
        send(entry).then().statusCode(400);
        entry.put("receivedOn", "2021-03-01");

        send(entry).then().statusCode(201);
    }

    @Test
    void of_many_at_once_one_does_the_work() throws Exception {
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", "2021-03-01");
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Response>> sent = new ArrayList<>();
            // The first is held up until another has had its answer, however fast the work is.
            DatabaseOwner.jdbi().useTransaction(owner -> {
                owner.execute("lock table letter in exclusive mode");
                for (int i = 0; i < 16; i++) {
                    sent.add(threads.submit(() -> send(entry)));
                }
                Awaitility.await().until(() -> sent.stream().anyMatch(Future::isDone));
            });
            for (Future<Response> one : sent) {
                statuses.add(one.get().statusCode());
                if (one.get().statusCode() == 409) {
                    assertThat(one.get().header("Retry-After")).isNotBlank();
                    assertThat(one.get().<String>path("type")).isEqualTo("/problems/still-at-work");
                }
            }
        }

        assertThat(statuses).contains(201).containsOnly(201, 409);
        assertThat(mine.count()).isEqualTo(1);
    }

    @Test
    void an_import_is_repeated_without_a_second_effect() {
        String csv = "letterNumber,agencyCode,channel,senderKind,receivedOn\nI-1," + mine.agency()
                + ",ONLINE,ENTERPRISE,2021-03-01\n";
        for (int i = 0; i < 2; i++) {
            Api.csv(csv)
                    .header("Idempotency-Key", key)
                    .post("/api/v1/letters/imports")
                    .then()
                    .statusCode(200)
                    .body("created", equalTo(1));
        }
        Api.csv(csv + "I-2," + mine.agency() + ",ONLINE,ENTERPRISE,2021-03-01\n")
                .header("Idempotency-Key", key)
                .post("/api/v1/letters/imports")
                .then()
                .statusCode(422);
    }

    @Test
    void a_key_does_not_serve_for_another_query_or_media_type() {
        String csv = "letterNumber,agencyCode,channel,senderKind,receivedOn\nQ-1," + mine.agency()
                + ",ONLINE,ENTERPRISE,2021-03-01\n";
        importKeyed("text/csv; charset=UTF-8", csv, "?dryRun=true").then().statusCode(200);

        for (String[] other : new String[][] {
            {"text/csv; charset=UTF-8", ""},
            {"text/csv; charset=UTF-8", "?dryRun=false"},
            {"text/csv; charset=GBK", "?dryRun=true"}
        }) {
            importKeyed(other[0], csv, other[1])
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/idempotency-key-reused"));
        }
        assertThat(mine.count()).isZero();
    }

    @Test
    void a_large_file_is_told_from_another_by_its_last_byte() throws IOException {
        // A process that was killed here may have left some.
        long left = uploads();
        StringBuilder csv = new StringBuilder("letterNumber,agencyCode,channel,senderKind,receivedOn,subject\n");
        for (int row = 0; row < 4_000; row++) {
            csv.append("L-" + row + "," + mine.agency() + ",ONLINE,ENTERPRISE,2021-03-01,部门决算表\n");
        }
        String type = "text/csv; charset=UTF-8";
        String first = importKeyed(type, csv + "\n", "")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(importKeyed(type, csv + "\n", "")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(first);
        importKeyed(type, csv + " ", "").then().statusCode(422);
        Awaitility.await().until(() -> uploads() == left);
    }

    @Test
    void work_that_failed_leaves_its_key_free_and_nothing_else() {
        String row = ",%s,ONLINE,ENTERPRISE,2021-03-01\n".formatted(mine.agency());
        String csv = "letterNumber,agencyCode,channel,senderKind,receivedOn\nF-1" + row;
        importKeyed("text/csv", csv + "F-2,nobody,ONLINE,ENTERPRISE,2021-03-01\n", "")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/import-rejected"));
        assertThat(mine.count()).isZero();

        importKeyed("text/csv", csv, "").then().statusCode(200).body("created", equalTo(1));
        assertThat(mine.count()).isEqualTo(1);
    }

    @Test
    void work_that_dies_in_the_middle_is_done_by_the_repetition() throws Exception {
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", "2021-03-01");
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Response> first = DatabaseOwner.jdbi().inTransaction(handle -> {
                handle.execute("lock table idempotency_key in exclusive mode");
                Future<Response> held = threads.submit(() -> send(entry));
                Awaitility.await().until(() -> waiting(handle) == 1);
                send(entry)
                        .then()
                        .statusCode(409)
                        .header("Retry-After", "1")
                        .body("type", equalTo("/problems/still-at-work"));
                handle.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where usename = 'gongkai_service' and wait_event_type = 'Lock'");
                held.get();
                return held;
            });
            assertThat(first.get().statusCode()).isGreaterThanOrEqualTo(500);
        }
        assertThat(mine.count()).isZero();

        send(entry).then().statusCode(201);
        send(entry).then().statusCode(201);
        assertThat(mine.count()).isEqualTo(1);
    }

    @Test
    void an_answer_that_cannot_be_kept_takes_its_work_back() {
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", "2021-03-01");
        DatabaseOwner.jdbi().useHandle(handle -> handle.execute("""
                create function of_another_process() returns trigger language plpgsql as $$
                begin
                    return null;
                end $$"""));
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.execute("create trigger of_another_process before insert on"
                        + " idempotency_key for each row execute function of_another_process()"));
        try {
            send(entry).then().statusCode(409);
        } finally {
            DatabaseOwner.jdbi().useHandle(handle -> handle.execute("drop function of_another_process cascade"));
        }
        assertThat(mine.count()).isZero();
        send(entry).then().statusCode(201);
        assertThat(mine.count()).isEqualTo(1);
    }

    @Test
    void what_is_kept_shows_nothing_and_is_kept_for_a_week() {
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", "2021-03-01");
        entry.put("subject", "某镇财政决算");
        String id = send(entry).then().statusCode(201).extract().path("id");
        String kept = DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select body || headers || request_hash from idempotency_key where key like :key")
                        .bind("key", "% " + key)
                        .mapTo(String.class)
                        .one());
        assertThat(kept).doesNotContain("某镇财政决算", mine.agency());

        aged("6 days 23 hours");
        assertThat(send(entry).then().statusCode(201).extract().<String>path("id"))
                .isEqualTo(id);
        aged("2 hours");
        // Forgotten: the register itself knows the number now.
        send(entry).then().statusCode(409).body("type", equalTo("/problems/duplicate-number"));
    }

    private void aged(String by) {
        int changed = DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createUpdate(
                                "update idempotency_key set recorded_at = recorded_at - cast(:by as interval) where key like :key")
                        .bind("by", by)
                        .bind("key", "% " + key)
                        .execute());
        assertThat(changed).isEqualTo(1);
    }

    private static int waiting(Handle handle) {
        return handle.createQuery("select count(*) from pg_stat_activity"
                        + " where usename = 'gongkai_service' and wait_event_type = 'Lock'")
                .mapTo(Integer.class)
                .one();
    }

    /** The uploads of this test's agency that are kept; those of others come and go. */
    private long uploads() throws IOException {
        long mine = 0;
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "gongkai-scratch-*")) {
            for (Path folder : folders) {
                try (Stream<Path> files = Files.list(folder)) {
                    mine += files.filter(this::isMine).count();
                }
            }
        }
        return mine;
    }

    private boolean isMine(Path upload) {
        try {
            // An empty one may be a lock, which the system takes away with the first file that is closed upon it.
            return Files.size(upload) > 0 && Files.readString(upload).contains(mine.agency());
        } catch (IOException gone) {
            return false;
        }
    }

    private Response importKeyed(String mediaType, String file, String query) {
        return Api.file(mediaType, file.getBytes(StandardCharsets.UTF_8))
                .header("Idempotency-Key", key)
                .post("/api/v1/letters/imports" + query);
    }

    private Response send(Map<String, Object> entry) {
        return Api.json(entry).header("Idempotency-Key", key).post("/api/v1/letters");
    }
}
