package org.gongkai.registers.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.kit.figures.FigureScope;

/** The running totals of the ledger: every flow of a scope, year by year. */
@ApplicationScoped
public class FlowsByYear {

    private static final String NOW = """
            select t.year, t.flow, sum(t.amount) amount, max(p.recorded_at) recorded_at
            from ledger_total t join ledger_posting p on p.id = t.last_posting
            where t.%s and t.year <= :year
            group by t.year, t.flow""";

    /** The totals of now less what was recorded after the moment; one statement, so one snapshot. */
    private static final String THEN = """
            select year, flow, sum(amount) amount, (
                select p.recorded_at from ledger_posting p
                where p.recorded_at <= :asOf and exists (
                    select 1 from ledger_entry e where e.posting_id = p.id and e.%1$s and e.year <= :year)
                order by p.recorded_at desc limit 1) recorded_at
            from (%2$s) moved
            group by year, flow""";

    private static final String MOVED = """
            select t.agency_code, t.year, t.flow, t.amount from ledger_total t where t.%1$s and t.year <= :year""";

    private static final String MOVED_THEN = """
            %2$s
            union all
            select e.agency_code, e.year, e.flow, -e.amount from ledger_entry e
            where e.%1$s and e.year <= :year
              and e.posting_id >= (select min(id) from ledger_posting where recorded_at > :asOf)
              and e.posting_id in (select id from ledger_posting where recorded_at > :asOf)""";

    private final Jdbi jdbi;
    private final RecordedMoments moments;
    private final FigureReach reach;

    FlowsByYear(Jdbi jdbi, RecordedMoments moments, FigureReach reach) {
        this.jdbi = jdbi;
        this.moments = moments;
        this.reach = reach;
    }

    /** The flows of a scope up to and including a year, now or as of a moment of recording. */
    public Flows of(FigureScope scope, int year, Optional<Instant> asOf) {
        moments.settle(asOf);
        return of(reach.rows(scope, year, asOf), year, asOf);
    }

    /**
     * SQL for what each body moved in each year by each flow, up to {@code :year}; as of {@code :asOf} what was recorded
     * later is taken off again.
     */
    static String moved(ScopedRows rows, boolean then) {
        String now = MOVED.formatted(rows.condition());
        return then ? MOVED_THEN.formatted(rows.condition(), now) : now;
    }

    /** The flows of rows that the caller reaches, as of a moment that is settled. */
    Flows of(ScopedRows rows, int year, Optional<Instant> asOf) {
        Map<Integer, Map<String, BigDecimal>> flows = new HashMap<>();
        Instant[] newest = new Instant[1];
        jdbi.useHandle(handle -> {
            Query query = handle.createQuery(
                    (asOf.isPresent() ? THEN : NOW).formatted(rows.condition(), moved(rows, asOf.isPresent())));
            asOf.ifPresent(moment -> query.bind("asOf", moment));
            rows.bind(query)
                    .bind("year", year)
                    .map((row, context) -> {
                        flows.computeIfAbsent(row.getInt("year"), ofYear -> new HashMap<>())
                                .put(row.getString("flow"), row.getBigDecimal("amount"));
                        Optional.ofNullable(row.getTimestamp("recorded_at"))
                                .map(java.sql.Timestamp::toInstant)
                                .filter(recorded -> newest[0] == null || recorded.isAfter(newest[0]))
                                .ifPresent(recorded -> newest[0] = recorded);
                        return flows;
                    })
                    .list();
        });
        return new Flows(flows, Optional.ofNullable(newest[0]));
    }

    /**
     * Flows year by year.
     *
     * @param recordedAt when the newest entry among them was recorded
     */
    public record Flows(Map<Integer, Map<String, BigDecimal>> byYear, Optional<Instant> recordedAt) {}
}
