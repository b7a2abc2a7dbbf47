package org.gongkai.request.web.related;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Language;
import org.gongkai.request.related.Related;
import org.gongkai.request.related.RelatedHint;

/** What else was applied for at the same body, as JSON. */
@Schema(name = "RelatedApplications")
record RelatedBody(
        @Schema(description = "The newest 50 at most") List<OtherBody> items,

        @Schema(description = "How many have asked for the same information, as far as number or name tell them apart")
        int applicants,

        @Schema(
                nullable = true,
                description = "Which of the applicant's items of the month of receipt it is; null without a number")
        Integer itemOfMonth,

        List<HintBody> hints) {

    /** Another application. */
    @Schema(name = "RelatedApplication")
    record OtherBody(
            UUID id,
            String receiptNumber,
            LocalDate receivedOn,
            @Schema(nullable = true) LocalDate closedOn,
            @Schema(nullable = true) String outcome,
            boolean sameApplicant,
            boolean sameInformation) {}

    /** What to think of. */
    @Schema(name = "RelatedApplicationHint")
    record HintBody(
            @Schema(implementation = RelatedHint.class) String code, String text) {}

    static RelatedBody of(Related related, Language language) {
        return new RelatedBody(
                related.others().stream().map(RelatedBody::other).toList(),
                related.applicants(),
                related.itemOfMonth().orElse(null),
                related.hints().stream()
                        .map(hint -> new HintBody(hint.name(), hint.in(language)))
                        .toList());
    }

    private static OtherBody other(Related.Other other) {
        return new OtherBody(
                other.id(),
                other.receiptNumber(),
                other.receivedOn(),
                other.closedOn().orElse(null),
                other.outcome().orElse(null),
                other.sameApplicant(),
                other.sameInformation());
    }
}
