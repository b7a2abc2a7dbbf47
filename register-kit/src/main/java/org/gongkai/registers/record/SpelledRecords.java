package org.gongkai.registers.record;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.words.Language;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.ledger.LedgerTransaction;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.register.RecordKey;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.register.Registered;

/** The stored records of a register in the spelling and under the keys of today. */
public final class SpelledRecords<E extends Record> {

    private static final int AT_ONCE = 1_000;
    /** The audit is kept in Chinese. */
    private static final String REASON = RegisterWords.RESPELLED.in(Language.CHINESE);

    private final Register<E> register;
    private final Fields<E> fields;
    private final Records<E> records;
    private final RecordWriter<E> writer;
    private final Jdbi jdbi;

    public SpelledRecords(
            Register<E> register, Fields<E> fields, Records<E> records, RecordWriter<E> writer, Jdbi jdbi) {
        this.register = register;
        this.fields = fields;
        this.records = records;
        this.writer = writer;
        this.jdbi = jdbi;
    }

    /** Respells every record that counts; answers how many could not be, because another record has their number. */
    public long respell() {
        long inTheWay = 0;
        Optional<UUID> after = Optional.of(new UUID(0, 0));
        while (after.isPresent()) {
            UUID last = after.get();
            Page page = QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(handle -> respell(handle, last)));
            inTheWay += page.inTheWay();
            after = page.last();
        }
        return inTheWay;
    }

    private record Page(long inTheWay, Optional<UUID> last) {}

    private Page respell(Handle handle, UUID after) throws SQLException {
        List<Registered<E>> page = records.lockBehind(handle, after, AT_ONCE);
        Map<UUID, String> keys =
                records.keys(handle, page.stream().map(Registered::id).toList());
        LedgerTransaction ledger = writer.ledger(handle);
        long inTheWay = 0;
        for (Registered<E> record : page) {
            E spelled = fields.canonical(record.entry());
            boolean sameKey = register.key(spelled).equals(keys.get(record.id()));
            boolean same = sameKey && spelled.equals(record.entry());
            if (record.voiding().isPresent() || same) {
                continue;
            }
            if (!sameKey
                    && !records.lockByKeys(handle, List.of(RecordKey.of(register, spelled)))
                            .isEmpty()) {
                inTheWay++;
            } else {
                writer.replace(handle, ledger, record, spelled, RegisterOperation.REPLACE, REASON);
            }
        }
        ledger.close(handle);
        return new Page(
                inTheWay,
                page.isEmpty() ? Optional.empty() : Optional.of(page.getLast().id()));
    }
}
