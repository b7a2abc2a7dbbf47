package org.gongkai.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL for the tests of a service, started from Maven's binaries and gone with the tests. */
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {

    private static final String SERVICE = "gongkai_service";

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "60")
                    .start();
            addRoleOfService(postgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        System.setProperty(DatabaseOwner.ADDRESS, postgres.getJdbcUrl("postgres", "postgres"));
        Map<String, String> settings = new HashMap<>(IssuerForTests.settings());
        // Not the address that the server offers: that one names the superuser.
        settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres");
        settings.put("quarkus.datasource.username", SERVICE);
        settings.put("quarkus.datasource.password", SERVICE);
        settings.put("quarkus.flyway.username", "postgres");
        settings.put("quarkus.flyway.password", "postgres");
        // Tests write down their requests by themselves, without indenting.
        settings.put("quarkus.test.rest-assured.enable-logging-on-failure", "false");
        settings.put("gongkai.audit.heads-apart", "1S");
        // Tests beside each other have databases of their own, and drop keys.
        settings.put(
                "gongkai.data-key.file",
                "target/keys/data-key-" + ProcessHandle.current().pid() + "-" + postgres.getPort() + ".json");
        settings.put("gongkai.data-key.old-kept", "PT0S");
        return settings;
    }

    /** As in earnest, the service's role owns nothing: a superuser or owner would pass by the policies. */
    private static void addRoleOfService(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + SERVICE + " login password '" + SERVICE + "'");
        }
    }

    @Override
    public void stop() {
        if (postgres == null) {
            return;
        }
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
