package org.gongkai.request.handling.body;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.datakey.EncryptedValues;

/** The words of people in all steps, sealed with the data key. */
@ApplicationScoped
class SealedSteps implements EncryptedValues {

    private final Jdbi jdbi;
    private final StepBodies bodies;

    SealedSteps(Jdbi jdbi, StepBodies bodies) {
        this.jdbi = jdbi;
        this.bodies = bodies;
    }

    @Override
    public void encryptAnew() {
        jdbi.useTransaction(handle -> {
            anew(handle, "handling_step", "serial");
            anew(handle, "pending_step", "number");
        });
    }

    private void anew(Handle handle, String table, String ordinal) {
        handle.createQuery(
                        "select application_id, %s as ordinal, words from %s where words is not null order by 1, 2 for update"
                                .formatted(ordinal, table))
                .map((row, context) -> new Sealed(
                        row.getObject("application_id", UUID.class), row.getInt("ordinal"), row.getString("words")))
                .list()
                .forEach(kept -> handle.createUpdate(
                                "update %s set words = :words where application_id = :id and %s = :ordinal"
                                        .formatted(table, ordinal))
                        .bind("words", bodies.sealAnew(kept.words(), table + "/" + kept.id() + "/" + kept.ordinal()))
                        .bind("id", kept.id())
                        .bind("ordinal", kept.ordinal())
                        .execute());
    }

    private record Sealed(UUID id, int ordinal, String words) {}
}
