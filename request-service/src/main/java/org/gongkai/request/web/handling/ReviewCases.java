package org.gongkai.request.web.handling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.DecisionEvent.Review;
import org.gongkai.request.life.event.DecisionEvent.ReviewKind;

/** Who has reviewed the drafts of one application. */
final class ReviewCases {

    private ReviewCases() {}

    /** A review. */
    @Schema(name = "ReviewCase")
    record ReviewBody(
            @Schema(description = "1 of the reply, from 2 of further decisions")
            int round,

            ReviewKind kind,
            String by,
            LocalDate on,
            @Schema(nullable = true) String opinion,

            @Schema(description = "Whether it is of the draft that stands; false when that was given or taken back")
            boolean stands) {

        private ReviewBody over(int ofRound) {
            return round != ofRound ? this : new ReviewBody(round, kind, by, on, opinion, false);
        }
    }

    static List<ReviewBody> of(Course course) {
        List<ReviewBody> reviews = new ArrayList<>();
        for (Taken taken :
                course.taken().subList(course.superseded(), course.taken().size())) {
            switch (taken.event()) {
                case Review review ->
                    reviews.add(new ReviewBody(
                            round(review), review.kind(), taken.by(), review.on(), review.opinion(), true));
                case DecisionEvent.Return given -> reviews.replaceAll(one -> one.over(round(given)));
                case DecisionEvent.Recall recall -> reviews.replaceAll(one -> one.over(round(recall)));
                default -> {}
            }
        }
        return reviews;
    }

    private static int round(DecisionEvent event) {
        return event.furtherRound().orElse(1);
    }
}
