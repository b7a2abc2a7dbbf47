package org.gongkai.disclosure;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.gongkai.registers.ledger.OwnedTables;

/** What this service answers for: the table of proactive disclosure. */
@ApplicationScoped
class DisclosureTables {

    @Produces
    @Singleton
    OwnedTables owned() {
        return new OwnedTables("disclosure-service", Set.of("normative-documents", "administrative-actions"));
    }
}
