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
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.EncryptedValues;

/** The attempts to confirm receipts; what was said is sealed. */
@Singleton
class ConfirmationAttempts implements EncryptedValues {

    private final Jdbi jdbi;
    private final DataKey key;

    ConfirmationAttempts(Jdbi jdbi, DataKey key) {
        this.jdbi = jdbi;
        this.key = key;
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
                        insert into confirmation_attempt (submission_id, serial, agency_code, happened_on, way, succeeded, words,
                            made_by, recorded_at)
                        values (:id, :serial, :agency, :on, :way, :succeeded, :words, :by, :at)""")
                .bind("id", submission)
                .bind("serial", attempt.serial())
                .bind("agency", agencyCode)
                .bind("on", attempt.on())
                .bind("way", attempt.way())
                .bind("succeeded", attempt.succeeded())
                .bind(
                        "words",
                        attempt.note() == null
                                ? null
                                : key.encrypt(attempt.note(), place(submission, attempt.serial())))
                .bind("by", attempt.by())
                .bind("at", OffsetDateTime.ofInstant(attempt.recordedAt(), ChinaTime.ZONE))
                .execute());
    }

    private ConfirmationAttempt attempt(ResultSet row) throws SQLException {
        return new ConfirmationAttempt(
                row.getInt("serial"),
                row.getObject("happened_on", LocalDate.class),
                ConfirmationAttempt.Way.valueOf(row.getString("way")),
                row.getBoolean("succeeded"),
                note(row),
                row.getString("made_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** What was said before words were sealed stands there in plain text. */
    private String note(ResultSet row) throws SQLException {
        String words = row.getString("words");
        return words == null
                ? row.getString("note")
                : key.decrypt(words, place(row.getObject("submission_id", UUID.class), row.getInt("serial")));
    }

    @Override
    public void encryptAnew() {
        jdbi.useTransaction(handle -> handle.createQuery("""
                        select submission_id, serial, words from confirmation_attempt where words is not null
                        order by 1, 2 for update""")
                .map((row, context) -> new Kept(
                        row.getObject("submission_id", UUID.class), row.getInt("serial"), row.getString("words")))
                .list()
                .forEach(kept -> handle.createUpdate(
                                "update confirmation_attempt set words = :words where submission_id = :id and serial = :serial")
                        .bind("words", anew(kept.words(), place(kept.submission(), kept.serial())))
                        .bind("id", kept.submission())
                        .bind("serial", kept.serial())
                        .execute()));
    }

    private String anew(String words, String place) {
        return key.encrypt(key.decrypt(words, place), place);
    }

    private record Kept(UUID submission, int serial, String words) {}

    private static String place(UUID submission, int serial) {
        return "confirmation_attempt/" + submission + "/" + serial;
    }
}
