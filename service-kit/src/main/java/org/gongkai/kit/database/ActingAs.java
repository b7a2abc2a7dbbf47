package org.gongkai.kit.database;

import java.sql.SQLException;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;

/**
 * Work in the database on behalf of somebody else than the request's caller, also in the middle of a transaction, whose
 * connection has been told of the caller before.
 */
@ApplicationScoped
public class ActingAs {

    private final CurrentCaller current;
    private final Jdbi jdbi;

    ActingAs(CurrentCaller current, Jdbi jdbi) {
        this.current = current;
        this.jdbi = jdbi;
    }

    /** Does the work in the transaction at hand, or in one of its own. */
    public <T> T call(Caller caller, Callable<T> work) {
        Caller before = current.get();
        return current.as(
                caller,
                () -> QuarkusTransaction.joiningExisting().call(() -> {
                    tell(caller);
                    T done = work.call();
                    // Where the work fails, the transaction does, and its end takes back what the connection was told.
                    tell(before);
                    return done;
                }));
    }

    private void tell(Caller caller) throws SQLException {
        jdbi.<SQLException>useHandle(handle -> ScopedConnections.tell(handle.getConnection(), caller));
    }
}
