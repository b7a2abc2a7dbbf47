package org.gongkai.request.told;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    /**
     * An order that was heard of, or that a body has revoked its own reply, of which it was not told back what has become of it.
     *
     * @param round number of the further decision; empty of an order to reply to an open application
     */
    record Unanswered(UUID id, UUID caseFile, String agencyCode, Optional<Integer> round) {}

    /** Those of an application. */
    List<Unanswered> unanswered(UUID application) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select h.id, h.case_file_id, h.agency_code, h.round from heard_of_case h
                        where h.application_id = :application and h.kind in ('ORDERED', 'REVOKED')
                            and not exists (select from told_redecision t where t.heard_id = h.id)
                        order by h.heard_at, h.id""")
                .bind("application", application)
                .map((row, context) -> new Unanswered(
                        row.getObject("id", UUID.class),
                        row.getObject("case_file_id", UUID.class),
                        row.getString("agency_code"),
                        Optional.ofNullable(row.getObject("round", Integer.class))))
                .list());
    }

    /** Some applications of which a case was not told yet what has become of its order, in the order of their ids. */
    List<UUID> waiting(UUID after, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct h.application_id from heard_of_case h
                        where h.kind in ('ORDERED', 'REVOKED') and h.application_id > :after
                            and not exists (select from told_redecision t where t.heard_id = h.id)
                        order by h.application_id limit :most""")
                .bind("after", after)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    /** Keeps that it is told back; false where it was before. */
    boolean answer(Unanswered heard, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into told_redecision (heard_id, agency_code, decided_on, told_at)
                                values (:id, :agency, :on, :at) on conflict (heard_id) do nothing""")
                        .bind("id", heard.id())
                        .bind("agency", heard.agencyCode())
                        .bind("on", on)
                        .bind(
                                "at",
                                OffsetDateTime.ofInstant(
                                        clock.instant().truncatedTo(ChronoUnit.MICROS), ChinaTime.ZONE))
                        .execute()
                == 1);
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
