package org.gongkai.litigation.telling;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** What was told of cases, as it is kept. */
@Singleton
class TellingRows {

    private static final String KEEP = SqlResource.read(TellingRows.class, "keep.sql");

    private final Jdbi jdbi;
    private final Clock clock;

    TellingRows(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** All of a case, the first first. */
    List<Telling> of(UUID caseFile) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from case_telling where case_file_id = :id order by number")
                        .bind("id", caseFile)
                        .map((row, context) -> telling(row))
                        .list());
    }

    Optional<Telling> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from case_telling where id = :id")
                .bind("id", id)
                .map((row, context) -> telling(row))
                .findOne());
    }

    /** Keeps a further one; the case is locked. */
    void keep(UUID id, UUID caseFile, String agencyCode, UUID application, CaseNews news) {
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("id", id)
                .bind("caseFile", caseFile)
                .bind("agency", agencyCode)
                .bind("application", application)
                .bind("kind", news.kind())
                .bind("proceeding", news.from().map(CaseNews.Source::proceeding))
                .bind("decision", news.from().map(CaseNews.Source::decision))
                .bind("on", news.on())
                .bind("caseNumber", news.caseNumber())
                .bind("result", news.result())
                .bind("orderNumber", news.orderNumber())
                .bind("dueOn", news.dueOn())
                .bind("procedural", news.procedural())
                .execute());
    }

    /** What was answered; of one that has its answer already nothing changes. */
    void settle(UUID id, Telling.State state, Optional<Integer> round, Optional<TellingRefusal> refused) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update case_telling set state = :state, told_at = :at, round = :round, refusal_code = :code,
                            refusal = :refusal
                        where id = :id and state = 'WAITING'""")
                .bind("id", id)
                .bind("state", state)
                .bind("round", round)
                .bind("code", refused.flatMap(TellingRefusal::code))
                .bind("refusal", refused.map(TellingRefusal::quoted))
                .bind("at", OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ChinaTime.ZONE))
                .execute());
    }

    /** The cases of which something was refused. */
    List<UUID> refused(Optional<String> agencyCode) {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct case_file_id from case_telling"
                        + " where state = 'REFUSED' and agency_code = coalesce(:agency, agency_code)")
                .bind("agency", agencyCode)
                .mapTo(UUID.class)
                .list());
    }

    /** What of a case was refused is told again from now on. */
    void retell(UUID caseFile) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update case_telling set state = 'RETOLD' where case_file_id = :id and state = 'REFUSED'")
                .bind("id", caseFile)
                .execute());
    }

    private static Optional<TellingRefusal> refused(ResultSet row) throws SQLException {
        Optional<String> code = Optional.ofNullable(row.getString("refusal_code"));
        return Optional.ofNullable(row.getString("refusal")).map(quoted -> new TellingRefusal(code, quoted));
    }

    private static Telling telling(ResultSet row) throws SQLException {
        Integer decision = row.getObject("decision", Integer.class);
        return new Telling(
                row.getObject("id", UUID.class),
                row.getObject("case_file_id", UUID.class),
                row.getString("agency_code"),
                row.getInt("number"),
                row.getObject("application_id", UUID.class),
                new CaseNews(
                        CaseNews.Kind.valueOf(row.getString("kind")),
                        decision == null
                                ? Optional.empty()
                                : Optional.of(new CaseNews.Source(row.getInt("proceeding"), decision)),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("case_number"),
                        Optional.ofNullable(row.getString("result")),
                        Optional.ofNullable(row.getString("order_number")),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                        row.getBoolean("procedural")),
                Telling.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("told_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("round", Integer.class)),
                refused(row));
    }
}
