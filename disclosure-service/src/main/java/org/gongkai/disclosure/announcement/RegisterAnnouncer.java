package org.gongkai.disclosure.announcement;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.gongkai.disclosure.action.AdministrativeAction;
import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.disclosure.fee.FeeEntry;
import org.gongkai.disclosure.item.DisclosureItem;
import org.gongkai.disclosure.review.ReviewedHere;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.intake.RecordsImported;
import org.gongkai.registers.record.RecordChange;
import org.gongkai.registers.record.RecordRegistered;
import org.gongkai.registers.register.Registered;

/**
 * Publishes what becomes of rows of registers that are entered past any life: rows one by one, imports as one event for each
 * body, since a file may have a hundred thousand of them. What a life writes, its steps tell.
 */
@ApplicationScoped
class RegisterAnnouncer {

    private final Announcer announcer;

    RegisterAnnouncer(Announcer announcer) {
        this.announcer = announcer;
    }

    /** Whose a row is, and by what number people know it. */
    private record Known(String agencyCode, Optional<String> number) {

        /** A title is no number: it is told to whoever reads the record. */
        static Known of(Object entry) {
            return switch (entry) {
                case DisclosureItem item -> new Known(item.agencyCode(), Optional.ofNullable(item.indexNumber()));
                case NormativeDocument document ->
                    new Known(document.agencyCode(), Optional.of(document.documentNumber()));
                case AdministrativeAction action -> new Known(action.agencyCode(), Optional.empty());
                case FeeEntry fee -> new Known(fee.agencyCode(), Optional.empty());
                default -> throw new IllegalArgumentException("no entry of a register: " + entry.getClass());
            };
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
        Known known = Known.of(row.entry());
        announcer.publish(
                name,
                row.id().toString(),
                known.number().orElseGet(row.id()::toString),
                known.agencyCode(),
                new EventData.RecordData(
                        recordKind, row.id(), known.number().orElse(null), known.agencyCode(), row.version()));
    }
}
