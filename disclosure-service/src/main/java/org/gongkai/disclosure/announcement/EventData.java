package org.gongkai.disclosure.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.gongkai.disclosure.document.life.DocumentStepped;
import org.gongkai.disclosure.life.heard.ItemStepHeard;
import org.gongkai.disclosure.life.table.ItemStage;
import org.gongkai.disclosure.publication.PublicationHeard;
import org.gongkai.disclosure.suggestion.heard.SuggestionStepHeard;
import org.gongkai.disclosure.suggestion.table.SuggestionKind;
import org.gongkai.disclosure.suggestion.table.SuggestionStage;
import org.gongkai.form.written.ChinaTime;

/** What events say: numbers, codes, days, addresses; no name and no word of anybody. */
final class EventData {

    private static final String PUBLIC = "/api/v1/public/";

    private EventData() {}

    /**
     * Of a step of an item.
     *
     * @param disclosureId the row of the register that it is, once it is public
     * @param stage where it stands then
     * @param step its code in the table of steps
     * @param revision the text that it was about
     * @param href where everybody reads it, or reads that it was withdrawn
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemStepData(
            UUID itemId,
            UUID disclosureId,
            String indexNumber,
            String agencyCode,
            ItemStage stage,
            String step,
            int revision,
            LocalDate on,
            String href) {

        static ItemStepData of(ItemStepHeard heard) {
            return new ItemStepData(
                    heard.item(),
                    heard.record().orElse(null),
                    heard.indexNumber().orElse(null),
                    heard.agencyCode(),
                    heard.stage(),
                    heard.step().code(),
                    heard.revisionNumber(),
                    heard.on(),
                    heard.record().map(id -> PUBLIC + "disclosures/" + id).orElse(null));
        }
    }

    /**
     * Of a step of a document.
     *
     * @param step its code in the table of steps
     * @param otherDocumentId the document that it became so by
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DocumentStepData(
            UUID documentId,
            String documentNumber,
            String agencyCode,
            String step,
            UUID otherDocumentId,
            LocalDate on,
            String href) {

        static DocumentStepData of(DocumentStepped stepped) {
            return new DocumentStepData(
                    stepped.documentId(),
                    stepped.documentNumber(),
                    stepped.agencyCode(),
                    stepped.step().code(),
                    stepped.other().orElse(null),
                    stepped.on(),
                    PUBLIC + "normative-documents/" + stepped.documentId());
        }
    }

    /**
     * Of a step of a suggestion.
     *
     * @param step its code in the table of steps
     * @param disclosureId the row of the register that it is about
     * @param itemId what was drafted because of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SuggestionStepData(
            UUID suggestionId,
            String suggestionNumber,
            String agencyCode,
            SuggestionKind kind,
            SuggestionStage stage,
            String step,
            UUID disclosureId,
            UUID itemId,
            LocalDate on) {

        static SuggestionStepData of(SuggestionStepHeard heard) {
            return new SuggestionStepData(
                    heard.suggestion(),
                    heard.suggestionNumber(),
                    heard.agencyCode(),
                    heard.kind(),
                    heard.stage(),
                    heard.step().code(),
                    heard.about().orElse(null),
                    heard.item().orElse(null),
                    heard.on());
        }
    }

    /** Of an order to make many items public. */
    record PublicationData(UUID publicationId, String agencyCode, String dueAt, long items) {

        static PublicationData of(PublicationHeard heard) {
            return new PublicationData(heard.publication(), heard.agencyCode(), written(heard.dueAt()), heard.items());
        }

        private static String written(Instant at) {
            return ChinaTime.write(at);
        }
    }

    /** Of a list. */
    record CatalogueData(String agencyCode, long version, LocalDate effectiveOn, int columns, String href) {}

    /**
     * Of a row of a register.
     *
     * @param recordKind as the ledger names it
     * @param number index number of an item, number of a document
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordData(String recordKind, UUID recordId, String number, String agencyCode, long version) {}

    /** Of an import. */
    record ImportData(String recordKind, String agencyCode, long created, long replaced) {}
}
