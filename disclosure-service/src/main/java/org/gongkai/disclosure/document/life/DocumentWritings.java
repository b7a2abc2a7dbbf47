package org.gongkai.disclosure.document.life;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.registers.record.RecordsWritten;
import org.gongkai.registers.register.Registered;

/** Keeps who has written documents that nobody may read yet: somebody else has to review them. */
@ApplicationScoped
class DocumentWritings {

    private static final String SQL = """
            insert into document_writing (document_id, written_by, agency_code, written_at)
            values (:id, :by, :agency, :at)
            on conflict (document_id, written_by)
                do update set agency_code = excluded.agency_code, written_at = excluded.written_at""";

    private final CurrentCaller caller;
    private final Clock clock;

    DocumentWritings(CurrentCaller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    void hear(@Observes RecordsWritten written) {
        List<? extends Registered<?>> kept = written.after().stream()
                .filter(row -> row.voiding().isEmpty()
                        && row.entry() instanceof NormativeDocument document
                        && document.publishedOn() == null)
                .toList();
        if (kept.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PreparedBatch batch = written.handle().prepareBatch(SQL);
        kept.forEach(row -> batch.bind("id", row.id())
                .bind("by", caller.get().name())
                .bind("agency", ((NormativeDocument) row.entry()).agencyCode())
                .bind("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .add());
        batch.execute();
    }

    /** What counts of the reviews of a document of which this became. */
    DocumentReviews reviews(Handle handle, UUID document, List<DocumentStepTaken> steps) {
        Map<String, Instant> writings = handle
                .createQuery("select written_by, written_at from document_writing where document_id = :id")
                .bind("id", document)
                .map((row, context) -> Map.entry(
                        row.getString("written_by"),
                        row.getTimestamp("written_at").toInstant()))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return DocumentReviews.of(
                steps, writings.keySet(), writings.values().stream().max(Instant::compareTo));
    }
}
