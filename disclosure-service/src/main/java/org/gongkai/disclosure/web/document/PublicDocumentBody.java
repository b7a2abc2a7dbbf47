package org.gongkai.disclosure.web.document;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.document.DocumentValidity;
import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.disclosure.document.life.DocumentState;
import org.gongkai.disclosure.document.life.DocumentStepTaken;
import org.gongkai.disclosure.document.life.table.DocumentStep;
import org.gongkai.form.words.Message;

/** How a document stands on a day, as everybody may read it; of other documents only those that are public are named. */
@Schema(name = "PublicDocumentStanding")
record PublicDocumentBody(
        UUID id,
        String documentNumber,
        String title,
        LocalDate issuedOn,
        @Schema(nullable = true) LocalDate effectiveOn,
        @Schema(nullable = true) LocalDate expiresOn,
        @Schema(nullable = true) LocalDate endedOn,
        LocalDate on,
        DocumentValidity validity,
        @Schema(implementation = String.class) Message validitySaid,
        List<DocumentBody.InterpretationBody> interpretations,

        @Schema(description = "What became of it, by other documents")
        List<DocumentBody.RelationBody> by,

        @Schema(description = "What became of others by it") List<DocumentBody.RelationBody> relations,

        @Schema(description = "When title, number or the like were put right that everybody had read before")
        List<LocalDate> rewordedOn,

        @Schema(description = "Published items with its text: rows of /disclosures")
        List<UUID> disclosureIds) {

    /**
     * As everybody reads it.
     *
     * @param items that make it public
     * @param isPublic of an item, whether everybody reads it: an interpretation that was withdrawn is not named
     */
    static PublicDocumentBody of(DocumentState state, List<UUID> items, Predicate<UUID> isPublic) {
        NormativeDocument entry = state.record().entry();
        return new PublicDocumentBody(
                state.record().id(),
                entry.documentNumber(),
                entry.title(),
                entry.issuedOn(),
                entry.effectiveOn(),
                entry.expiresOn(),
                entry.endedOn().orElse(null),
                state.on(),
                state.validity(),
                state.validity().said(),
                DocumentBody.InterpretationBody.of(state).stream()
                        .filter(one -> one.disclosureId() == null || isPublic.test(one.disclosureId()))
                        .toList(),
                state.steps().stream()
                        .filter(step -> step.step() != DocumentStep.CLEAN_UP)
                        .flatMap(step -> step.event().other().stream().flatMap(id -> relation(state, step, id)))
                        .toList(),
                state.ofOthers().stream()
                        .flatMap(step -> relation(state, step, step.documentId()))
                        .toList(),
                state.rewordedOn(),
                items);
    }

    private static Stream<DocumentBody.RelationBody> relation(DocumentState state, DocumentStepTaken step, UUID id) {
        return Stream.ofNullable(state.named().get(id))
                .filter(other -> other.publishedOn() != null)
                .map(other -> DocumentBody.RelationBody.of(step, id, other));
    }
}
