package org.gongkai.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.problem.DatabaseRefusal;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Who asks while the database does not answer is told so at once, and served again as soon as it does. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DatabaseOutageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int POOL = 16;

    /** Longer than a connection is taken for good without being asked. */
    private static final long RESTED_MILLIS = 300;

    @Inject
    AgroalDataSource dataSource;

    private String letter;
    private String agency;

    @BeforeEach
    void aLetter() {
        agency = new LettersForTests().agency();
        letter = new Api("letters").created(LettersForTests.entryFor(agency, "D-1"));
    }

    @Test
    void a_pool_that_is_exhausted_is_told_of_in_time() throws SQLException {
        List<Connection> held = hold();
        try {
            isUnavailable();
        } finally {
            release(held);
        }

        read().statusCode(200);
    }

    @Test
    void a_server_that_has_stopped_without_a_word_is_told_of_in_time() throws Exception {
        // Many connections rest in the pool, and each of them looks as if it were good.
        release(hold());
        Thread.sleep(RESTED_MILLIS);
        List<ProcessHandle> server = server();
        server.forEach(process -> signal("STOP", process));
        try {
            isUnavailable();
        } finally {
            server.reversed().forEach(process -> signal("CONT", process));
        }

        read().statusCode(200);
    }

    @Test
    void connections_that_the_server_has_ended_are_replaced() throws Exception {
        release(hold());
        DatabaseOwner.jdbi()
                .useHandle(owner -> owner.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'gongkai_service'"));
        Thread.sleep(RESTED_MILLIS);

        read().statusCode(200);
    }

    @Test
    void a_statement_that_takes_too_long_is_ended_by_the_server() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery("show statement_timeout")) {
            setting.next();
            assertThat(setting.getString(1)).isEqualTo("10min");
            statement.execute("set statement_timeout = 50");
            SQLException ended = null;
            try {
                statement.execute("select pg_sleep(5)");
            } catch (SQLException e) {
                ended = e;
            }
            statement.execute("set statement_timeout = '10min'");

            assertThat(DatabaseRefusal.find(ended))
                    .get()
                    .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.UNAVAILABLE));
        }
    }

    private void isUnavailable() {
        for (ValidatableResponse answer : List.of(timed(this::read), timed(this::write))) {
            answer.statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("/problems/unavailable"));
        }
    }

    private static ValidatableResponse timed(Supplier<ValidatableResponse> asked) {
        long begun = System.nanoTime();
        ValidatableResponse answer = asked.get();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
        return answer;
    }

    private ValidatableResponse read() {
        return LettersForTests.LETTERS.read(letter);
    }

    private ValidatableResponse write() {
        return Api.json(LettersForTests.entryFor(agency, "D-2"))
                .header("Idempotency-Key", "outage")
                .post("/api/v1/letters")
                .then();
    }

    /** All that the pool has; what works by itself in the background may have one or two. */
    private List<Connection> hold() {
        List<Connection> held = new ArrayList<>();
        try {
            while (true) {
                held.add(dataSource.getConnection());
            }
        } catch (SQLException all) {
            assertThat(held).hasSizeGreaterThan(POOL - 3);
            return held;
        }
    }

    private static void release(List<Connection> held) throws SQLException {
        for (Connection connection : held) {
            connection.close();
        }
    }

    /** The server's processes: the one that takes connections first, so that none comes in between. */
    private static List<ProcessHandle> server() {
        return DatabaseOwner.jdbi().withHandle(owner -> {
            long own = owner.createQuery("select pg_backend_pid()")
                    .mapTo(long.class)
                    .one();
            ProcessHandle first =
                    ProcessHandle.of(own).flatMap(ProcessHandle::parent).orElseThrow();
            return Stream.concat(Stream.of(first), first.children()).toList();
        });
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
