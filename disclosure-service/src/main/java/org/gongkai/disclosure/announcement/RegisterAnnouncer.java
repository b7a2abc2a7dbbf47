package org.gongkai.disclosure.announcement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.All;

import org.gongkai.disclosure.item.DisclosureItem;
import org.gongkai.disclosure.review.ReviewedHere;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.intake.RecordsImported;
import org.gongkai.registers.record.RecordChange;
import org.gongkai.registers.record.RecordRegistered;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.register.Registered;

/**
 * Publishes what becomes of rows of registers that are entered past any life: rows one by one, imports as one event for each
 * body, since a file may have a hundred thousand of them. What a life writes, its steps tell.
 */
@ApplicationScoped
class RegisterAnnouncer {

    private final Announcer announcer;
    private final Map<String, Register<?>> registers;

    RegisterAnnouncer(Announcer announcer, @All List<Register<?>> registers) {
        this.announcer = announcer;
        this.registers = registers.stream().collect(Collectors.toMap(Register::recordKind, Function.identity()));
    }

    /** Whose a row is, and by what number people know it. */
    private record Known(String agencyCode, Optional<String> number) {

        /** A title is no number: it is told to whoever reads the record. */
        static <E extends Record> Known of(Register<E> register, Registered<?> row) {
            E entry = register.entryType().cast(row.entry());
            Optional<String> number = entry instanceof DisclosureItem item
                    ? Optional.ofNullable(item.indexNumber())
                    : Optional.of(register.number(entry));
            return new Known(register.agencyCode(entry), number);
        }
    }

    void hear(@Observes RecordRegistered registered) {
        if (!ReviewedHere.isSo()) {
            publish(DisclosureEvents.REGISTERED, registered.recordKind(), registered.record());
        }
    }

    void hear(@Observes RecordChange change) {
        if (change.operation() == RegisterOperation.CORRECT) {
            publish(DisclosureEvents.CORRECTED, change.recordKind(), change.after());
        } else if (change.operation() == RegisterOperation.VOID) {
            publish(DisclosureEvents.VOIDED, change.recordKind(), change.after());
        }
    }

    void hear(@Observes RecordsImported imported) {
        announcer.publish(
                DisclosureEvents.IMPORTED,
                imported.recordKind() + ":" + imported.agencyCode(),
                imported.agencyCode(),
                imported.agencyCode(),
                new EventData.ImportData(
                        imported.recordKind(), imported.agencyCode(), imported.created(), imported.replaced()));
    }

    private void publish(String name, String recordKind, Registered<?> row) {
        Known known = Known.of(registers.get(recordKind), row);
        announcer.publish(
                name,
                row.id().toString(),
                known.number().orElseGet(row.id()::toString),
                known.agencyCode(),
                new EventData.RecordData(
                        recordKind, row.id(), known.number().orElse(null), known.agencyCode(), row.version()));
    }
}
