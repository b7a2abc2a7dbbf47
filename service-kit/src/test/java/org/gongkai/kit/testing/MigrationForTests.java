package org.gongkai.kit.testing;

import java.io.IOException;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** A database that is brought, a version at a time, from where an earlier build of a service left it to where it stands now. */
public final class MigrationForTests implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final String[] folders;

    /** An empty one, whose migrations lie in these folders. */
    public MigrationForTests(String... folders) throws IOException {
        this.folders = folders.clone();
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        database().useHandle(handle -> handle.execute("create role some_service"));
    }

    /** The database, for its owner. */
    public Jdbi database() {
        return Jdbi.create(postgres.getPostgresDatabase());
    }

    /** Brings it to a version, or to the {@code latest}. */
    public void to(String version) {
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations(folders)
                .placeholders(Map.of("service_role", "some_service"))
                .target(version)
                .load()
                .migrate();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
