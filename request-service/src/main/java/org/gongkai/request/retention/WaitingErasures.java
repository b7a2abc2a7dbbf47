package org.gongkai.request.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.request.duty.RequiredDuties;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Step;

/** Proposals to erase that wait for the caller's agreement, worked out at the moment at which it is asked for. */
@Singleton
public class WaitingErasures {

    private static final String WAITING = SqlResource.read(WaitingErasures.class, "waiting.sql")
            .formatted(
                    StillDue.of(
                            "select id from erasure_proposal where state = 'OPEN' and agency_code = any(cast(:bodies as text[]))"));

    private final Retention retention;
    private final RequiredDuties duties;
    private final CurrentCaller caller;
    private final Jdbi jdbi;

    WaitingErasures(Retention retention, RequiredDuties duties, CurrentCaller caller, Jdbi jdbi) {
        this.retention = retention;
        this.duties = duties;
        this.caller = caller;
        this.jdbi = jdbi;
    }

    /**
     * One of them.
     *
     * @param records how many records would lose something now
     * @param data how many kinds of data of all of them
     */
    public record Waiting(
            UUID id, String agencyCode, String requestedBy, Instant requestedAt, long records, long data) {}

    /**
     * Those of some bodies, the oldest first; none for somebody whose duty that is not or who has asked for it. One of which
     * nothing may be erased any more waits for nobody.
     */
    public List<Waiting> of(Collection<String> bodies) {
        if (!duties.has(LifeCycle.of(Step.ERASE).approvers().toArray(Duty[]::new))) {
            return List.of();
        }
        return jdbi.withHandle(handle -> StillDue.bind(handle.createQuery(WAITING), retention.rules())
                .bindArray("bodies", String.class, bodies)
                .bind("caller", caller.get().name())
                .map((row, context) -> waiting(row))
                .list());
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getString("agency_code"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getLong("records"),
                row.getLong("data"));
    }
}
