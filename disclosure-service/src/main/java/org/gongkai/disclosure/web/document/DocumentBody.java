package org.gongkai.disclosure.web.document;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.document.DocumentMaking;
import org.gongkai.disclosure.document.DocumentValidity;
import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.disclosure.document.life.DocumentReviews;
import org.gongkai.disclosure.document.life.DocumentState;
import org.gongkai.disclosure.document.life.DocumentStepTaken;
import org.gongkai.disclosure.document.life.event.CleanUpDecision;
import org.gongkai.disclosure.document.life.event.DocumentEvent;
import org.gongkai.disclosure.document.life.event.InterpretationForm;
import org.gongkai.disclosure.document.life.table.DocumentStep;
import org.gongkai.disclosure.review.ReviewKind;
import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.life.Action;

/** How a document stands on a day, and what became of it, as staff see it. */
@Schema(name = "DocumentStanding")
record DocumentBody(
        UUID id,
        long version,
        String agencyCode,
        String documentNumber,
        String title,
        String kind,
        LocalDate issuedOn,
        @Schema(nullable = true) LocalDate effectiveOn,
        @Schema(nullable = true) LocalDate expiresOn,

        @Schema(nullable = true, description = "First day on which it holds no longer; may lie ahead")
        LocalDate endedOn,

        @Schema(nullable = true, description = "Since when everybody may read it")
        LocalDate publishedOn,

        @Schema(nullable = true) DocumentMaking making,

        @Schema(description = "Whether it counts with this body: a joint document counts with the body that led")
        boolean countsHere,

        @Schema(description = "The day that validity is of") LocalDate on,
        DocumentValidity validity,

        @Schema(implementation = String.class, description = "It in words")
        Message validitySaid,

        @Schema(description = "Of the document as it is registered now")
        ReviewsBody reviews,

        @Schema(
                nullable = true,
                description = "Other words that are proposed for what everybody reads, and wait for reviews")
        RewordingBody rewording,

        List<InterpretationBody> interpretations,

        @Schema(description = "What became of others by it") List<RelationBody> relations,
        List<StepBody> timeline,
        List<Action> actions) {

    static DocumentBody of(DocumentState state, List<Action> actions) {
        NormativeDocument entry = state.record().entry();
        return new DocumentBody(
                state.record().id(),
                state.record().version(),
                entry.agencyCode(),
                entry.documentNumber(),
                entry.title(),
                entry.kind(),
                entry.issuedOn(),
                entry.effectiveOn(),
                entry.expiresOn(),
                entry.endedOn().orElse(null),
                entry.publishedOn(),
                entry.making(),
                entry.countsHere(),
                state.on(),
                state.validity(),
                state.validity().said(),
                ReviewsBody.of(state.reviews()),
                state.reviews().rewording().map(RewordingBody::of).orElse(null),
                InterpretationBody.of(state),
                state.ofOthers().stream()
                        .filter(step -> state.named().containsKey(step.documentId()))
                        .map(step -> RelationBody.of(
                                step, step.documentId(), state.named().get(step.documentId())))
                        .toList(),
                state.steps().stream().map(step -> StepBody.of(step, state)).toList(),
                actions);
    }

    /** Who has passed which review of it. */
    @Schema(name = "DocumentReviews")
    record ReviewsBody(
            @Schema(nullable = true) String secrecyBy,
            @Schema(nullable = true) String contentBy) {

        static ReviewsBody of(DocumentReviews reviews) {
            return new ReviewsBody(
                    reviews.passedBy(ReviewKind.SECRECY).orElse(null),
                    reviews.passedBy(ReviewKind.CONTENT).orElse(null));
        }
    }

    /** Other words for it; what is not named stays. */
    @Schema(name = "ProposedRewording")
    record RewordingBody(
            @Schema(nullable = true) String title,
            @Schema(nullable = true) String documentNumber,
            @Schema(nullable = true) String indexNumber,
            @Schema(nullable = true) String topic,
            @Schema(nullable = true) String jointAgencies,
            @Schema(nullable = true) String reason) {

        static RewordingBody of(DocumentStepTaken step) {
            return switch (step.event()) {
                case DocumentEvent.Rewording words ->
                    new RewordingBody(
                            words.title(),
                            words.documentNumber(),
                            words.indexNumber(),
                            words.topic(),
                            words.jointAgencies(),
                            words.reason());
                default -> null;
            };
        }
    }

    /** A document that is named. */
    @Schema(name = "NamedDocument")
    record NamedBody(UUID id, String documentNumber, String title) {

        static NamedBody of(UUID id, NormativeDocument entry) {
            return new NamedBody(id, entry.documentNumber(), entry.title());
        }
    }

    /** What became of another document by this one, or of this one by another. */
    @Schema(name = "DocumentRelation")
    record RelationBody(DocumentStep event, LocalDate on, NamedBody document) {

        static RelationBody of(DocumentStepTaken step, UUID id, NormativeDocument entry) {
            return new RelationBody(step.step(), step.on(), NamedBody.of(id, entry));
        }
    }

    /** An interpretation. */
    @Schema(name = "InterpretationOfDocument")
    record InterpretationBody(
            String title,
            LocalDate publishedOn,
            InterpretationForm form,
            @Schema(nullable = true) UUID disclosureId,
            @Schema(nullable = true) String url) {

        static List<InterpretationBody> of(DocumentState state) {
            return state.steps().stream()
                    .map(DocumentStepTaken::event)
                    .filter(DocumentEvent.Interpretation.class::isInstance)
                    .map(DocumentEvent.Interpretation.class::cast)
                    .map(one -> new InterpretationBody(
                            one.title(), one.publishedOn(), one.form(), one.disclosureId(), one.url()))
                    .toList();
        }
    }

    /** Something that became of it. */
    @Schema(name = "DocumentTimelineEntry")
    record StepBody(
            DocumentStep event,
            LocalDate on,
            @Schema(nullable = true) String reason,

            @Schema(nullable = true, description = "By which it was done, where that is in the register")
            NamedBody by,

            @Schema(nullable = true, description = "Of an extension, the new last day")
            LocalDate expiresOn,

            @Schema(nullable = true, description = "Of a clean-up, its year")
            Integer year,

            @Schema(nullable = true) CleanUpDecision decision,

            @Schema(nullable = true, description = "Of a review, what for")
            ReviewKind review,

            @Schema(nullable = true, description = "Of other words that were proposed, which")
            RewordingBody rewording,

            String recordedBy,
            @Schema(nullable = true) String recordedByName,
            String recordedAt) {

        static StepBody of(DocumentStepTaken step, DocumentState state) {
            DocumentEvent.CleanUp cleanUp = step.event() instanceof DocumentEvent.CleanUp said ? said : null;
            return new StepBody(
                    step.step(),
                    step.on(),
                    step.event().why().orElse(null),
                    step.event()
                            .other()
                            .filter(state.named()::containsKey)
                            .map(id -> NamedBody.of(id, state.named().get(id)))
                            .orElse(null),
                    step.event() instanceof DocumentEvent.Extension extension ? extension.expiresOn() : null,
                    cleanUp == null ? null : cleanUp.year(),
                    cleanUp == null ? null : cleanUp.decision(),
                    step.event() instanceof DocumentEvent.Review review ? review.kind() : null,
                    RewordingBody.of(step),
                    step.by(),
                    step.byName().orElse(null),
                    ChinaTime.write(step.at()));
        }
    }
}
