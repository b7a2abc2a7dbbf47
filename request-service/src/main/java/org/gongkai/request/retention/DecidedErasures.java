package org.gongkai.request.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.privacy.PersonalDataKind;

/** What was decided on proposals to erase, as each record that they were about tells it. */
@Singleton
public class DecidedErasures {

    private static final String DECIDED = SqlResource.read(DecidedErasures.class, "decided.sql");

    private final Jdbi jdbi;

    DecidedErasures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The decision on one proposal, for one record.
     *
     * @param stage whether the data were erased, or the proposal was refused
     * @param kinds of data that are gone, or were to be
     */
    public record Decided(UUID proposal, ErasureState.Stage stage, Instant at, List<PersonalDataKind> kinds) {}

    /** Those on one record, the first first; none where all of it was left out. */
    public List<Decided> of(ErasableRecord record, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(DECIDED)
                .bind("record", record.name())
                .bind("id", id)
                .map((row, context) -> decided(row))
                .list());
    }

    private static Decided decided(ResultSet row) throws SQLException {
        return new Decided(
                row.getObject("id", UUID.class),
                ErasureState.Stage.valueOf(row.getString("state")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                Stream.of((String[]) row.getArray("kinds").getArray())
                        .map(PersonalDataKind::valueOf)
                        .toList());
    }
}
