package org.gongkai.deploy.database;

import java.sql.Connection;
import java.sql.SQLException;

import org.gongkai.deploy.start.Settings;
import org.gongkai.deploy.start.StartFailure;

/** A server of the user's own; it is used, never started or stopped. */
public final class ExternalServer implements DatabaseServer {

    private final Settings.OwnServer server;

    /** The server, which must answer. */
    public ExternalServer(Settings.OwnServer server) {
        this.server = server;
        try (Connection connection = administer()) {
            if (!connection.isValid(2)) {
                throw new StartFailure("PostgreSQL at " + server.jdbcUrl() + " does not answer.");
            }
        } catch (SQLException e) {
            throw new StartFailure("PostgreSQL at " + server.jdbcUrl() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** {@code jdbc:postgresql://host:5432/postgres?ssl=true} with another database. */
    @Override
    public String jdbcUrl(String database) {
        return server.jdbcUrl().replaceFirst("^(jdbc:postgresql://[^/]+)(/[^?]*)?", "$1/" + database);
    }

    @Override
    public Connection administer() throws SQLException {
        return DatabaseServer.connect(server.jdbcUrl(), server.user(), server.password());
    }

    @Override
    public Connection administer(String database) throws SQLException {
        return DatabaseServer.connect(jdbcUrl(database), server.user(), server.password());
    }

    @Override
    public boolean answers() {
        try (Connection connection = administer()) {
            return connection.isValid(2);
        } catch (SQLException notNow) {
            return false;
        }
    }

    @Override
    public void close() {
        // Not ours to stop.
    }
}
