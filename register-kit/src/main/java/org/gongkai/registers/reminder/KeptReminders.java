package org.gongkai.registers.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.written.ChinaTime;

/** The reminders that went out, in the table {@code reminder} of a service that reminds. */
@Singleton
class KeptReminders {

    private final Jdbi jdbi;

    KeptReminders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those about some records. */
    Set<Reminded> about(Collection<UUID> records) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select record_id, timer, number, due_on, threshold from reminder where record_id = any(:records)")
                .bindArray("records", UUID.class, records)
                .map((row, context) -> new Reminded(
                        row.getObject("record_id", UUID.class),
                        row.getString("timer"),
                        row.getInt("number"),
                        row.getObject("due_on", LocalDate.class),
                        Threshold.valueOf(row.getString("threshold"))))
                .set());
    }

    /** Keeps one; false when another round has, which is waited for. */
    boolean keep(Reminded reminded, String agencyCode, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into reminder (record_id, agency_code, timer, number, due_on, threshold, made_at)
                        values (:record, :agency, :timer, :number, :dueOn, :threshold, :now) on conflict do nothing""")
                        .bind("record", reminded.record())
                        .bind("agency", agencyCode)
                        .bind("timer", reminded.timer())
                        .bind("number", reminded.number())
                        .bind("dueOn", reminded.dueOn())
                        .bind("threshold", reminded.threshold())
                        .bind("now", OffsetDateTime.ofInstant(now, ChinaTime.ZONE))
                        .execute())
                > 0;
    }
}
