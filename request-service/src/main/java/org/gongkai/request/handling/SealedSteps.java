package org.gongkai.request.handling;

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
                        "select application_id || '/' || %s as place, words from %s where words is not null for update"
                                .formatted(ordinal, table))
                .mapToMap()
                .list()
                .forEach(row -> {
                    String place = (String) row.get("place");
                    handle.createUpdate("update %s set words = :words where application_id || '/' || %s = :place"
                                    .formatted(table, ordinal))
                            .bind("words", bodies.sealAnew((String) row.get("words"), table + "/" + place))
                            .bind("place", place)
                            .execute();
                });
    }
}
