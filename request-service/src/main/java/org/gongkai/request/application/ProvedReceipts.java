package org.gongkai.request.application;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.registers.register.Admission;

/**
 * Applications whose day of receipt rests on evidence that is kept here (Art. 31 of the Regulations): of what arrived, with which
 * their parts came too, or of a correction. A ledger tells days and channels of others alone.
 */
@Singleton
class ProvedReceipts {

    private static final String CODE = "RECEIPT_PROVED";

    private final Jdbi jdbi;

    ProvedReceipts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Refuses rows of a file that change what their receipt rests on. */
    Admission<DisclosureApplication> admission() {
        return (entry, standing) -> standing.flatMap(before -> changed(before, entry))
                .filter(field -> isProved(entry))
                .map(field -> new Admission.Refused(field, CODE, ApplicationWords.PROVED_OTHERWISE));
    }

    private static Optional<String> changed(DisclosureApplication before, DisclosureApplication after) {
        if (!before.receivedOn().equals(after.receivedOn())) {
            return Optional.of("receivedOn");
        }
        return before.channel() == after.channel() ? Optional.empty() : Optional.of("channel");
    }

    private boolean isProved(DisclosureApplication entry) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive above(id) as (
                            select a.id from application a
                            where a.agency_code = :agency and a.record_key = :number and a.voided_at is null
                            union all
                            select h.split_from from above join handling h on h.application_id = above.id
                            where h.split_from is not null)
                        select exists (select from above where exists (select from submission s where s.application_id = above.id)
                            or exists (select from handling_step h where h.application_id = above.id
                                and h.step = 'CORRECT_RECEIPT'))""")
                .bind("agency", entry.agencyCode())
                .bind("number", entry.receiptNumber())
                .mapTo(Boolean.class)
                .one());
    }
}
