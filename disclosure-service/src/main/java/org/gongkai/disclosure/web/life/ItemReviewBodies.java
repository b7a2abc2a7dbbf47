package org.gongkai.disclosure.web.life;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.life.RevisionState;
import org.gongkai.disclosure.life.finding.Finding;
import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;

/** What a text of an item lacks, what looks like personal data in it, and who has reviewed it. */
final class ItemReviewBodies {

    private ItemReviewBodies() {}

    /** Something that is lacking. */
    @Schema(name = "ItemGap")
    record GapBody(
            String pointer,
            @Schema(implementation = String.class) Message message) {}

    /** A place that looks like personal data. */
    @Schema(name = "ItemPersonalData")
    record FindingBody(
            @Schema(description = "By which it is settled") String finding,
            String pointer,

            @Schema(enumeration = {"ID_NUMBER", "MOBILE_NUMBER", "BANK_CARD", "PRIVATE_MAIL", "LANDLINE"})
            String kind,

            String masked,

            @Schema(nullable = true, description = "Why it may be public all the same")
            String reason,

            @Schema(nullable = true) String settledBy,
            @Schema(nullable = true) String settledAt) {

        static FindingBody of(Finding finding) {
            return new FindingBody(
                    finding.found().fingerprint(),
                    finding.found().pointer(),
                    finding.found().kind().name(),
                    finding.found().masked(),
                    finding.settled().map(Finding.Settled::reason).orElse(null),
                    finding.settled().map(Finding.Settled::by).orElse(null),
                    finding.settled()
                            .map(settled -> ChinaTime.write(settled.at()))
                            .orElse(null));
        }
    }

    /** Who has passed which review of the text. */
    @Schema(name = "ItemReviews")
    record ReviewsBody(
            @Schema(nullable = true) String secrecyBy,
            @Schema(nullable = true) String contentBy) {

        static ReviewsBody of(RevisionState text) {
            return new ReviewsBody(
                    text.secrecyBy().orElse(null), text.contentBy().orElse(null));
        }
    }
}
