package org.gongkai.kit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalPoolInterceptor;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Scope;

/**
 * Tells the database with every connection that is taken from the pool whose data the caller reaches; the policies of
 * the tables (migration V006) hold every statement to it, also one that forgets to ask.
 */
@Singleton
class ScopedConnections implements AgroalPoolInterceptor {

    /** Compiling a query (jit) takes longer than any of ours does, and is chosen by estimates that ranges make too high. */
    private static final String SETTINGS = "select set_config('app.agency', ?, false),"
            + " set_config('app.region', ?, false), set_config('app.role', ?, false), set_config('jit', 'off', false)";

    private final CurrentCaller caller;
    private final ConnectionPatience patience;

    ScopedConnections(CurrentCaller caller, ConnectionPatience patience) {
        this.caller = caller;
        this.patience = patience;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            // The pool must not hear of a failure here: it would keep the place of the connection for ever, and give it
            // to nobody.
            tell(patience.own(connection), caller.get());
        } catch (SQLException e) {
            patience.isLost(connection);
            throw new IllegalStateException("the database was not told who calls", e);
        }
        patience.forWork(connection);
    }

    /** Tells the database who is behind what comes over the connection. */
    static void tell(Connection connection, Caller present) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SETTINGS)) {
            statement.setString(1, present.scope() instanceof Scope.OfAgency own ? own.agencyCode() : "");
            statement.setString(2, regionPattern(present.scope()));
            statement.setString(3, present.roleName());
            statement.execute();
        }
    }

    /** What the code of a region in the scope is like; like nothing when no region is. */
    private static String regionPattern(Scope scope) {
        return switch (scope) {
            case Scope.OfRegion own -> own.region().prefix() + "%";
            case Scope.Everywhere all -> "%";
            case Scope.OfAgency one -> "";
            case Scope.Nowhere none -> "";
        };
    }
}
