package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.request.life.event.ClosingEvent.SpotAnswer;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.DecisionEvent.Approval;
import org.gongkai.request.life.event.DecisionEvent.IdentityFinding;
import org.gongkai.request.life.event.DecisionEvent.Proposal;
import org.gongkai.request.life.event.DecisionEvent.Recall;
import org.gongkai.request.life.event.DecisionEvent.Return;
import org.gongkai.request.life.event.DecisionEvent.Review;
import org.gongkai.request.life.event.DecisionEvent.ReviewKind;
import org.gongkai.request.life.event.ServiceEvent.Dispatch;
import org.gongkai.request.life.outcome.AnswerByParts;
import org.gongkai.request.life.refusal.Circumstances;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** The decision of one application: its draft, the reviews, the signature. */
final class Drafting {

    private Optional<Draft> draft = Optional.empty();
    private final Map<ReviewKind, LocalDate> reviews = new EnumMap<>(ReviewKind.class);
    private Optional<String> documentNumber = Optional.empty();

    Optional<Draft> draft() {
        return draft;
    }

    /** The reviews of it that nobody has made. */
    List<ReviewKind> missingReviews() {
        return Stream.of(ReviewKind.values())
                .filter(kind -> !reviews.containsKey(kind))
                .toList();
    }

    /** The number of the signed decision. */
    Optional<String> documentNumber() {
        return documentNumber;
    }

    /** Takes a finding that is a decision of its own: its outcome needs no proposal. */
    void follow(Taken taken) {
        switch (taken.step()) {
            case STILL_UNCLEAR -> put("UNAVAIL_UNCLEAR", Optional.empty(), taken.by());
            case REJECT_REASONS -> put("REFUSE_ABUSIVE", Optional.empty(), taken.by());
            case IDENTITY_FALSE -> put("OTHER_MISC", Optional.of("IDENTITY_FALSE"), taken.by());
            default -> {}
        }
    }

    private void put(String outcome, Optional<String> detail, String by) {
        draft = Optional.of(Draft.following(outcome, detail, by));
        reviews.clear();
        documentNumber = Optional.empty();
    }

    Optional<Refusal> refusal(DecisionEvent event, Course course, Circumstances now) {
        return switch (event) {
            case Proposal proposal ->
                Refusal.when(course.parts().consultations().isPaused(now), StepWords.CONSULTATION_OPEN)
                        .or(() -> new AnswerByParts(proposal)
                                .refusal(course.parts().consultations().hasAsked()));
            case Review review ->
                own(now).or(() -> Refusal.when(reviews.containsKey(review.kind()), StepWords.REVIEWED_ALREADY));
            case Return given -> Optional.empty();
            case Approval approval -> own(now).or(() -> unreviewed(approval));
            case Recall recall -> Optional.empty();
            case IdentityFinding finding ->
                Refusal.when(!course.parts().supplements().hasCome(), StepWords.NO_SUPPLEMENT_CAME);
        };
    }

    private Optional<Refusal> unreviewed(Approval approval) {
        if (reviews.size() < ReviewKind.values().length) {
            return Refusal.of(StepWords.REVIEWS_MISSING);
        }
        LocalDate reviewedOn =
                reviews.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        return Refusal.before("/on", approval.on(), reviewedOn);
    }

    /** A drafter never reviews or approves the own draft. */
    Optional<Refusal> own(Circumstances now) {
        return Refusal.when(
                draft.filter(drafted -> drafted.by().equals(now.by())).isPresent(), StepWords.OWN_DRAFT);
    }

    /** What was answered on the spot was drafted and signed at once. */
    void answered(SpotAnswer answer, String by) {
        draft = Optional.of(Draft.of(answer, by));
        reviews.clear();
        documentNumber = Optional.ofNullable(answer.documentNumber());
    }

    /** What was decided is told when it is sent, as it was before further decisions were drafted and signed here. */
    void told(Dispatch dispatch, String by) {
        put(dispatch.outcome(), Optional.empty(), by);
        documentNumber = Optional.ofNullable(dispatch.documentNumber());
    }

    /** What was decided is taken back, or nobody is left to whom it could be sent; its number stays used and is void. */
    void dropped() {
        draft = Optional.empty();
        reviews.clear();
        documentNumber = Optional.empty();
    }

    void apply(DecisionEvent event, String by) {
        switch (event) {
            case Proposal proposal -> {
                Draft drafted = Draft.of(proposal, by);
                put(drafted.outcome(), drafted.detail(), by);
                draft = Optional.of(drafted);
            }
            case Review review -> reviews.put(review.kind(), review.on());
            case Return given -> {
                draft = Optional.empty();
                reviews.clear();
            }
            case Approval approval -> documentNumber = Optional.ofNullable(approval.documentNumber());
            case Recall recall -> dropped();
            case IdentityFinding finding -> {}
        }
    }
}
