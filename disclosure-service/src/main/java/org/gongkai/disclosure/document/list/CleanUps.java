package org.gongkai.disclosure.document.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.disclosure.document.life.event.CleanUpDecision;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.registers.agency.AgencyReplica;

/** The clean-ups of bodies, as worklists (清理清单). */
@Singleton
public class CleanUps {

    private static final String ROWS = SqlResource.read(CleanUps.class, "clean-up.sql");

    /** How an entry stands, in SQL, so that a list can be asked for it. */
    private static final String STANDING = """
            select r.*, case
                when r.is_over or r.decision = 'KEEP' or r.decision = 'CHANGE' and r.amended then 'DONE'
                when r.decision is null then 'OPEN' else 'DECIDED' end as standing
            from (%s) r""".formatted(ROWS);

    private static final int OLD = 5;

    private final Jdbi jdbi;
    private final AgencyReplica agencies;
    private final Clock clock;

    CleanUps(Jdbi jdbi, AgencyReplica agencies, Clock clock) {
        this.jdbi = jdbi;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** How far that of a year has come. */
    public CleanUp of(String agencyCode, int year) {
        agencies.requireReached(agencyCode);
        Map<CleanUpStanding, Long> standing = new EnumMap<>(CleanUpStanding.class);
        Map<CleanUpDecision, Long> decisions = new EnumMap<>(CleanUpDecision.class);
        jdbi.useHandle(handle -> bound(
                        handle,
                        "select standing, decision, count(*) as number from (" + STANDING + ") s group by 1, 2",
                        agencyCode,
                        year)
                .map((row, context) -> {
                    long number = row.getLong("number");
                    standing.merge(CleanUpStanding.valueOf(row.getString("standing")), number, Long::sum);
                    decision(row).ifPresent(decided -> decisions.merge(decided, number, Long::sum));
                    return number;
                })
                .list());
        long documents = standing.values().stream().mapToLong(Long::longValue).sum();
        return new CleanUp(year, documents, standing, decisions);
    }

    /** A page of its documents, in order of registration. */
    public Page<CleanUp.Entry> list(String agencyCode, int year, Optional<CleanUpStanding> standing, PageRequest page) {
        agencies.requireReached(agencyCode);
        List<CleanUp.Entry> oneMore = jdbi.withHandle(handle -> bound(
                        handle,
                        "select * from (" + STANDING + ") s where s.id > :afterId"
                                + " and (:standing = '' or s.standing = :standing) order by s.id limit :limitRows",
                        agencyCode,
                        year)
                .bind("afterId", Cursor.readId(page.after()).orElse(new UUID(0, 0)))
                .bind("standing", standing.map(Enum::name).orElse(""))
                .bind("limitRows", page.limit() + 1)
                .map((row, context) -> entry(row, year))
                .list());
        return Page.of(oneMore, page.limit(), one -> one.id().toString());
    }

    private Query bound(Handle handle, String sql, String agencyCode, int year) {
        return handle.createQuery(sql)
                .bind("agency", agencyCode)
                .bind("year", String.valueOf(year))
                .bind("first", LocalDate.of(year, Month.JANUARY, 1))
                .bind("today", LocalDate.now(clock));
    }

    private static Optional<CleanUpDecision> decision(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("decision")).map(CleanUpDecision::valueOf);
    }

    private static CleanUp.Entry entry(ResultSet row, int year) throws SQLException {
        Optional<CleanUpDecision> decided = decision(row);
        return new CleanUp.Entry(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("document_number"),
                row.getString("title"),
                row.getString("kind"),
                row.getObject("issued_on", LocalDate.class),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class)),
                CleanUpStanding.valueOf(row.getString("standing")),
                decided.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new CleanUp.Decision(
                                decided.get(),
                                row.getString("reason"),
                                row.getObject("decided_on", LocalDate.class),
                                row.getString("decided_by"))),
                hints(row, year));
    }

    private static List<CleanUpHint> hints(ResultSet row, int year) throws SQLException {
        List<CleanUpHint> hints = new ArrayList<>();
        LocalDate expiresOn = row.getObject("expires_on", LocalDate.class);
        if (expiresOn == null) {
            hints.add(CleanUpHint.WITHOUT_LAST_DAY);
        } else if (expiresOn.getYear() == year) {
            hints.add(CleanUpHint.EXPIRES_THIS_YEAR);
        }
        if (row.getObject("issued_on", LocalDate.class).isBefore(LocalDate.of(year - OLD, Month.JANUARY, 1))) {
            hints.add(CleanUpHint.OLDER_THAN_FIVE_YEARS);
        }
        if (!row.getBoolean("interpreted")) {
            hints.add(CleanUpHint.NOT_INTERPRETED);
        }
        return hints;
    }
}
