package org.gongkai.kit.database;

import java.math.BigDecimal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Makes the one way to the service's database; inside a transaction every use shares its connection. */
@ApplicationScoped
class Databases {

    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        jdbi.registerArrayType(BigDecimal.class, "numeric");
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(Databases::withoutValues);
        // A handle may be closed inside a transaction that the transaction manager, not Jdbi, ends.
        return jdbi.configure(Handles.class, handles -> handles.setForceEndTransactions(false));
    }

    /** The statement that failed, and nothing of what was bound to it: it is logged, and may be a person's data or a key. */
    private static String withoutValues(StatementException failure) {
        return failure.getShortMessage() + " [statement: "
                + failure.getStatementContext().getRawSql() + "]";
    }
}
