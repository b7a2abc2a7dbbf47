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
            ReviewKind kind,
            String by,
            LocalDate on,
            @Schema(nullable = true) String opinion,

            @Schema(description = "Whether it is of the draft that stands; false when that was given or taken back")
            boolean stands) {

        private ReviewBody over() {
            return new ReviewBody(kind, by, on, opinion, false);
        }
    }

    static List<ReviewBody> of(Course course) {
        List<ReviewBody> reviews = new ArrayList<>();
        for (Taken taken :
                course.taken().subList(course.superseded(), course.taken().size())) {
            switch (taken.event()) {
                case Review review ->
                    reviews.add(new ReviewBody(review.kind(), taken.by(), review.on(), review.opinion(), true));
                case DecisionEvent.Return given -> reviews.replaceAll(ReviewBody::over);
                case DecisionEvent.Recall recall -> reviews.replaceAll(ReviewBody::over);
                default -> {}
            }
        }
        return reviews;
    }
}
