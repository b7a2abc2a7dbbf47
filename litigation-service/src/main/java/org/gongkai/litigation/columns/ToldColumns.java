package org.gongkai.litigation.columns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jdbi.v3.core.Handle;

import org.gongkai.kit.database.SqlResource;
import org.gongkai.litigation.applicant.SealedApplicants;
import org.gongkai.litigation.course.LossGround;
import org.gongkai.litigation.legalcase.LegalCase;
import org.gongkai.registers.further.FurtherColumns;
import org.gongkai.registers.further.FurtherImport;
import org.gongkai.registers.further.Remark;
import org.gongkai.registers.word.AmbiguousWord;
import org.gongkai.registers.word.Word;

/** What ledgers of cases tell beside the fields of the register: it becomes facts of the case that each row is. */
@ApplicationScoped
class ToldColumns implements FurtherColumns<LegalCase, CaseColumns, ToldRow> {

    /** Code of what no row may tell any more. */
    static final String WORKED_ON = "WORKED_ON";

    private static final String KNOWN =
            SqlResource.read(ToldColumns.class, "known.sql").formatted(SealedApplicants.WRAPPED_SQL);

    private final EntityManager session;
    private final SealedApplicants applicants;
    private final Clock clock;

    ToldColumns(EntityManager session, SealedApplicants applicants, Clock clock) {
        this.applicants = applicants;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public String register() {
        return "cases";
    }

    @Override
    public Class<CaseColumns> type() {
        return CaseColumns.class;
    }

    /** What proceedings and decisions come to. */
    @Override
    public Set<String> fixedFields() {
        return Set.of("kind", "acceptedOn", "closedOn", "result");
    }

    @Override
    public List<Word> words() {
        return Word.table(ToldColumns.class);
    }

    @Override
    public List<AmbiguousWord> ambiguousWords() {
        return List.of();
    }

    @Override
    public Map<UUID, Known<CaseColumns>> known(Handle handle, Collection<UUID> records) {
        Map<UUID, Known<CaseColumns>> known = new HashMap<>();
        handle.createQuery(KNOWN)
                .bindArray("records", UUID.class, records)
                .map((row, context) -> Map.entry(row.getObject("record_id", UUID.class), known(row)))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    private Known<CaseColumns> known(ResultSet row) throws SQLException {
        CaseColumns columns = new CaseColumns(
                row.getString("preceding_number"),
                row.getString("body"),
                row.getObject("learned_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("served_on", LocalDate.class),
                row.getObject("replied_on", LocalDate.class),
                row.getString("reply_outcome"),
                Optional.ofNullable(row.getString("ground"))
                        .map(LossGround::valueOf)
                        .orElse(null),
                applicantName(row));
        return new Known<>(
                columns,
                row.getBoolean("told")
                        ? Optional.empty()
                        : Optional.of(new Remark(Optional.empty(), WORKED_ON, ColumnWords.WORKED_ON_SINCE)));
    }

    private String applicantName(ResultSet row) throws SQLException {
        String kept = row.getString("applicant_name");
        return kept == null
                ? null
                : applicants.open(
                        kept, row.getObject("case_file_id", UUID.class), Optional.ofNullable(row.getString("wrapped")));
    }

    @Override
    public FurtherImport<LegalCase, CaseColumns, ToldRow> begin(Handle handle, String fileHash) {
        return new ColumnsImport(handle, session, applicants, LocalDate.now(clock));
    }
}
