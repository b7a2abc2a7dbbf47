package org.gongkai.registers.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.datakey.OwnValues;
import org.gongkai.kit.datakey.SealedTable;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.register.Masking;
import org.gongkai.registers.register.Reason;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.register.Registered;

/** What is done with the personal data in a register: shown to whoever says why, found by the exact number, encrypted anew. */
public final class PersonalRecords<E extends Record> {

    private final Register<E> register;
    private final Fields<E> fields;
    private final Records<E> records;
    private final RecordWriter<E> writer;
    private final Masking<E> masking;
    private final Jdbi jdbi;
    private final AuditTrail audit;

    public PersonalRecords(
            Register<E> register,
            Fields<E> fields,
            Records<E> records,
            RecordWriter<E> writer,
            Masking<E> masking,
            Jdbi jdbi,
            AuditTrail audit) {
        this.register = register;
        this.fields = fields;
        this.records = records;
        this.writer = writer;
        this.masking = masking;
        this.jdbi = jdbi;
        this.audit = audit;
    }

    /** The personal data of a record as they are; {@code body} says why, and the audit keeps who asked. */
    public ObjectNode unmask(UUID id, ObjectNode body) {
        String reason = Reason.alone(body);
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbi.withHandle(handle -> {
                    Registered<E> record =
                            records.find(handle, id).orElseThrow(() -> Problem.notFound(register.singular(), id));
                    audit.record(
                            handle,
                            writer.event(RegisterOperation.UNMASK, record).because(reason));
                    return masking.unmasked(record.entry());
                }));
    }

    /** The records, voided or not, whose encrypted field has exactly this value; the newest first, so many at most. */
    public List<Registered<E>> findByExactValue(String fieldName, String value, int limit) {
        Field field = fields.find(fieldName).orElseThrow();
        String canonical = field.type().canonical(value).toString();
        return jdbi.withHandle(handle -> records.findByIndex(handle, field, canonical, limit));
    }

    /** What the register holds sealed with the keys of its records. */
    public Optional<OwnValues> ownValues() {
        return records.ownValues();
    }

    /** Sealed fields, for queries of one's own. */
    public SealedTexts<E> texts(String... names) {
        return records.texts(List.of(names));
    }

    /** The table of the register, where it holds anything encrypted. */
    public Optional<SealedTable> sealedTable() {
        return records.sealedTable();
    }
}
