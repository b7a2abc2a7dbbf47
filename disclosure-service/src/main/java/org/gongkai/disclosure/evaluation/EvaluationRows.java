package org.gongkai.disclosure.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

import org.gongkai.disclosure.inspection.InspectionSpan;
import org.gongkai.kit.database.SqlResource;

/** Evaluations that were declared, and what tasks say of a body. */
@Singleton
class EvaluationRows {

    private static final String TASKS = SqlResource.read(EvaluationRows.class, "tasks.sql");

    /** How the whole year stands where a quarter would. */
    private static final int WHOLE_YEAR = 0;

    private final Jdbi jdbi;

    EvaluationRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By rule, how many tasks. */
    Map<EvaluationRule, Long> tasks(String agencyCode, InspectionSpan span, LocalDate today) {
        Map<EvaluationRule, Long> counts = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(TASKS)
                .bind("agency", agencyCode)
                .bind("from", span.from())
                .bind("to", span.to())
                .bind("seen", today)
                .map((row, context) -> counts.put(EvaluationRule.valueOf(row.getString("rule")), row.getLong("many")))
                .list());
        return counts;
    }

    /** The region that a body lies in. */
    String region(String agencyCode) {
        return jdbi.withHandle(handle -> handle.createQuery("select region_code from agency where code = :agency")
                .bind("agency", agencyCode)
                .mapTo(String.class)
                .one());
    }

    /** The one that was declared, as it was revised last. */
    Optional<Evaluation> findDeclared(String agencyCode, int year, Optional<Integer> quarter) {
        return declared(agencyCode, year, quarter).stream().reduce((earlier, later) -> later);
    }

    /** It as it was declared and each time revised, the first at first. */
    List<Evaluation> declared(String agencyCode, int year, Optional<Integer> quarter) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from evaluation where agency_code = :agency and year = :year and quarter = :quarter
                        order by version""")
                .bind("agency", agencyCode)
                .bind("year", year)
                .bind("quarter", quarter.orElse(WHOLE_YEAR))
                .map((row, context) -> evaluation(handle, row))
                .list());
    }

    /** Keeps one that is declared; nobody else declares one of the body until the transaction ends. */
    void keep(Evaluation evaluation) {
        jdbi.useHandle(handle -> {
            Evaluation.Declared declared = evaluation.declared().orElseThrow();
            handle.createUpdate("""
                            insert into evaluation (agency_code, year, quarter, version, scheme_region, scheme_version, score,
                                reason, remark, declared_by, declared_by_name, declared_at)
                            values (:agencyCode, :year, :ofQuarter, :version, :schemeRegion, :schemeVersion, :score,
                                :reason, :remark, :by, :byName, :declaredAt)""")
                    .bindMethods(evaluation)
                    .bindMethods(declared)
                    .bind("ofQuarter", evaluation.quarter().orElse(WHOLE_YEAR))
                    .bind("declaredAt", OffsetDateTime.ofInstant(declared.at(), ZoneOffset.UTC))
                    .execute();
            PreparedBatch batch = handle.prepareBatch("""
                    insert into evaluation_line (agency_code, year, quarter, version, rule, findings, points, most, deducted)
                    values (:agency, :year, :quarter, :version, :rule, :findings, :points, :most, :deducted)""");
            evaluation
                    .lines()
                    .forEach(line -> batch.bindMethods(line)
                            .bind("agency", evaluation.agencyCode())
                            .bind("year", evaluation.year())
                            .bind("quarter", evaluation.quarter().orElse(WHOLE_YEAR))
                            .bind("version", declared.version())
                            .add());
            if (!evaluation.lines().isEmpty()) {
                batch.execute();
            }
        });
    }

    /** Holds off others who would declare one of a body. */
    void lock(String agencyCode) {
        jdbi.useHandle(handle -> EvaluationLock.DECLARATION.take(handle, agencyCode));
    }

    /** The bodies of a region with what was declared of them, in the order of their codes. */
    List<Evaluation.Summary> list(
            int year, Optional<Integer> quarter, Optional<String> region, Optional<String> after, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.code, a.name, e.score, e.declared_at
                        from agency a left join evaluation e
                            on e.agency_code = a.code and e.year = :year and e.quarter = :quarter
                            and not exists (select from evaluation l where l.agency_code = e.agency_code
                                and l.year = e.year and l.quarter = e.quarter and l.version > e.version)
                        where starts_with(a.region_code, :region) and a.code > :after
                        order by a.code limit :most""")
                .bind("year", year)
                .bind("quarter", quarter.orElse(WHOLE_YEAR))
                .bind("region", region.orElse(""))
                .bind("after", after.orElse(""))
                .bind("most", most)
                .map((row, context) -> new Evaluation.Summary(
                        row.getString("code"),
                        row.getString("name"),
                        Optional.ofNullable(row.getObject("score", Integer.class)),
                        Optional.ofNullable(row.getTimestamp("declared_at")).map(Timestamp::toInstant)))
                .list());
    }

    private static Evaluation evaluation(Handle handle, ResultSet row) throws SQLException {
        String agencyCode = row.getString("agency_code");
        int year = row.getInt("year");
        int quarter = row.getInt("quarter");
        List<Evaluation.Line> lines = handle.createQuery("""
                        select * from evaluation_line
                        where agency_code = :agency and year = :year and quarter = :quarter and version = :version""")
                .bind("agency", agencyCode)
                .bind("year", year)
                .bind("quarter", quarter)
                .bind("version", row.getLong("version"))
                .map((line, context) -> new Evaluation.Line(
                        EvaluationRule.valueOf(line.getString("rule")),
                        line.getLong("findings"),
                        line.getInt("points"),
                        line.getInt("most"),
                        line.getInt("deducted")))
                .list();
        return new Evaluation(
                agencyCode,
                year,
                quarter == WHOLE_YEAR ? Optional.empty() : Optional.of(quarter),
                row.getString("scheme_region"),
                row.getLong("scheme_version"),
                row.getInt("score"),
                lines.stream()
                        .sorted(Comparator.comparing(Evaluation.Line::rule))
                        .toList(),
                Optional.of(new Evaluation.Declared(
                        row.getLong("version"),
                        Optional.ofNullable(row.getString("reason")),
                        Optional.ofNullable(row.getString("remark")),
                        row.getString("declared_by"),
                        Optional.ofNullable(row.getString("declared_by_name")),
                        row.getTimestamp("declared_at").toInstant())));
    }
}
