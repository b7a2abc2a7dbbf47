package org.gongkai.disclosure.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/** The schemes of regions, by year: a row for each version, of which the last counts; of several around a body the narrowest. */
@ApplicationScoped
@Transactional
public class Schemes {

    private static final String AROUND = """
            select * from evaluation_scheme where year = :year and starts_with(:region, region_code)
            order by length(region_code) desc, version desc limit 1""";

    private static final String OWN = """
            select * from evaluation_scheme where year = :year and region_code = :region order by version desc limit 1""";

    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    Schemes(Jdbi jdbi, AuditTrail audit, CurrentCaller caller, Clock clock) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** That of a region alone; the usual one where it has laid down none. */
    public Scheme of(String region, int year) {
        return jdbi.withHandle(handle -> find(handle, OWN, region, year)).orElseGet(() -> Scheme.usual(region, year));
    }

    /** The one that a body in a region is evaluated by. */
    Scheme around(String regionCode, int year) {
        return jdbi.withHandle(handle -> find(handle, AROUND, regionCode, year))
                .orElseGet(() -> Scheme.usual(Scheme.NATION, year));
    }

    /**
     * Lays one down, in the place of the one before.
     *
     * @param expected the version that was read; needed where there is one
     */
    public Scheme put(String region, int year, List<SchemeRule> rules, String basis, OptionalLong expected) {
        return jdbi.withHandle(handle -> {
            EvaluationLock.SCHEME.take(handle, year + region);
            long version = find(handle, OWN, region, year).map(Scheme::version).orElse(0L);
            require(version, expected);
            Scheme next = new Scheme(
                    region,
                    year,
                    version + 1,
                    rules,
                    Optional.of(basis),
                    Optional.of(caller.get().name()),
                    Optional.of(clock.instant().truncatedTo(ChronoUnit.MICROS)));
            keep(handle, next);
            audit.record(
                    handle,
                    AuditEvent.of(
                                    DisclosureOperation.PUT_EVALUATION_SCHEME,
                                    AuditObject.of("EVALUATION_SCHEME", year + "/" + region))
                            .to(JsonNodeFactory.instance
                                    .objectNode()
                                    .put("regionCode", region)
                                    .put("year", year)
                                    .put("version", next.version()))
                            .because(basis));
            return next;
        });
    }

    private static void require(long version, OptionalLong expected) {
        if (version > 0 && expected.isEmpty()) {
            throw Problem.of(ProblemKind.IF_MATCH_REQUIRED, KitWords.IF_MATCH_REQUIRED);
        }
        if (expected.isPresent() && expected.getAsLong() != version) {
            throw Problem.staleSetting(KitWords.CHANGED_MEANWHILE, version);
        }
    }

    private static void keep(Handle handle, Scheme scheme) {
        handle.createUpdate("""
                        insert into evaluation_scheme (region_code, year, version, basis, set_by, set_at)
                        values (:region, :year, :version, :basis, :setBy, :at)""")
                .bindMethods(scheme)
                .bind("at", OffsetDateTime.ofInstant(scheme.setAt().orElseThrow(), ZoneOffset.UTC))
                .execute();
        PreparedBatch batch = handle.prepareBatch("""
                insert into evaluation_scheme_rule (region_code, year, version, rule, points, most)
                values (:region, :year, :version, :rule, :points, :most)""");
        scheme.rules()
                .forEach(rule -> batch.bindMethods(rule)
                        .bind("region", scheme.region())
                        .bind("year", scheme.year())
                        .bind("version", scheme.version())
                        .add());
        if (!scheme.rules().isEmpty()) {
            batch.execute();
        }
    }

    private static Optional<Scheme> find(Handle handle, String sql, String region, int year) {
        return handle.createQuery(sql)
                .bind("region", region)
                .bind("year", year)
                .map((row, context) -> scheme(handle, row))
                .findOne();
    }

    private static Scheme scheme(Handle handle, ResultSet row) throws SQLException {
        String region = row.getString("region_code");
        int year = row.getInt("year");
        long version = row.getLong("version");
        List<SchemeRule> rules = handle.createQuery("""
                        select * from evaluation_scheme_rule
                        where region_code = :region and year = :year and version = :version""")
                .bind("region", region)
                .bind("year", year)
                .bind("version", version)
                .map((rule, context) -> new SchemeRule(
                        EvaluationRule.valueOf(rule.getString("rule")), rule.getInt("points"), rule.getInt("most")))
                .list();
        return new Scheme(
                region,
                year,
                version,
                rules.stream().sorted(Comparator.comparing(SchemeRule::rule)).toList(),
                Optional.of(row.getString("basis")),
                Optional.of(row.getString("set_by")),
                Optional.of(row.getTimestamp("set_at").toInstant()));
    }
}
