package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.DecisionEvent.Approval;
import org.gongkai.request.life.event.DecisionEvent.IdentityFinding;
import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.event.DecisionEvent.Proposal;
import org.gongkai.request.life.event.DecisionEvent.Recall;
import org.gongkai.request.life.event.DecisionEvent.Return;
import org.gongkai.request.life.event.DecisionEvent.Review;
import org.gongkai.request.life.event.DecisionEvent.ReviewKind;
import org.gongkai.request.life.outcome.OutcomeOfParts;
import org.gongkai.request.life.outcome.OutcomeRule;
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
        draft = Optional.of(new Draft(outcome, detail, List.of(), by));
        reviews.clear();
    }

    Optional<Refusal> refusal(DecisionEvent event, Course course, Circumstances now) {
        return switch (event) {
            case Proposal proposal ->
                Refusal.when(course.consultations().isPaused(now), StepWords.CONSULTATION_OPEN)
                        .or(() -> refusal(proposal, course));
            case Review review ->
                own(now).or(() -> Refusal.when(reviews.containsKey(review.kind()), StepWords.REVIEWED_ALREADY));
            case Return given -> Optional.empty();
            case Approval approval -> own(now).or(() -> unreviewed(approval));
            case Recall recall -> Optional.empty();
            case IdentityFinding finding -> Refusal.when(!course.supplements().hasCome(), StepWords.NO_SUPPLEMENT_CAME);
        };
    }

    private Optional<Refusal> unreviewed(Approval approval) {
        if (reviews.size() < ReviewKind.values().length) {
            return Refusal.of(StepWords.REVIEWS_MISSING);
        }
        LocalDate reviewedOn =
                reviews.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        return approval.on().isBefore(reviewedOn)
                ? Refusal.at("/on", StepWords.NOT_BEFORE, reviewedOn)
                : Optional.empty();
    }

    /** A drafter never reviews or approves the own draft. */
    Optional<Refusal> own(Circumstances now) {
        return Refusal.when(
                draft.filter(drafted -> drafted.by().equals(now.by())).isPresent(), StepWords.OWN_DRAFT);
    }

    private static Optional<Refusal> refusal(Proposal proposal, Course course) {
        for (int i = 0; i < proposal.parts().size(); i++) {
            Optional<Refusal> ofPart = refusal(proposal.parts().get(i), "/parts/" + i, course);
            if (ofPart.isPresent()) {
                return ofPart;
            }
        }
        if (proposal.outcome() == null) {
            return Optional.empty();
        }
        if (OutcomeRule.find(proposal.outcome()).isEmpty()) {
            return Refusal.at("/outcome", StepWords.NO_OUTCOME, proposal.outcome());
        }
        return !proposal.outcome().equals(ofParts(proposal)) && proposal.outcomeReason() == null
                ? Refusal.at("/outcomeReason", StepWords.OVERRIDE_REASON_NEEDED, ofParts(proposal))
                : Optional.empty();
    }

    private static Optional<Refusal> refusal(Part part, String pointer, Course course) {
        Optional<OutcomeRule> rule = OutcomeRule.find(part.outcome());
        if (rule.isEmpty()) {
            return Refusal.at(pointer + "/outcome", StepWords.NO_OUTCOME, part.outcome());
        }
        List<String> details = rule.get().details();
        if (part.detail() != null && !details.isEmpty() && !details.contains(part.detail())) {
            return Refusal.at(pointer + "/detail", StepWords.NO_DETAIL, part.detail());
        }
        if (part.outcome().equals("DENY_THIRD_PARTY")
                && course.consultations().all().isEmpty()) {
            return Refusal.at(pointer + "/outcome", StepWords.NOBODY_CONSULTED);
        }
        return rule.get().needs().stream()
                .filter(need -> said(part, need) == null)
                .findFirst()
                .flatMap(need -> Refusal.at(pointer + "/" + need, StepWords.EVIDENCE_MISSING, part.outcome()));
    }

    private static String said(Part part, String need) {
        return switch (need) {
            case "law" -> part.law();
            case "facts" -> part.facts();
            case "evidence" -> part.evidence();
            case "detail" -> part.detail();
            default -> throw new IllegalStateException(need);
        };
    }

    private static String ofParts(Proposal proposal) {
        return OutcomeOfParts.of(proposal.parts().stream().map(Part::outcome).toList());
    }

    /** The outcome of a draft: what its parts come to, unless it says another one. */
    static String outcome(Proposal proposal) {
        return proposal.outcome() == null ? ofParts(proposal) : proposal.outcome();
    }

    static Optional<String> detail(Proposal proposal) {
        return Optional.ofNullable(proposal.outcomeDetail())
                .or(() -> proposal.parts() == null
                        ? Optional.empty()
                        : proposal.parts().stream()
                                .filter(part -> part.outcome().equals(outcome(proposal)) && part.detail() != null)
                                .map(Part::detail)
                                .findFirst());
    }

    void apply(DecisionEvent event, String by) {
        switch (event) {
            case Proposal proposal -> {
                String outcome = outcome(proposal);
                Optional<String> detail = detail(proposal);
                put(outcome, detail, by);
                // The parts may be erased; what they come to is kept beside them.
                List<Part> parts = proposal.parts() == null ? List.of() : List.copyOf(proposal.parts());
                draft = Optional.of(new Draft(outcome, detail, parts, by));
            }
            case Review review -> reviews.put(review.kind(), review.on());
            case Return given -> {
                draft = Optional.empty();
                reviews.clear();
            }
            case Approval approval -> documentNumber = Optional.ofNullable(approval.documentNumber());
            case Recall recall -> {
                draft = Optional.empty();
                reviews.clear();
                documentNumber = Optional.empty();
            }
            case IdentityFinding finding -> {}
        }
    }
}
