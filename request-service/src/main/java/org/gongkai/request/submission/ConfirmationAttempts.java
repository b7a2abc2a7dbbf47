package org.gongkai.request.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.written.ChinaTime;

/** The attempts to confirm receipts. */
@Singleton
class ConfirmationAttempts {

    private final Jdbi jdbi;

    ConfirmationAttempts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<ConfirmationAttempt> of(UUID submission) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from confirmation_attempt where submission_id = :id order by serial")
                .bind("id", submission)
                .map((row, context) -> attempt(row))
                .list());
    }

    void keep(UUID submission, String agencyCode, ConfirmationAttempt attempt) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into confirmation_attempt (submission_id, serial, agency_code, happened_on, way, succeeded, note,
                            made_by, recorded_at)
                        values (:id, :serial, :agency, :on, :way, :succeeded, :note, :by, :at)""")
                .bind("id", submission)
                .bind("serial", attempt.serial())
                .bind("agency", agencyCode)
                .bind("on", attempt.on())
                .bind("way", attempt.way())
                .bind("succeeded", attempt.succeeded())
                .bind("note", attempt.note())
                .bind("by", attempt.by())
                .bind("at", OffsetDateTime.ofInstant(attempt.recordedAt(), ChinaTime.ZONE))
                .execute());
    }

    private static ConfirmationAttempt attempt(ResultSet row) throws SQLException {
        return new ConfirmationAttempt(
                row.getInt("serial"),
                row.getObject("happened_on", LocalDate.class),
                ConfirmationAttempt.Way.valueOf(row.getString("way")),
                row.getBoolean("succeeded"),
                row.getString("note"),
                row.getString("made_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
