package org.gongkai.registers.record;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.ledger.ErratumRows;
import org.gongkai.registers.ledger.LedgerTransaction;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.register.Masking;
import org.gongkai.registers.register.Reason;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.register.Registered;
import org.gongkai.registers.signed.SignedReport;

/** Registers, reads, corrects and voids the records of one register; each change posts to the ledger with it. */
public final class Registrar<E extends Record> {

    private final Register<E> register;
    private final Records<E> records;
    private final EntriesByHand<E> entries;
    private final RecordWriter<E> writer;
    private final Jdbi jdbi;
    private final Masking<E> masking;

    public Registrar(
            Register<E> register,
            Records<E> records,
            EntriesByHand<E> entries,
            RecordWriter<E> writer,
            Jdbi jdbi,
            Masking<E> masking) {
        this.register = register;
        this.records = records;
        this.entries = entries;
        this.writer = writer;
        this.jdbi = jdbi;
        this.masking = masking;
    }

    /** Registers a record. */
    public Registered<E> register(E given) {
        E entry = entries.written(given);
        entries.require(entry, Optional.empty());
        return change((handle, ledger) -> {
            entries.requireCountedOnce(handle, entry);
            return writer.add(handle, ledger, entry);
        });
    }

    /** The record with this id, voided or not. */
    public Registered<E> record(UUID id) {
        return jdbi.withHandle(handle -> records.find(handle, id)).orElseThrow(() -> missing(id));
    }

    /** The records with these ids, in this order; one that the caller does not reach is left out. */
    public List<Registered<E>> records(List<UUID> ids) {
        Map<UUID, Registered<E>> found = jdbi.withHandle(handle -> records.find(handle, ids)).stream()
                .collect(Collectors.toMap(Registered::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * Corrects a record (更正): the properties in {@code changes} take the place of what stands, {@code reason} says
     * why. A correction that changes nothing leaves the version as it is.
     */
    public Registered<E> correct(UUID id, long expectedVersion, ObjectNode changes) {
        String reason = Reason.of(changes);
        return change((handle, ledger) -> {
            Registered<E> current = current(handle, id, OptionalLong.of(expectedVersion));
            E corrected = corrected(current, changes);
            if (corrected.equals(current.entry())) {
                return current;
            }
            entries.require(corrected, Optional.of(current.entry()));
            entries.requireCountedOnce(handle, corrected);
            return writer.replace(handle, ledger, current, corrected, RegisterOperation.CORRECT, reason);
        });
    }

    /** What a correction would make of a record; nothing is written. */
    public E corrected(Registered<E> current, ObjectNode changes) {
        return entries.corrected(current.entry(), changes);
    }

    /**
     * Changes the record that a life has (处理过程): what its steps bring about, whatever version the record is at. Whoever
     * changes the record otherwise, the life hears of it by a {@link RecordChange}; of this it is the author.
     *
     * @param step the verb of the audit
     * @param change from the entry as it stands to the entry as it shall be; one that is equal changes nothing
     */
    public Registered<E> change(UUID id, AuditVerb step, String reason, UnaryOperator<E> change) {
        return change((handle, ledger) -> {
            Registered<E> current = current(handle, id, OptionalLong.empty());
            E changed = entries.canonical(change.apply(current.entry()));
            if (changed.equals(current.entry())) {
                return current;
            }
            entries.require(changed, Optional.of(current.entry()));
            entries.requireCountedOnce(handle, changed);
            return writer.put(handle, ledger, current, changed, step, reason);
        });
    }

    /**
     * The record for the time of a life's step: nobody else changes it until the transaction ends.
     *
     * @param expectedVersion the version that was read, where the caller names one
     */
    public Registered<E> locked(UUID id, OptionalLong expectedVersion) {
        return jdbi.withHandle(handle -> current(handle, id, expectedVersion));
    }

    /** Counts a change of the record's life as one of the record, whose version says whether somebody has seen both. */
    public Registered<E> counted(UUID id) {
        return change((handle, ledger) -> writer.count(handle, current(handle, id, OptionalLong.empty())));
    }

    /** The record that an entry is, for {@link RecordTurns}. */
    public RecordTurns.Turn turn(E entry) {
        return new RecordTurns.Turn(register.recordKind(), entries.key(entry));
    }

    /** Voids a record that was registered in error: it stays readable and counts no more. */
    public Registered<E> voidRecord(UUID id, OptionalLong expectedVersion, ObjectNode body) {
        String reason = Reason.alone(body);
        return change((handle, ledger) -> {
            Registered<E> current = current(handle, id, expectedVersion);
            return writer.voidRecord(handle, ledger, current, reason);
        });
    }

    /** The signed reports whose figures changes of these records have moved (勘误); a record that has moved none is not there. */
    public Map<UUID, List<SignedReport>> errata(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> ErratumRows.ofRecords(handle, ids));
    }

    /** Those whose figures the use case at hand has moved by a record so far. */
    public List<SignedReport> errataOfUseCase(UUID id) {
        return jdbi.withHandle(handle -> writer.currentLedger(handle).errataOf(handle, id));
    }

    /** The entry as it is shown, its personal data masked. */
    public ObjectNode shown(Registered<E> record) {
        return masking.masked(record.entry());
    }

    /** Refuses an agency that the directory does not have, or that the caller does not reach. */
    public void requireKnown(String agencyCode) {
        entries.requireKnown(agencyCode);
    }

    private Registered<E> current(Handle handle, UUID id, OptionalLong expectedVersion) {
        Registered<E> current = records.lock(handle, id).orElseThrow(() -> missing(id));
        if (expectedVersion.isPresent() && expectedVersion.getAsLong() != current.version()) {
            throw Problem.stale(RegisterWords.RECORD_AT_VERSION.with(current.version()), current.version());
        }
        if (current.voiding().isPresent()) {
            throw Problem.of(ProblemKind.ALREADY_VOIDED, RegisterWords.RECORD_VOIDED);
        }
        return current;
    }

    private Problem missing(UUID id) {
        return Problem.notFound(register.singular(), id);
    }

    /** All that one use case changes is one transaction of the ledger, which the end of the database's closes. */
    private Registered<E> change(Change<E> change) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbi.withHandle(handle -> change.in(handle, writer.currentLedger(handle))));
    }

    private interface Change<E extends Record> {
        Registered<E> in(Handle handle, LedgerTransaction ledger) throws SQLException;
    }
}
