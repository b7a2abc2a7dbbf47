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
    DocumentReviews reviews(Handle handle, Registered<NormativeDocument> document, List<DocumentStepTaken> steps) {
        return reviews(handle, List.of(document), Map.of(document.id(), steps)).get(document.id());
    }

    /** The same of several, by their ids. */
    Map<UUID, DocumentReviews> reviews(
            Handle handle, List<Registered<NormativeDocument>> documents, Map<UUID, List<DocumentStepTaken>> steps) {
        Map<UUID, Map<String, Instant>> writings = writings(
                handle,
                documents.stream()
                        .filter(document -> document.entry().publishedOn() == null)
                        .map(Registered::id)
                        .toList());
        return documents.stream().collect(Collectors.toUnmodifiableMap(Registered::id, document -> {
            List<DocumentStepTaken> taken = steps.getOrDefault(document.id(), List.of());
            Map<String, Instant> written = writings.getOrDefault(document.id(), Map.of());
            return document.entry().publishedOn() == null
                    ? DocumentReviews.ofUnpublished(
                            taken, written.keySet(), written.values().stream().max(Instant::compareTo))
                    : DocumentReviews.ofPublished(taken);
        }));
    }

    /** Who has written documents, and when last. */
    private static Map<UUID, Map<String, Instant>> writings(Handle handle, List<UUID> documents) {
        record Writing(UUID document, String by, Instant at) {}
        return handle
                .createQuery(
                        "select document_id, written_by, written_at from document_writing where document_id = any(:ids)")
                .bindArray("ids", UUID.class, documents)
                .map((row, context) -> new Writing(
                        row.getObject("document_id", UUID.class),
                        row.getString("written_by"),
                        row.getTimestamp("written_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Writing::document, Collectors.toUnmodifiableMap(Writing::by, Writing::at)));
    }
}
