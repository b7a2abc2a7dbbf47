package org.gongkai.request;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.gongkai.registers.ledger.OwnedTables;
import org.gongkai.request.application.ApplicationRegister;

/** What this service answers for: the table of applications, and the processing fees that reports tell of. */
@ApplicationScoped
class RequestTables {

    @Produces
    @Singleton
    OwnedTables owned() {
        return new OwnedTables(
                "request-service", Set.of("applications", "processing-fees"), Optional.of(ApplicationRegister.FEES));
    }
}
