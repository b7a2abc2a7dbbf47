package org.gongkai.registers.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
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
            with later as (select id from ledger_posting where recorded_at > :asOf)
            select year, flow, sum(amount) amount, (
                select p.recorded_at from ledger_posting p
                where p.recorded_at <= :asOf and exists (
                    select 1 from ledger_entry e where e.posting_id = p.id and e.%1$s and e.year <= :year)
                order by p.recorded_at desc limit 1) recorded_at
            from (
                select t.year, t.flow, t.amount from ledger_total t where t.%1$s and t.year <= :year
                union all
                select e.year, e.flow, -e.amount from ledger_entry e
                where e.%1$s and e.year <= :year and e.posting_id >= (select min(id) from later)
                  and e.posting_id in (select id from later)) moved
            group by year, flow""";

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

    /** The flows of these bodies, which the caller must reach all. */
    Flows of(Collection<String> bodies, int year, Optional<Instant> asOf) {
        moments.settle(asOf);
        return of(reach.rows(bodies), year, asOf);
    }

    private Flows of(ScopedRows rows, int year, Optional<Instant> asOf) {
        Map<Integer, Map<String, BigDecimal>> flows = new HashMap<>();
        Instant[] newest = new Instant[1];
        jdbi.useHandle(handle -> {
            Query query = handle.createQuery((asOf.isPresent() ? THEN : NOW).formatted(rows.condition()));
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
