package org.gongkai.request.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.datakey.OwnValues;
import org.gongkai.kit.datakey.OwnValuesTables;
import org.gongkai.kit.datakey.RecordOpening;
import org.gongkai.kit.datakey.RecordSealing;
import org.gongkai.kit.datakey.SealingKey;
import org.gongkai.kit.datakey.SealingKeys;
import org.gongkai.request.submission.evidence.ConfirmationAttempt;

/** The attempts to confirm receipts; what was said is sealed with the key of what arrived. */
@Singleton
class ConfirmationAttempts implements OwnValuesTables {

    private final Jdbi jdbi;
    private final RecordSealing sealing;

    ConfirmationAttempts(Jdbi jdbi, RecordSealing sealing) {
        this.jdbi = jdbi;
        this.sealing = sealing;
    }

    List<ConfirmationAttempt> of(UUID submission) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select a.*, " + SealingKeys.WRAPPED_SQL.formatted("a.submission_id")
                                + " as wrapped from confirmation_attempt a where submission_id = :id order by serial")
                        .bind("id", submission)
                        .map((row, context) -> attempt(row))
                        .list());
    }

    void keep(UUID submission, String agencyCode, ConfirmationAttempt attempt) {
        ConfirmationAttempt.Made made = attempt.made();
        SealingKey key = sealing.key(submission, agencyCode);
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
                .bind("person", sealed(key, made.person(), personPlace(key(submission, attempt.serial()))))
                .bind("words", sealed(key, made.note(), place(key(submission, attempt.serial()))))
                .bind("by", attempt.by())
                .bind("byName", attempt.byName().orElse(null))
                .bind("at", OffsetDateTime.ofInstant(attempt.recordedAt(), ChinaTime.ZONE))
                .execute());
    }

    private static String sealed(SealingKey key, String said, String place) {
        return said == null ? null : key.seal(said, place);
    }

    private ConfirmationAttempt attempt(ResultSet row) throws SQLException {
        UUID submission = row.getObject("submission_id", UUID.class);
        int serial = row.getInt("serial");
        String person = row.getString("person");
        RecordOpening opening = sealing.opening(submission, Optional.ofNullable(row.getString("wrapped")));
        return new ConfirmationAttempt(
                serial,
                new ConfirmationAttempt.Made(
                        row.getObject("happened_on", LocalDate.class),
                        ConfirmationAttempt.Way.valueOf(row.getString("way")),
                        ConfirmationAttempt.Side.valueOf(row.getString("side")),
                        person == null ? null : opening.open(person, personPlace(key(submission, serial))),
                        note(row, opening, key(submission, serial))),
                row.getBoolean("succeeded"),
                row.getString("made_by"),
                Optional.ofNullable(row.getString("made_by_name")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** What was said before words were sealed lies open until the background has come to it. */
    private static String note(ResultSet row, RecordOpening opening, String attempt) throws SQLException {
        String words = row.getString("words");
        if (words != null) {
            return opening.open(words, place(attempt));
        }
        String note = row.getString("note");
        return note == null || !SealingKey.hasSealed(note) ? note : opening.open(note, notePlace(attempt));
    }

    @Override
    public List<OwnValues> ownValues() {
        return List.of(new OwnValues(
                "confirmation_attempt",
                List.of("submission_id", "serial"),
                "submission_id",
                List.of(
                        OwnValues.Column.sealed("words", ConfirmationAttempts::place),
                        new OwnValues.Column("note", ConfirmationAttempts::notePlace, true, Optional.empty()),
                        OwnValues.Column.sealed("person", ConfirmationAttempts::personPlace))));
    }

    private static String key(UUID submission, int serial) {
        return submission + "/" + serial;
    }

    private static String place(String attempt) {
        return "confirmation_attempt/" + attempt;
    }

    private static String notePlace(String attempt) {
        return "confirmation_attempt/note/" + attempt;
    }

    private static String personPlace(String attempt) {
        return "confirmation_attempt/person/" + attempt;
    }
}
