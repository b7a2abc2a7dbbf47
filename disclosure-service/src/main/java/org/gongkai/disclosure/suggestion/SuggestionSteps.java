package org.gongkai.disclosure.suggestion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.suggestion.table.SuggestionStage;
import org.gongkai.disclosure.suggestion.table.SuggestionStep;

/** What was done with suggestions, as it is kept. */
@Singleton
class SuggestionSteps {

    private final Jdbi jdbi;

    SuggestionSteps(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What was done with one, the first first. */
    List<SuggestionState.Taken> of(UUID suggestion) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from suggestion_step where suggestion_id = :suggestion order by serial")
                .bind("suggestion", suggestion)
                .map((row, context) -> taken(row))
                .list());
    }

    /** Keeps a further step of one that the transaction has locked. */
    void keep(Suggestion suggestion, SuggestionState.Taken taken) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into suggestion_step (suggestion_id, serial, agency_code, step, stage, taken_by, taken_by_name,
                            recorded_at)
                        select :suggestion, coalesce(max(serial), 0) + 1, :agency, :step, :stage, :by, :byName, :recorded
                        from suggestion_step where suggestion_id = :suggestion""")
                .bindMethods(taken)
                .bind("suggestion", suggestion.id())
                .bind("agency", suggestion.agencyCode())
                .bind("recorded", OffsetDateTime.ofInstant(taken.at(), ZoneOffset.UTC))
                .execute());
    }

    private static SuggestionState.Taken taken(ResultSet row) throws SQLException {
        return new SuggestionState.Taken(
                SuggestionStep.valueOf(row.getString("step")),
                SuggestionStage.valueOf(row.getString("stage")),
                row.getString("taken_by"),
                Optional.ofNullable(row.getString("taken_by_name")),
                row.getTimestamp("recorded_at").toInstant());
    }
}
