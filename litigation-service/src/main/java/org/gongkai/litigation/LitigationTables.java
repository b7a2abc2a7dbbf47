package org.gongkai.litigation;

import org.gongkai.registers.ledger.OwnedTables;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;


/** What this service answers for: table 4. */
@ApplicationScoped
class LitigationTables {

    @Produces
    @Singleton
    OwnedTables owned() {
        return new OwnedTables("litigation-service", Set.of("T4"));
    }
}
