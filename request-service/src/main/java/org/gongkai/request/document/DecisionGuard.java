package org.gongkai.request.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.form.words.Message;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.decision.Evidence;
import org.gongkai.request.document.decision.Happened;
import org.gongkai.request.document.element.Element;
import org.gongkai.request.document.source.Occasion;
import org.gongkai.request.document.source.Occasions;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.handling.StepGuard;
import org.gongkai.request.handling.guard.GuardOrder;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.event.AnsweredParts;
import org.gongkai.request.life.event.ClosingEvent.ApplicantLoss;
import org.gongkai.request.life.event.ClosingEvent.SpotAnswer;
import org.gongkai.request.life.event.DecisionEvent.Approval;
import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.event.DecisionEvent.Proposal;
import org.gongkai.request.life.event.FeeEvent.FeeLapse;
import org.gongkai.request.life.event.IntakeEvent.Merge;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.SupplementEvent.SupplementLapse;
import org.gongkai.request.life.outcome.OutcomePolicies;
import org.gongkai.request.life.outcome.OutcomePolicy;
import org.gongkai.request.life.outcome.OutcomeRule;
import org.gongkai.request.life.refusal.Named;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.said.RefusalNames;

/**
 * No decision is signed whose paper would lack an element, remedies among them, or whose evidence is not in the case; that on
 * the spot, and that an application ends without a reply, are signed by who agrees to them. It is asked behind the other guards: that
 * something is no such decision says more than what its paper would lack.
 */
@Priority(GuardOrder.DECISION)
@ApplicationScoped
class DecisionGuard implements StepGuard {

    private final Composition composition;
    private final OutcomePolicies policies;
    private final RefusalNames names;

    DecisionGuard(Composition composition, OutcomePolicies policies, RefusalNames names) {
        this.composition = composition;
        this.policies = policies;
        this.names = names;
    }

    @Override
    public Optional<Refusal> refusal(LifeEvent event, Supplier<HandlingState> standing) {
        return switch (event) {
            case Proposal proposal -> refusal(proposal, event, standing);
            case SpotAnswer answer ->
                refusal(answer, event, standing)
                        .or(() ->
                                incomplete(standing.get(), new Occasions(standing.get()).proposed(event), event.on()));
            case Approval approval ->
                incomplete(
                        standing.get(),
                        new Occasions(standing.get())
                                .toBeSigned(approval.furtherRound())
                                .orElseThrow(),
                        event.on());
            case SupplementLapse lapse ->
                incomplete(standing.get(), new Occasions(standing.get()).proposed(event), event.on());
            case FeeLapse lapse ->
                incomplete(standing.get(), new Occasions(standing.get()).proposed(event), event.on());
            case ApplicantLoss loss ->
                incomplete(standing.get(), new Occasions(standing.get()).proposed(event), event.on());
            case Merge merge -> unaddressed(standing.get(), new Occasions(standing.get()).proposed(event), event.on());
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> refusal(AnsweredParts answered, LifeEvent event, Supplier<HandlingState> standing) {
        List<Part> parts = answered.parts();
        return unknown(parts)
                .or(() -> parts.stream().anyMatch(OutcomePolicy::isConsultation)
                        ? inOtherRow(
                                parts,
                                policies.of(standing.get().application().entry().agencyCode(), event.on()))
                        : Optional.empty());
    }

    /** Who only asks for advice (咨询) counts in the row in which the region has it. */
    private static Optional<Refusal> inOtherRow(List<Part> parts, OutcomePolicy policy) {
        return IntStream.range(0, parts.size())
                .filter(i -> !policy.counted(parts.get(i)).equals(parts.get(i).outcome()))
                .boxed()
                .findFirst()
                .flatMap(i -> Refusal.at(
                        "/parts/" + i + "/outcome",
                        StepWords.CONSULTATION_IN_OTHER_ROW,
                        new Named.Outcome(policy.counted(parts.get(i)))));
    }

    /** What the decision lacks, if it were signed on that day. */
    private Optional<Refusal> incomplete(HandlingState state, Occasion occasion, LocalDate on) {
        Draft decided = occasion.decision().orElseThrow();
        List<Message> missing = new ArrayList<>(new Evidence(Happened.of(state), on).missing(decided, names::outcome));
        ofPaper(state, occasion, on).stream()
                .filter(said -> !missing.contains(said))
                .forEach(missing::add);
        return Refusal.when(!missing.isEmpty(), StepWords.DECISION_INCOMPLETE, missing);
    }

    /** What the letter of a merger lacks; its evidence is the other application, of which the step asks by itself. */
    private Optional<Refusal> unaddressed(HandlingState state, Occasion occasion, LocalDate on) {
        List<Message> missing = ofPaper(state, occasion, on);
        return Refusal.when(!missing.isEmpty(), StepWords.DECISION_INCOMPLETE, missing);
    }

    /** What the paper of a decision lacks. */
    private List<Message> ofPaper(HandlingState state, Occasion occasion, LocalDate on) {
        Draft decided = occasion.decision().orElseThrow();
        DocumentKind kind = DocumentKind.get(
                OutcomeRule.find(decided.outcome()).orElseThrow().documentOf(decided.detail()));
        return kind.isReply()
                ? composition.elements(state, kind, occasion, on).missing(kind.elements()).stream()
                        .map(Element::said)
                        .toList()
                : List.of();
    }

    private static Optional<Refusal> unknown(List<Part> parts) {
        return IntStream.range(0, parts.size())
                .boxed()
                .flatMap(i -> Evidence.unknownElement(parts.get(i)).stream()
                        .flatMap(name ->
                                Refusal.at("/parts/" + i + "/elements", StepWords.NO_SUCH_ELEMENT, name).stream()))
                .findFirst();
    }
}
