package org.gongkai.kit.outbox;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

import org.gongkai.kit.access.NobodysCaller;
import org.gongkai.kit.database.SqlResource;

/** An outbox on a real PostgreSQL, and as many couriers on it as a test wants: each is what one process has. */
final class OutboxForTests {

    static final Topic EVENTS = Topic.ofEvents("events");
    static final Topic STATES = Topic.ofStates("states");

    /** Fewer than deliveries are under way: whoever held one while others answer would stop everything. */
    private static final int CONNECTIONS = 3;

    private final EmbeddedPostgres postgres;
    private final AgroalDataSource pool;
    private final Jdbi jdbi;
    private final List<Courier> started = new ArrayList<>();

    OutboxForTests() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        String address = postgres.getJdbcUrl("postgres", "postgres");
        pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(connections -> connections
                        .maxSize(CONNECTIONS)
                        .acquisitionTimeout(Duration.ofSeconds(20))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(address))));
        jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
        jdbi.useHandle(handle -> handle.createScript(SqlResource.read(Letters.class, "/db/edge/V032__outbox.sql"))
                .execute());
    }

    Jdbi jdbi() {
        return jdbi;
    }

    Letters letters() {
        return new Letters(jdbi);
    }

    /** Writes messages in a transaction of their own. */
    void post(Message... messages) {
        jdbi.useTransaction(handle -> new OutboxEntry(handle, "of-a-test").write(List.of(messages)));
    }

    /** Writes messages as somebody who dies before he can tell of them would, or tells of them. */
    void post(Courier told, Message... messages) {
        post(messages);
        told.wake(List.of(messages));
    }

    /** Starts a courier that delivers both topics in this way. */
    Courier start(Recipient recipient, OutboxSettings settings) {
        Letters letters = letters();
        OutboxMetrics metrics = new OutboxMetrics(new SimpleMeterRegistry(), Clock.systemUTC());
        Courier courier = new Courier(
                letters,
                new Round(letters, metrics, settings, Clock.systemUTC()),
                new Attempts(letters, settings, metrics, new Waiters()),
                settings,
                NobodysCaller.current(),
                List.of(recipient.of(EVENTS), recipient.of(STATES)),
                "of-a-test");
        courier.start();
        started.add(courier);
        return courier;
    }

    /** The states of all messages about a subject in the order in which they were written. */
    List<String> states(String subject) {
        return jdbi.withHandle(
                handle -> handle.select("select state from outbox_message where subject = ? order by id", subject)
                        .mapTo(String.class)
                        .list());
    }

    /** Settings with short waits. */
    static OutboxSettings settings(int attempts, Duration kept) {
        return new OutboxSettings() {
            @Override
            public int atATime() {
                return 4;
            }

            @Override
            public Duration round() {
                return Duration.ofMillis(20);
            }

            @Override
            public Duration lease() {
                return Duration.ofSeconds(20);
            }

            @Override
            public Duration firstWait() {
                return Duration.ofMillis(5);
            }

            @Override
            public Duration longestWait() {
                return Duration.ofMillis(40);
            }

            @Override
            public int attempts() {
                return attempts;
            }

            @Override
            public Duration kept() {
                return kept;
            }

            @Override
            public Duration late() {
                return Duration.ofMinutes(1);
            }
        };
    }

    /** Ends the couriers and forgets the messages. */
    void clear() throws InterruptedException {
        for (Courier courier : started) {
            courier.stop();
        }
        started.clear();
        jdbi.useHandle(handle -> handle.execute("truncate outbox_message"));
    }

    void end() throws IOException {
        pool.close();
        postgres.close();
    }
}
