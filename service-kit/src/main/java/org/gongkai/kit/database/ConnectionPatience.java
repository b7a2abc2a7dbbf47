package org.gongkai.kit.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * How long an answer of the database is waited for. The server ends what takes too long; a server that has stopped without a word, and
 * not closed its connections, would hold every request that asks it for ever.
 */
@Singleton
class ConnectionPatience implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(ConnectionPatience.class);

    /** Time to say that the connection is still there, when it has rested. */
    private static final Duration AT_REST = Duration.ofMillis(500);

    private static final Duration FIRST_WORDS = Duration.ofSeconds(2);

    /** What the server ends by itself is told of by the server. */
    private static final Duration LONGER_THAN_THE_SERVER = Duration.ofSeconds(30);

    /** Behind what a service does when it starts. */
    private static final int LAST = Integer.MAX_VALUE;

    private final Duration connection;
    private final Duration statement;
    private final Instance<AgroalDataSource> pool;

    ConnectionPatience(DatabaseSettings settings, Instance<AgroalDataSource> pool) {
        this.connection = settings.connection();
        this.statement = settings.statement();
        this.pool = pool;
    }

    /** Nobody asks a service that is about to start, and it has time; from now on somebody waits. */
    void serve(@Observes @Priority(LAST) StartupEvent started) {
        pool.get().getConfiguration().connectionPoolConfiguration().setAcquisitionTimeout(connection);
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        try (Statement setting = connection.createStatement()) {
            setting.execute("set statement_timeout = " + statement.toMillis());
        } catch (SQLException e) {
            throw new IllegalStateException("the database was not told how long a statement may take", e);
        }
        set(connection, AT_REST);
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        set(connection, AT_REST);
    }

    /** When one has died the others have: none of them is asked in its turn, each with a wait of its own. */
    @Override
    public void onConnectionDestroy(Connection connection) {
        if (isClosed(connection)) {
            forgetResting();
        }
    }

    /** The driver's own connection, to be waited for as long as the first words take with one that may have died a moment ago. */
    Connection own(Connection connection) throws SQLException {
        set(connection, FIRST_WORDS);
        return driversOwn(connection);
    }

    /** From now on for work, whatever it is. */
    void forWork(Connection connection) {
        set(connection, statement.plus(LONGER_THAN_THE_SERVER));
    }

    /** Has a connection ended that does not answer, and with it those that rest. */
    void isLost(Connection connection) {
        try {
            driversOwn(connection).abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debugf("a lost connection: %s", e.getMessage());
        }
        forgetResting();
    }

    private void forgetResting() {
        pool.get().flush(AgroalDataSource.FlushMode.IDLE);
    }

    private static void set(Connection connection, Duration most) {
        try {
            driversOwn(connection).setNetworkTimeout(Runnable::run, Math.toIntExact(most.toMillis()));
        } catch (SQLException e) {
            // One that has ended: whoever uses it is told.
            LOG.debugf("a connection keeps the patience that it had: %s", e.getMessage());
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private static Connection driversOwn(Connection connection) throws SQLException {
        return (Connection) connection.unwrap(PGConnection.class);
    }
}
