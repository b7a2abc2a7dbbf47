package org.gongkai.registers.record;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.event.Event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Handle;

import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.ledger.LedgerTransaction;
import org.gongkai.registers.ledger.LedgerTransactions;
import org.gongkai.registers.ledger.RecordReference;
import org.gongkai.registers.register.Masking;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.register.Registered;
import org.gongkai.registers.signed.ErrataJson;

/** Writes records, each with its entry in the audit and what it counts in the ledger, and tells whoever follows them. */
public final class RecordWriter<E extends Record> {

    private final Register<E> register;
    private final Records<E> records;
    private final Clock clock;
    private final AuditTrail audit;
    private final Masking<E> masking;
    private final LedgerTransactions ledgers;
    private final Event<RecordChange> changes;
    private final Event<RecordsWritten> written;
    private final Event<RecordRegistered> registered;

    public RecordWriter(
            Register<E> register,
            Records<E> records,
            Clock clock,
            AuditTrail audit,
            Masking<E> masking,
            LedgerTransactions ledgers,
            Event<RecordChange> changes,
            Event<RecordsWritten> written,
            Event<RecordRegistered> registered) {
        this.register = register;
        this.records = records;
        this.clock = clock;
        this.audit = audit;
        this.masking = masking;
        this.ledgers = ledgers;
        this.changes = changes;
        this.written = written;
        this.registered = registered;
    }

    /** The ledger transaction of the database's, which its end closes. */
    LedgerTransaction currentLedger(Handle handle) {
        return ledgers.current(handle);
    }

    /** A ledger transaction that whoever asks for it closes: for many records at once. */
    public LedgerTransaction ledger(Handle handle) {
        return ledgers.open(handle);
    }

    /** Writes a record that is registered now. */
    Registered<E> add(Handle handle, LedgerTransaction ledger, E entry) throws SQLException {
        Registered<E> added = records.registered(entry, now());
        insert(handle, List.of(added));
        ledger.count(source(added), register.movements(entry));
        audit.record(
                handle,
                event(RegisterOperation.REGISTER, added)
                        .to(ErrataJson.addTo(
                                masking.audited(added, Optional.empty()), ledger.errataOf(handle, added.id()))));
        registered.fire(new RecordRegistered(register.recordKind(), added));
        return added;
    }

    /** Stores new records with what is kept beside them. */
    public void insert(Handle handle, List<Registered<E>> added) throws SQLException {
        records.insert(handle, added);
        written.fire(new RecordsWritten(register.recordKind(), handle, List.of(), added));
    }

    /** Puts an entry in the place of a record's present one, and tells whoever follows the record. */
    public Registered<E> replace(
            Handle handle,
            LedgerTransaction ledger,
            Registered<E> current,
            E entry,
            AuditVerb operation,
            String reason) {
        Registered<E> replaced = put(handle, ledger, current, entry, operation, reason);
        tell(current, replaced, operation);
        return replaced;
    }

    /** The same on behalf of the life that has the record, which need not be told. */
    Registered<E> put(
            Handle handle,
            LedgerTransaction ledger,
            Registered<E> current,
            E entry,
            AuditVerb operation,
            String reason) {
        Registered<E> replaced = new Registered<>(
                current.id(), current.version() + 1, current.recordedAt(), now(), current.voiding(), entry);
        records.update(handle, replaced);
        written.fire(new RecordsWritten(register.recordKind(), handle, List.of(current), List.of(replaced)));
        ledger.settle(handle, Map.of(source(replaced), register.movements(entry)));
        audit.record(
                handle,
                event(operation, replaced)
                        .from(masking.audited(current, Optional.empty()))
                        .to(ErrataJson.addTo(
                                masking.audited(replaced, Optional.of(current)),
                                ledger.errataOf(handle, replaced.id())))
                        .because(reason));
        return replaced;
    }

    /** Gives a record that stays as it is its next version. */
    public Registered<E> count(Handle handle, Registered<E> current) {
        Registered<E> counted = new Registered<>(
                current.id(), current.version() + 1, current.recordedAt(), now(), current.voiding(), current.entry());
        records.update(handle, counted);
        return counted;
    }

    /** Voids a record, and tells whoever follows it. */
    Registered<E> voidRecord(Handle handle, LedgerTransaction ledger, Registered<E> current, String reason) {
        Instant now = now();
        Registered<E> voided = new Registered<>(
                current.id(),
                current.version() + 1,
                current.recordedAt(),
                now,
                Optional.of(new Registered.Voiding(now, reason)),
                current.entry());
        records.update(handle, voided);
        written.fire(new RecordsWritten(register.recordKind(), handle, List.of(current), List.of(voided)));
        ledger.settle(handle, Map.of(source(voided), List.of()));
        AuditEvent event = event(RegisterOperation.VOID, voided)
                .from(masking.audited(current, Optional.empty()))
                .because(reason);
        ObjectNode errata =
                ErrataJson.addTo(JsonNodeFactory.instance.objectNode(), ledger.errataOf(handle, voided.id()));
        audit.record(handle, errata.isEmpty() ? event : event.to(errata));
        tell(current, voided, RegisterOperation.VOID);
        return voided;
    }

    private void tell(Registered<E> before, Registered<E> after, AuditVerb operation) {
        changes.fire(new RecordChange(register.recordKind(), before, after, operation));
    }

    /** What the ledger says where an entry comes from. */
    public RecordReference source(Registered<E> record) {
        E entry = record.entry();
        return new RecordReference(
                register.recordKind(), record.id(), register.number(entry), register.agencyCode(entry));
    }

    AuditEvent event(AuditVerb operation, Registered<E> record) {
        RecordReference source = source(record);
        return AuditEvent.of(
                        operation, new AuditObject(source.kind(), source.id().toString(), source.number()))
                .at(source.agencyCode());
    }

    /** The moment that a change is recorded at. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
