package org.gongkai.registers.letters;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.gongkai.registers.ledger.OwnedTables;

/** What the test application answers for: table 3, and the processing fees of section 6. */
@ApplicationScoped
class LetterTables {

    @Produces
    @Singleton
    OwnedTables owned() {
        return new OwnedTables(
                "letter-service", Set.of("applications", "processing-fees"), Optional.of(LetterRegister.FEES));
    }
}
