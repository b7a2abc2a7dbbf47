package org.gongkai.litigation.columns;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatements;

import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.datakey.SealingKey;
import org.gongkai.kit.problem.Problem;
import org.gongkai.litigation.applicant.SealedApplicants;
import org.gongkai.litigation.course.LossGround;
import org.gongkai.litigation.legalcase.LegalCase;
import org.gongkai.registers.further.FurtherImport;

/** The further columns of one import of cases. */
final class ColumnsImport implements FurtherImport<LegalCase, CaseColumns, ToldRow> {

    private static final String SUBJECT = SqlResource.read(ColumnsImport.class, "subject.sql");
    private static final String PROCEEDING = SqlResource.read(ColumnsImport.class, "proceeding.sql");
    private static final String DECISION = SqlResource.read(ColumnsImport.class, "decision.sql");
    private static final String JOIN = SqlResource.read(ColumnsImport.class, "join.sql");
    private static final String JOINABLE = SqlResource.read(ColumnsImport.class, "joinable.sql");
    private static final String WATCH = SqlResource.read(ColumnsImport.class, "watch.sql");
    private static final String APPLICANT = SqlResource.read(ColumnsImport.class, "applicant.sql");
    private static final String HANDLED = SqlResource.read(ColumnsImport.class, "handled.sql");
    private static final String FIRST_IN = "select record_id, case_file_id, agency_code from case_proceeding"
            + " where record_id = any(:records) and void_reason is null and follows is null";
    private static final String LEFT = "delete from case_file f where f.id = :record"
            + " and not exists (select from case_proceeding p where p.case_file_id = f.id)";

    private final Handle handle;
    private final EntityManager session;
    private final SealedApplicants applicants;
    private final LocalDate today;

    /** The rows that are taken so far. */
    private final Set<CaseKey> above = new HashSet<>();

    /** By what the name is found, of the cases whose name no row changes; empty until a row of the batch asks. */
    private Optional<Map<CaseKey, Optional<String>>> handled = Optional.empty();

    /** A case number of a body. */
    private record CaseKey(String agencyCode, String caseNumber) {}

    ColumnsImport(Handle handle, EntityManager session, SealedApplicants applicants, LocalDate today) {
        this.applicants = applicants;
        this.handle = handle;
        this.session = session;
        this.today = today;
    }

    @Override
    public ToldRow judge(LegalCase entry, CaseColumns columns, long row) {
        ToldRow told = ToldRow.of(entry, columns, row, today);
        if (!told.refusals().isEmpty()) {
            return told;
        }
        if (columns.precedingNumber() != null && !isJoinable(entry, columns.precedingNumber())) {
            return told.withoutPreceding();
        }
        return namesOtherwise(entry, columns) ? told.withoutApplicant() : told;
    }

    /** Whether the row would change the name in a case that is held, or in which somebody has said or erased it. */
    private boolean namesOtherwise(LegalCase entry, CaseColumns columns) {
        if (handled.isEmpty()) {
            handled = Optional.of(readHandled());
        }
        Map<CaseKey, Optional<String>> kept = handled.get();
        CaseKey key = new CaseKey(entry.agencyCode(), entry.caseNumber());
        Optional<String> told = Optional.ofNullable(columns.applicantName()).map(applicants::index);
        return kept.containsKey(key) && !kept.get(key).equals(told);
    }

    /** Reads them for a batch: a step of a case waits for its rows, which are locked until the import ends. */
    private Map<CaseKey, Optional<String>> readHandled() {
        Map<CaseKey, Optional<String>> names = new HashMap<>();
        handle.createQuery(HANDLED)
                .map((row, context) -> Map.entry(
                        new CaseKey(row.getString("agency_code"), row.getString("record_key")),
                        Optional.ofNullable(row.getString("applicant_index"))))
                .forEach(name -> names.put(name.getKey(), name.getValue()));
        return names;
    }

    /** Whether the case can come behind the other, which is in the register or stands above it in the file. */
    private boolean isJoinable(LegalCase entry, String preceding) {
        return handle.createQuery(JOINABLE)
                .bind("agency", entry.agencyCode())
                .bind("own", entry.caseNumber())
                .bind("preceding", preceding)
                .bind("above", above.contains(new CaseKey(entry.agencyCode(), preceding)))
                .mapTo(boolean.class)
                .one();
    }

    @Override
    public void taken(LegalCase entry) {
        above.add(new CaseKey(entry.agencyCode(), entry.caseNumber()));
    }

    @Override
    public void write(Map<UUID, ToldRow> told) {
        handled = Optional.empty();
        if (told.isEmpty()) {
            return;
        }
        write(SUBJECT, told);
        write(PROCEEDING, told);
        write(DECISION, told);
        name(told);
        // In the order of the file: a chain is joined from its beginning.
        told.entrySet().stream()
                .filter(row -> row.getValue().columns().precedingNumber() != null)
                .sorted(Comparator.comparingLong(row -> row.getValue().row()))
                .forEach(row -> join(row.getKey(), row.getValue()));
        // What the session has seen of these cases is what they were before.
        session.clear();
    }

    private void write(String sql, Map<UUID, ToldRow> told) {
        PreparedBatch batch = handle.prepareBatch(sql);
        // Each statement takes some of the columns.
        batch.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        told.forEach((record, row) -> batch.bind("record", record)
                .bind("body", row.columns().body())
                .bind("learnedOn", row.columns().learnedOn())
                .bind("decidedOn", row.columns().decidedOn())
                .bind("servedOn", row.columns().servedOn())
                .bind("repliedOn", row.columns().repliedOn())
                .bind("replyOutcome", row.columns().replyOutcome())
                .bind(
                        "ground",
                        Optional.ofNullable(row.columns().ground())
                                .map(LossGround::name)
                                .orElse(null))
                .add());
        batch.execute();
    }

    /** Keeps who goes against the reply, sealed for the case; a chain has it with its first row. */
    private void name(Map<UUID, ToldRow> told) {
        PreparedBatch batch = handle.prepareBatch(APPLICANT);
        List<First> all = handle.createQuery(FIRST_IN)
                .bindArray("records", UUID.class, told.keySet())
                .map((row, context) -> new First(
                        row.getObject("case_file_id", UUID.class),
                        row.getString("agency_code"),
                        Optional.ofNullable(told.get(row.getObject("record_id", UUID.class))
                                .columns()
                                .applicantName())))
                .list();
        Map<UUID, SealingKey> keys = applicants.keys(
                handle,
                all.stream()
                        .filter(first -> first.name().isPresent())
                        .collect(Collectors.toMap(First::file, First::agencyCode, (one, same) -> one)));
        all.forEach(first -> batch.bind("id", first.file())
                .bindByType(
                        "name",
                        first.name()
                                .map(name -> applicants.seal(name, first.file(), keys.get(first.file())))
                                .orElse(null),
                        String.class)
                .bindByType("index", first.name().map(applicants::index).orElse(null), String.class)
                .add());
        batch.execute();
    }

    /** A case and who goes against the reply, as the first of its rows tells it. */
    private record First(UUID file, String agencyCode, Optional<String> name) {}

    /** Puts the proceeding behind the one that it comes after, into the case of that one. */
    private void join(UUID record, ToldRow row) {
        int joined = handle.createUpdate(JOIN)
                .bind("record", record)
                .bind("agency", row.entry().agencyCode())
                .bind("preceding", row.columns().precedingNumber())
                .execute();
        if (joined == 0) {
            throw Problem.invalid(
                    "precedingNumber",
                    ColumnWords.PRECEDING_NOT_THERE.with(row.columns().precedingNumber()));
        }
        handle.createUpdate(WATCH).bind("record", record).execute();
        handle.createUpdate(LEFT).bind("record", record).execute();
    }
}
