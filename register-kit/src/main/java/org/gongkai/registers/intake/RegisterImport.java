package org.gongkai.registers.intake;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.event.Event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.edition.Editions;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.constraint.Constraints;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.further.FurtherColumns;
import org.gongkai.registers.imports.Heads;
import org.gongkai.registers.imports.ReadyFile;
import org.gongkai.registers.imports.RegisterFileReader;
import org.gongkai.registers.imports.Table;
import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.imports.file.ImportOptions;
import org.gongkai.registers.imports.result.CountedYear;
import org.gongkai.registers.imports.result.ImportResult;
import org.gongkai.registers.imports.result.ImportTally;
import org.gongkai.registers.imports.result.MovedFigures;
import org.gongkai.registers.ledger.LedgerTransaction;
import org.gongkai.registers.ledger.MovedReport;
import org.gongkai.registers.ledger.RegisterLock;
import org.gongkai.registers.record.RecordWriter;
import org.gongkai.registers.record.Records;
import org.gongkai.registers.register.EntryRules;
import org.gongkai.registers.register.Masking;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.signed.ErrataJson;
import org.gongkai.registers.signed.SignedReport;
import org.gongkai.registers.word.Words;

/** Takes a file into a register in one transaction: all of it or nothing, unless the request says otherwise. */
public final class RegisterImport<E extends Record> {

    private final Register<E> register;
    private final Fields<E> fields;
    private final Records<E> records;
    private final EntryRules<E> rules;
    private final RecordWriter<E> writer;
    private final Jdbi jdbi;
    private final AgencyReplica agencies;
    private final RegisterFileReader files;
    private final ImportTurn turn;
    private final AuditTrail audit;
    private final ObjectMapper mapper;
    private final Masking<E> masking;
    private final ImportWords words;
    private final CurrentCaller caller;
    private final Optional<? extends FurtherColumns<E, ?, ?>> further;
    private final Editions editions;
    private final Constraints constraints;
    private final Event<RecordsImported> imported;

    public RegisterImport(
            Register<E> register,
            Fields<E> fields,
            Records<E> records,
            EntryRules<E> rules,
            RecordWriter<E> writer,
            Jdbi jdbi,
            AgencyReplica agencies,
            RegisterFileReader files,
            ImportTurn turn,
            AuditTrail audit,
            ObjectMapper mapper,
            Masking<E> masking,
            ImportWords words,
            CurrentCaller caller,
            Optional<? extends FurtherColumns<E, ?, ?>> further,
            Editions editions,
            Constraints constraints,
            Event<RecordsImported> imported) {
        this.register = register;
        this.fields = fields;
        this.records = records;
        this.rules = rules;
        this.writer = writer;
        this.jdbi = jdbi;
        this.agencies = agencies;
        this.files = files;
        this.turn = turn;
        this.audit = audit;
        this.mapper = mapper;
        this.masking = masking;
        this.words = words;
        this.caller = caller;
        this.further = further;
        this.editions = editions;
        this.constraints = constraints;
        this.imported = imported;
    }

    /**
     * Imports the file.
     *
     * @throws org.gongkai.kit.problem.Problem when a row cannot be taken and the request does not say {@code partial};
     *     then nothing is written
     */
    public ImportResult run(ImportFile file, ImportOptions options) {
        try (ReadyFile ready = files.ready(file, options.sheet())) {
            return turn.take(() -> QuarkusTransaction.joiningExisting()
                    .call(() -> jdbi.withHandle(handle -> {
                        RegisterLock.IMPORT.take(handle);
                        handle.execute("savepoint before_import");
                        ImportResult result = take(handle, ready, options);
                        if (result.rejected() > 0 && !options.partial()) {
                            throw result.rejection();
                        }
                        if (options.dryRun()) {
                            handle.execute("rollback to savepoint before_import");
                        }
                        return result;
                    })));
        }
    }

    private ImportResult take(Handle handle, ReadyFile ready, ImportOptions options)
            throws SQLException, InterruptedException {
        ImportFile file = ready.file();
        ImportTally tally = new ImportTally();
        Optional<String> ownAgency = caller.findOwnAgency();
        Optional<FurtherRows<E, ?, ?>> furtherRows =
                further.map(columns -> FurtherRows.begin(columns, handle, file.sha256(), editions, constraints));
        Words known = words.of(handle, register, ownAgency);
        RowReader<E> reader = new RowReader<>(
                register,
                fields,
                rules,
                new CellReader(fields, known, options.dryRun()),
                furtherRows.map(rows -> new CellReader(rows.fields(), known, options.dryRun())),
                agencies.codes(),
                ownAgency);
        LedgerTransaction ledger = writer.ledger(handle);
        TakenRows taken = new TakenRows();
        RowMatch<E> match = new RowMatch<>(register, fields, reader, masking, options, tally, furtherRows);
        ImportBatch<E> batch =
                new ImportBatch<>(register, records, writer, match, tally, handle, ledger, taken, furtherRows);
        try (Table table = ready.open(heads(ownAgency, furtherRows.map(FurtherRows::fields)));
                RowsAhead<E> ahead = new RowsAhead<>(table, reader)) {
            tally.sheet(table.sheet());
            ahead.start();
            boolean more = true;
            while (more) {
                RowsAhead.Batch<E> read = ahead.next();
                tally.add(read.tally());
                batch.write(read.rows());
                more = !read.last();
            }
        }
        ledger.close(handle);
        tally.counted(ledger.years().stream()
                .map(year -> new CountedYear(
                        year.agencyCode(),
                        year.year(),
                        register.agreement(year.agencyCode(), year.year()).orElse(null)))
                .toList());
        List<MovedReport> moved = ledger.errata(handle);
        tally.erratumOf(figures(moved));
        // One entry for each agency and not for each row: the rows are in the file, whose hash it names.
        taken.byAgency()
                .forEach((agencyCode, counts) -> audit.record(
                        handle,
                        AuditEvent.of(
                                        RegisterOperation.IMPORT,
                                        AuditObject.of(register.recordKind(), "sha256:" + file.sha256()))
                                .at(agencyCode)
                                .to(ErrataJson.addTo(mapper.valueToTree(counts), reports(moved, agencyCode)))));
        taken.byAgency()
                .forEach((agencyCode, counts) -> imported.fire(
                        new RecordsImported(register.recordKind(), agencyCode, counts.created(), counts.replaced())));
        return tally.result();
    }

    /** The reports whose figures rows of a body have moved. */
    private static List<SignedReport> reports(List<MovedReport> moved, String agencyCode) {
        return moved.stream()
                .filter(one -> one.agencyCode().equals(agencyCode))
                .map(MovedReport::report)
                .toList();
    }

    /** The reports with the rows of all bodies that they tell of. */
    private static List<MovedFigures> figures(List<MovedReport> moved) {
        Map<SignedReport, Long> records = new LinkedHashMap<>();
        moved.forEach(one -> records.merge(one.report(), one.records(), Long::sum));
        return records.entrySet().stream()
                .map(one -> new MovedFigures(
                        one.getKey().agencyCode(),
                        one.getKey().year(),
                        one.getKey().version(),
                        one.getValue()))
                .toList();
    }

    private Map<String, String> labels(Optional<? extends Fields<?>> furtherFields) {
        Map<String, String> labels = new HashMap<>();
        Stream.concat(furtherFields.stream().flatMap(more -> more.all().stream()), fields.all().stream())
                .forEach(field -> field.label().ifPresent(label -> labels.put(field.name(), label)));
        return labels;
    }

    /** The columns a file may have, by any of their heads. */
    private Heads heads(Optional<String> ownAgency, Optional<? extends Fields<?>> furtherFields) {
        return new Heads(
                head -> fields.find(head)
                        .or(() -> furtherFields.flatMap(more -> more.find(head)))
                        .map(Field::name),
                Set.copyOf(fields.all().stream()
                        .filter(Field::isRequired)
                        .map(Field::name)
                        .filter(name -> ownAgency.isEmpty() || !name.equals(Fields.AGENCY))
                        .toList()),
                labels(furtherFields));
    }
}
