package org.gongkai.request.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.SealedTable;
import org.gongkai.kit.datakey.SealedTables;
import org.gongkai.request.submission.evidence.ConfirmationAttempt;

/** The attempts to confirm receipts; what was said is sealed. */
@Singleton
class ConfirmationAttempts implements SealedTables {

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
        ConfirmationAttempt.Made made = attempt.made();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into confirmation_attempt (submission_id, serial, agency_code, happened_on, way, succeeded, side,
                            person, words, made_by, made_by_name, recorded_at)
                        values (:id, :serial, :agency, :on, :way, :succeeded, :side, :person, :words, :by, :byName,
                            :at)""")
                .bind("id", submission)
                .bind("serial", attempt.serial())
                .bind("agency", agencyCode)
                .bind("on", made.on())
                .bind("way", made.way())
                .bind("succeeded", attempt.succeeded())
                .bind("side", made.side())
                .bind("person", sealed(made.person(), personPlace(key(submission, attempt.serial()))))
                .bind("words", sealed(made.note(), place(key(submission, attempt.serial()))))
                .bind("by", attempt.by())
                .bind("byName", attempt.byName().orElse(null))
                .bind("at", OffsetDateTime.ofInstant(attempt.recordedAt(), ChinaTime.ZONE))
                .execute());
    }

    private String sealed(String said, String place) {
        return said == null ? null : key.encrypt(said, place);
    }

    private ConfirmationAttempt attempt(ResultSet row) throws SQLException {
        UUID submission = row.getObject("submission_id", UUID.class);
        int serial = row.getInt("serial");
        String person = row.getString("person");
        return new ConfirmationAttempt(
                serial,
                new ConfirmationAttempt.Made(
                        row.getObject("happened_on", LocalDate.class),
                        ConfirmationAttempt.Way.valueOf(row.getString("way")),
                        ConfirmationAttempt.Side.valueOf(row.getString("side")),
                        person == null ? null : key.decrypt(person, personPlace(key(submission, serial))),
                        note(row)),
                row.getBoolean("succeeded"),
                row.getString("made_by"),
                Optional.ofNullable(row.getString("made_by_name")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** What was said before words were sealed stands there in plain text. */
    private String note(ResultSet row) throws SQLException {
        String words = row.getString("words");
        return words == null
                ? row.getString("note")
                : key.decrypt(words, place(key(row.getObject("submission_id", UUID.class), row.getInt("serial"))));
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "confirmation_attempt",
                List.of("submission_id", "serial"),
                Map.of(
                        "words", ConfirmationAttempts::place,
                        "person", ConfirmationAttempts::personPlace)));
    }

    private static String key(UUID submission, int serial) {
        return submission + "/" + serial;
    }

    private static String place(String attempt) {
        return "confirmation_attempt/" + attempt;
    }

    private static String personPlace(String attempt) {
        return "confirmation_attempt/person/" + attempt;
    }
}
