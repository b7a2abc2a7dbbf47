package org.gongkai.request.document.remedy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.event.DecisionEvent.Approval;
import org.gongkai.request.life.event.DecisionEvent.Part;

/**
 * The reply that the applicant may go against: the first, until a further decision is sent in its place.
 *
 * @param decidedOn day of the signature, by which the law is chosen that holds for it; of what nobody has signed here, that on
 *     which it was sent
 */
record SentReply(String outcome, List<Part> parts, LocalDate decidedOn, Optional<LocalDate> servedOn) {

    /** That of an application; empty while there is none. */
    static Optional<SentReply> last(Course course) {
        Optional<FurtherRound> further = course.aftermath().rounds().reversed().stream()
                .filter(round -> round.dispatchedOn().isPresent())
                .findFirst();
        return further.isPresent() ? further.flatMap(round -> further(course, round)) : first(course);
    }

    private static Optional<SentReply> first(Course course) {
        return course.concluded()
                .map(reply -> new SentReply(
                        reply.outcome(),
                        course.draft().map(Draft::parts).orElse(List.of()),
                        signedOn(course, Optional.empty()).orElse(reply.on()),
                        course.servedOn()));
    }

    private static Optional<SentReply> further(Course course, FurtherRound round) {
        return round.draft()
                .map(draft -> new SentReply(
                        draft.outcome(),
                        draft.parts(),
                        signedOn(course, Optional.of(round.number()))
                                .orElse(round.dispatchedOn().orElseThrow()),
                        round.servedOn()));
    }

    private static Optional<LocalDate> signedOn(Course course, Optional<Integer> round) {
        return course.events(Approval.class)
                .filter(approval -> approval.furtherRound().equals(round))
                .reduce((one, later) -> later)
                .map(Approval::on);
    }
}
