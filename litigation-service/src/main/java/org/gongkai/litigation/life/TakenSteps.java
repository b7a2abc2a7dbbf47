package org.gongkai.litigation.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.litigation.life.table.CaseStep;

/** The steps that were taken in cases, each kept for good. */
@Singleton
public class TakenSteps {

    private static final String KEEP = SqlResource.read(TakenSteps.class, "keep.sql");

    private final Jdbi jdbi;
    private final SealedReasons reasons;

    TakenSteps(Jdbi jdbi, SealedReasons reasons) {
        this.jdbi = jdbi;
        this.reasons = reasons;
    }

    /** Those of a case, the first first. */
    public List<TakenStep> of(UUID caseFile) {
        return jdbi.withHandle(handle -> handle.createQuery("select s.*, " + SealedReasons.WRAPPED_SQL
                        + " as wrapped from case_step s where case_file_id = :id order by serial")
                .bind("id", caseFile)
                .map((row, context) -> step(row))
                .list());
    }

    /** Keeps a further one; the case is locked. */
    public void keep(UUID caseFile, String agencyCode, TakenStep taken) {
        jdbi.useHandle(handle -> {
            int serial = handle.createQuery(
                            "select coalesce(max(serial), 0) + 1 from case_step where case_file_id = :id")
                    .bind("id", caseFile)
                    .mapTo(Integer.class)
                    .one();
            handle.createUpdate(KEEP)
                    .bind("id", caseFile)
                    .bind("serial", serial)
                    .bind("agency", agencyCode)
                    .bind("step", taken.step())
                    .bind("proceeding", taken.proceeding())
                    .bind("decision", taken.decision())
                    .bind("on", taken.on())
                    .bind("words", taken.reason().map(reason -> reasons.seal(reason, caseFile, agencyCode, serial)))
                    .bind("by", taken.by())
                    .bind("byName", taken.byName())
                    .bind("at", OffsetDateTime.ofInstant(taken.at(), ChinaTime.ZONE))
                    .execute();
        });
    }

    /** Who has proposed to erase the name that is kept with a case, where nobody has refused that or held the case since. */
    public Optional<String> erasureProposedBy(UUID caseFile) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select step, taken_by from case_step
                        where case_file_id = :id and step in ('PROPOSE_ERASURE', 'REFUSE_ERASURE', 'HOLD')
                        order by serial desc limit 1""")
                .bind("id", caseFile)
                .map((row, context) -> Map.entry(row.getString("step"), row.getString("taken_by")))
                .findOne()
                .filter(last -> last.getKey().equals(CaseStep.PROPOSE_ERASURE.name()))
                .map(Map.Entry::getValue));
    }

    /**
     * Seals some of the reasons that were kept before reasons were sealed, and answers how many.
     *
     * @param most so many at most
     */
    int sealSome(int most) {
        return jdbi.withHandle(handle -> {
            List<Unsealed> unsealed = handle.createQuery("""
                            select case_file_id, serial, agency_code, reason from case_step where reason is not null
                            order by case_file_id, serial limit :most for update skip locked""")
                    .bind("most", most)
                    .map((row, context) -> new Unsealed(
                            row.getObject("case_file_id", UUID.class),
                            row.getInt("serial"),
                            row.getString("agency_code"),
                            row.getString("reason")))
                    .list();
            unsealed.forEach(one -> handle.createUpdate("""
                            update case_step set words = :words, reason = null
                            where case_file_id = :id and serial = :serial""")
                    .bind("words", reasons.seal(one.reason(), one.caseFile(), one.agencyCode(), one.serial()))
                    .bind("id", one.caseFile())
                    .bind("serial", one.serial())
                    .execute());
            return unsealed.size();
        });
    }

    private record Unsealed(UUID caseFile, int serial, String agencyCode, String reason) {}

    /** Lets go of what was said with those of a case; that they were taken stays. */
    public void eraseReasons(UUID caseFile) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update case_step set reason = null, words = null where case_file_id = :id"
                                + " and (reason is not null or words is not null)")
                .bind("id", caseFile)
                .execute());
    }

    /** What was said with it, sealed, or as it was kept before reasons were. */
    private Optional<String> reason(ResultSet row) throws SQLException {
        String words = row.getString("words");
        return words == null
                ? Optional.ofNullable(row.getString("reason"))
                : Optional.of(reasons.open(
                        words,
                        row.getObject("case_file_id", UUID.class),
                        row.getInt("serial"),
                        Optional.ofNullable(row.getString("wrapped"))));
    }

    private TakenStep step(ResultSet row) throws SQLException {
        return new TakenStep(
                CaseStep.valueOf(row.getString("step")),
                Optional.ofNullable(row.getObject("proceeding", Integer.class)),
                Optional.ofNullable(row.getObject("decision", Integer.class)),
                row.getObject("happened_on", LocalDate.class),
                reason(row),
                row.getString("taken_by"),
                Optional.ofNullable(row.getString("taken_by_name")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
