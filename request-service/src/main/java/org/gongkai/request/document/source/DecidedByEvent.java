package org.gongkai.request.document.source;

import java.util.Optional;

import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.event.ClosingEvent.ApplicantLoss;
import org.gongkai.request.life.event.ClosingEvent.SpotAnswer;
import org.gongkai.request.life.event.DecisionEvent.Approval;
import org.gongkai.request.life.event.FeeEvent.FeeLapse;
import org.gongkai.request.life.event.IntakeEvent.Merge;
import org.gongkai.request.life.event.SupplementEvent.SupplementLapse;

/** What the events of an application decide: what was signed, what was answered on the spot, what ends without a reply. */
final class DecidedByEvent {

    private final Course course;

    DecidedByEvent(Course course) {
        this.course = course;
    }

    /**
     * An occasion with what its event decides, where that decides anything.
     *
     * @param by who has taken it
     */
    Occasion telling(Occasion occasion, String by) {
        return switch (occasion.event().orElseThrow()) {
            case Approval approval ->
                signed(approval)
                        .map(draft -> occasion.telling(draft, Optional.of(approval.documentNumber())))
                        .orElse(occasion);
            case SpotAnswer answer ->
                occasion.telling(Draft.of(answer, by), Optional.ofNullable(answer.documentNumber()));
            case SupplementLapse lapse ->
                occasion.telling(lapsed("OTHER_SUPPLEMENT_LAPSED", by), Optional.ofNullable(lapse.documentNumber()));
            case FeeLapse lapse ->
                occasion.telling(lapsed("OTHER_FEE_UNPAID", by), Optional.ofNullable(lapse.documentNumber()));
            case Merge merge -> ending(occasion, "MERGED", merge.documentNumber(), by);
            case ApplicantLoss loss -> ending(occasion, "APPLICANT_GONE", loss.documentNumber(), by);
            default -> occasion;
        };
    }

    /** What ended before there was a letter of it has no number, and no letter. */
    private static Occasion ending(Occasion occasion, String detail, String number, String by) {
        return occasion.draft() || number != null
                ? occasion.telling(Draft.following("OTHER_MISC", Optional.of(detail), by), Optional.ofNullable(number))
                : occasion;
    }

    /** What was signed, unless it was taken back or written anew since. */
    private Optional<Draft> signed(Approval approval) {
        Optional<String> number = Optional.ofNullable(approval.documentNumber());
        return approval.furtherRound()
                .map(round -> course.aftermath()
                        .round(round)
                        .filter(one -> one.documentNumber().equals(number))
                        .flatMap(FurtherRound::draft))
                .orElseGet(() ->
                        course.draft().filter(draft -> course.documentNumber().equals(number)));
    }

    private static Draft lapsed(String outcome, String by) {
        return Draft.following(outcome, Optional.empty(), by);
    }
}
