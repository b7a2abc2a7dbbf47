package org.gongkai.disclosure.web.life;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.life.RevisionState;
import org.gongkai.disclosure.life.content.ItemContent;

/** A text that it has or had. */
@Schema(name = "ItemRevisionSummary")
record ItemRevisionBody(
        int revision, String title, @Schema(nullable = true) LocalDate publishedOn) {

    static ItemRevisionBody of(RevisionState text) {
        return new ItemRevisionBody(
                text.number(), text.content().title(), text.publishedOn().orElse(null));
    }

    /** A whole text that it has or had. */
    @Schema(name = "ItemRevision")
    record WholeRevision(
            int revision,
            ItemContent content,
            ItemReviewBodies.ReviewsBody reviews,
            @Schema(nullable = true) LocalDate publishedOn) {

        static WholeRevision of(RevisionState text) {
            return new WholeRevision(
                    text.number(),
                    text.content(),
                    ItemReviewBodies.ReviewsBody.of(text),
                    text.publishedOn().orElse(null));
        }
    }
}
