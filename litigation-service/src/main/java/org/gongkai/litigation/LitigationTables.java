package org.gongkai.litigation;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.gongkai.registers.ledger.OwnedTables;

/** What this service answers for: the table of reconsideration and litigation. */
@ApplicationScoped
class LitigationTables {

    @Produces
    @Singleton
    OwnedTables owned() {
        return new OwnedTables("litigation-service", Set.of("cases"));
    }
}
