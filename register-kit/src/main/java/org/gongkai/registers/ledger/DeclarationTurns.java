package org.gongkai.registers.ledger;

import java.util.SortedSet;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What a body declares beside its records is declared one after the other, and while nobody writes records of it. */
@ApplicationScoped
public class DeclarationTurns {

    private final Jdbi jdbi;

    DeclarationTurns(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Declares something for a body alone. */
    public <T> T alone(String agencyCode, Function<Handle, T> declaration) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbi.withHandle(handle -> {
                    RegisterLock.DECLARATION.take(handle, agencyCode);
                    return declaration.apply(handle);
                }));
    }

    /** Keeps everybody from declaring anything for these bodies until the transaction ends. */
    public void hold(Handle handle, SortedSet<String> bodies) {
        bodies.forEach(body -> RegisterLock.DECLARATION.share(handle, body));
    }
}
