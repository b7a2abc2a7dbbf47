package org.gongkai.request.told;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.database.SqlResource;

/** What was told of cases, each once: told again, it is answered as it was. */
@Singleton
class HeardOfCases {

    private static final String KEEP = SqlResource.read(HeardOfCases.class, "keep.sql");

    private final Jdbi jdbi;
    private final Clock clock;

    HeardOfCases(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    Optional<Heard> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select outcome, round from heard_of_case where id = :id")
                .bind("id", id)
                .map((row, context) -> new Heard(
                        Heard.Outcome.valueOf(row.getString("outcome")),
                        Optional.ofNullable(row.getObject("round", Integer.class))))
                .findOne());
    }

    /** Keeps what came of it. One that was told twice at the same moment is kept once: the application was locked meanwhile. */
    void keep(UUID id, ToldOfCase told, Heard heard) {
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("id", id)
                .bind("application", told.application())
                .bind("agency", told.agencyCode())
                .bind("caseFile", told.caseFile())
                .bind("kind", told.kind())
                .bind("outcome", heard.outcome())
                .bind("round", heard.round())
                .bind("at", OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ChinaTime.ZONE))
                .execute());
    }
}
