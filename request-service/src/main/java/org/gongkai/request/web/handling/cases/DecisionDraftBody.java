package org.gongkai.request.web.handling.cases;

import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.event.DeliveredForm;
import org.gongkai.request.life.outcome.OutcomeOfParts;

/** The draft of the decision. */
@Schema(name = "DraftCase")
public record DecisionDraftBody(
        String outcome,
        @Schema(nullable = true) String detail,

        @Schema(
                description =
                        "What is answered part by part, each with its law and evidence; none where it follows from a finding,"
                                + " or when they were erased")
        List<Part> parts,

        @Schema(nullable = true, description = "What the parts come to; null where there are none")
        String computedOutcome,

        @Schema(nullable = true, description = "By which rule they come to it, in words", implementation = String.class)
        Message computedBecause,

        @Schema(description = "Whether the outcome is another one than that")
        boolean overridden,

        @Schema(nullable = true, description = "Why it is another one")
        String outcomeReason,

        @Schema(nullable = true, description = "In which form the information is given (Art. 40)")
        DeliveredForm deliveredForm,

        @Schema(nullable = true, description = "Why it is another form than was asked for")
        String formChangeReason,

        String drafter,

        @Schema(nullable = true, description = "Number of the decision, when it is signed")
        String documentNumber) {

    /**
     * One as it is shown.
     *
     * @param documentNumber of the decision, when it is signed
     */
    public static Optional<DecisionDraftBody> of(Optional<Draft> drafted, Optional<String> documentNumber) {
        return drafted.map(draft -> new DecisionDraftBody(
                draft.outcome(),
                draft.detail().orElse(null),
                draft.parts(),
                draft.computed().orElse(null),
                because(draft).orElse(null),
                draft.isOverridden(),
                draft.reason().orElse(null),
                draft.form().orElse(null),
                draft.formChange().orElse(null),
                draft.by(),
                documentNumber.orElse(null)));
    }

    private static Optional<Message> because(Draft draft) {
        return draft.computed()
                .filter(computed -> !draft.parts().isEmpty())
                .map(computed -> OutcomeOfParts.leadingTo(
                        computed, draft.parts().stream().map(Part::outcome).toList()))
                .map(OutcomeOfParts::because);
    }
}
