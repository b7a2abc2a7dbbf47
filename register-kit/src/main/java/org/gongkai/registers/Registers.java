package org.gongkai.registers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.edition.Editions;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.constraint.Constraints;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.SealingKeys;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.exports.RegisterExport;
import org.gongkai.registers.exports.RegisterTemplate;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.field.RegisterFields;
import org.gongkai.registers.further.AllFurtherColumns;
import org.gongkai.registers.further.FurtherColumns;
import org.gongkai.registers.further.FurtherView;
import org.gongkai.registers.imports.RegisterFileReader;
import org.gongkai.registers.intake.ImportTurn;
import org.gongkai.registers.intake.ImportWords;
import org.gongkai.registers.intake.RecordsImported;
import org.gongkai.registers.intake.RegisterImport;
import org.gongkai.registers.ledger.LedgerTransactions;
import org.gongkai.registers.record.EncryptedFields;
import org.gongkai.registers.record.EntriesByHand;
import org.gongkai.registers.record.PersonalRecords;
import org.gongkai.registers.record.RecordChange;
import org.gongkai.registers.record.RecordLists;
import org.gongkai.registers.record.RecordRegistered;
import org.gongkai.registers.record.RecordWriter;
import org.gongkai.registers.record.Records;
import org.gongkai.registers.record.RecordsWritten;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.record.SpelledRecords;
import org.gongkai.registers.register.EntryRules;
import org.gongkai.registers.register.Masking;
import org.gongkai.registers.register.Register;

/** Opens registers. */
@ApplicationScoped
public class Registers {

    private final Editions editions;
    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final AgencyReplica agencies;
    private final Constraints constraints;
    private final RegisterFileReader files;
    private final ImportTurn turn;
    private final AuditTrail audit;
    private final DataKey dataKey;
    private final SealingKeys sealingKeys;
    private final ImportWords words;
    private final CurrentCaller caller;
    private final LedgerTransactions ledgers;
    private final Event<RecordChange> changes;
    private final Event<RecordsWritten> written;
    private final Event<RecordRegistered> registered;
    private final Event<RecordsImported> imported;
    private final AllFurtherColumns furtherColumns;

    Registers(
            Editions editions,
            Jdbi jdbi,
            ObjectMapper mapper,
            Clock clock,
            AgencyReplica agencies,
            Constraints constraints,
            RegisterFileReader files,
            ImportTurn turn,
            AuditTrail audit,
            DataKey dataKey,
            SealingKeys sealingKeys,
            ImportWords words,
            CurrentCaller caller,
            LedgerTransactions ledgers,
            Event<RecordChange> changes,
            Event<RecordsWritten> written,
            Event<RecordRegistered> registered,
            Event<RecordsImported> imported,
            AllFurtherColumns furtherColumns) {
        this.editions = editions;
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.clock = clock;
        this.agencies = agencies;
        this.constraints = constraints;
        this.files = files;
        this.turn = turn;
        this.audit = audit;
        this.dataKey = dataKey;
        this.sealingKeys = sealingKeys;
        this.words = words;
        this.caller = caller;
        this.ledgers = ledgers;
        this.changes = changes;
        this.written = written;
        this.registered = registered;
        this.imported = imported;
        this.furtherColumns = furtherColumns;
    }

    /** A register to work with. */
    public <E extends Record> OpenRegister<E> open(Register<E> register) {
        Fields<E> fields = new Fields<>(register.entryType(), editions);
        Records<E> records = new Records<>(
                register, fields, new EncryptedFields<>(register, fields, dataKey, sealingKeys), caller, clock);
        EntryRules<E> rules = new EntryRules<>(register, fields, editions, constraints, clock);
        Masking<E> masking = new Masking<>(register, fields, mapper);
        RecordWriter<E> writer =
                new RecordWriter<>(register, records, clock, audit, masking, ledgers, changes, written, registered);
        EntriesByHand<E> entries = new EntriesByHand<>(register, fields, records, rules, mapper, agencies, caller);
        Registrar<E> registrar = new Registrar<>(register, records, entries, writer, jdbi, masking);
        RecordLists<E> lists = new RecordLists<>(register, fields, records, jdbi);
        Optional<FurtherColumns<E, ?, ?>> further = furtherColumns.of(register);
        RegisterImport<E> imports = new RegisterImport<>(
                register,
                fields,
                records,
                rules,
                writer,
                jdbi,
                agencies,
                files,
                turn,
                audit,
                mapper,
                masking,
                words,
                caller,
                further,
                editions,
                constraints,
                imported);
        Optional<FurtherView<?>> view = further.map(columns -> FurtherView.of(columns, editions));
        PersonalRecords<E> personal = new PersonalRecords<>(register, fields, records, writer, masking, jdbi, audit);
        return new OpenRegister<>(
                register,
                RegisterFields.of(fields),
                registrar,
                lists,
                imports,
                personal,
                new RegisterExport<>(fields, lists, masking, view, jdbi),
                new RegisterTemplate(
                        fields, view.<List<Field>>map(FurtherView::fields).orElse(List.of())),
                new SpelledRecords<>(register, fields, records, writer, jdbi));
    }

    /** A register with those who work on it. */
    public record OpenRegister<E extends Record>(
            Register<E> register,
            RegisterFields fields,
            Registrar<E> registrar,
            RecordLists<E> lists,
            RegisterImport<E> imports,
            PersonalRecords<E> personal,
            RegisterExport<E> export,
            RegisterTemplate template,
            SpelledRecords<E> spelled) {

        /** Respells every record; answers how many could not be, because another record has their number. */
        long respell() {
            return spelled.respell();
        }
    }
}
