package org.gongkai.disclosure.document.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Handle;

import org.gongkai.disclosure.document.life.event.DocumentEvent;
import org.gongkai.disclosure.document.life.table.DocumentStep;

/** What became of documents, as it is kept. */
@Singleton
class DocumentEvents {

    private final ObjectMapper mapper;

    DocumentEvents(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** What became of a document, the first first. */
    List<DocumentStepTaken> of(Handle handle, UUID document) {
        return handle.createQuery("select * from document_event where document_id = :id order by serial")
                .bind("id", document)
                .map((row, context) -> taken(row))
                .list();
    }

    /** What became of some documents, of each the first first. */
    List<DocumentStepTaken> ofAll(Handle handle, Collection<UUID> documents) {
        return handle.createQuery(
                        "select * from document_event where document_id = any(:ids) order by document_id, serial")
                .bindArray("ids", UUID.class, documents)
                .map((row, context) -> taken(row))
                .list();
    }

    /** What became of others by it. */
    List<DocumentStepTaken> by(Handle handle, UUID document) {
        return handle.createQuery(
                        "select * from document_event where other_id = :id order by recorded_at, document_id, serial")
                .bind("id", document)
                .map((row, context) -> taken(row))
                .list();
    }

    /** Keeps a further one of a document that the transaction has locked. */
    void keep(Handle handle, String agencyCode, DocumentStepTaken taken) {
        handle.createUpdate("""
                        insert into document_event (document_id, serial, agency_code, event, happened_on, other_id, facts,
                            taken_by, taken_by_name, recorded_at)
                        select :documentId, coalesce(max(serial), 0) + 1, :agency, :event, :on, :other,
                            cast(:facts as jsonb), :by, :byName, :recorded
                        from document_event where document_id = :documentId""")
                .bindMethods(taken)
                .bind("agency", agencyCode)
                .bind("event", taken.step().name())
                .bind("other", taken.event().other().orElse(null))
                .bind("facts", mapper.valueToTree(taken.event()).toString())
                .bind("recorded", OffsetDateTime.ofInstant(taken.at(), ZoneOffset.UTC))
                .execute();
    }

    private DocumentStepTaken taken(ResultSet row) throws SQLException {
        DocumentStep step = DocumentStep.valueOf(row.getString("event"));
        return new DocumentStepTaken(
                row.getObject("document_id", UUID.class),
                row.getInt("serial"),
                step,
                event(step, row.getString("facts")),
                row.getObject("happened_on", LocalDate.class),
                row.getString("taken_by"),
                Optional.ofNullable(row.getString("taken_by_name")),
                row.getTimestamp("recorded_at").toInstant());
    }

    private DocumentEvent event(DocumentStep step, String facts) {
        try {
            return mapper.readValue(facts, step.event());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what became of a document cannot be read: " + step, e);
        }
    }
}
