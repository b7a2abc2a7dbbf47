package org.gongkai.kit.database;

import java.math.BigDecimal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Makes the one way to the service's database; inside a transaction every use shares its connection. */
@ApplicationScoped
class Databases {

    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        jdbi.registerArrayType(BigDecimal.class, "numeric");
        // A handle may be closed inside a transaction that the transaction manager, not Jdbi, ends.
        return jdbi.configure(Handles.class, handles -> handles.setForceEndTransactions(false));
    }
}
