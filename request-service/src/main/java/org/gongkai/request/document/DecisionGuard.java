package org.gongkai.request.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

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
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.event.DecisionEvent.Approval;
import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.event.DecisionEvent.Proposal;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.outcome.OutcomeRule;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** No decision is signed whose paper would lack an element, remedies among them, or whose evidence is not in the case. */
@ApplicationScoped
class DecisionGuard implements StepGuard {

    private final Composition composition;

    DecisionGuard(Composition composition) {
        this.composition = composition;
    }

    @Override
    public Optional<Refusal> refusal(LifeEvent event, Supplier<HandlingState> standing) {
        if (event instanceof Proposal proposal) {
            return unknown(proposal.parts());
        }
        if (!(event instanceof Approval approval)) {
            return Optional.empty();
        }
        List<Message> missing = missing(standing.get(), approval);
        return Refusal.when(!missing.isEmpty(), StepWords.DECISION_INCOMPLETE, missing);
    }

    /** What the draft lacks, if it were signed on that day. */
    private List<Message> missing(HandlingState state, Approval approval) {
        Occasions occasions = new Occasions(state);
        Occasion occasion = approval.furtherRound()
                .map(occasions::decision)
                .orElseGet(occasions::decision)
                .orElseThrow();
        Draft draft = approval.furtherRound()
                .flatMap(state.course()::round)
                .map(FurtherRound::draft)
                .orElseGet(state.course()::draft)
                .orElseThrow();
        List<Message> missing =
                new ArrayList<>(new Evidence(new Happened(state.course().taken())).missing(draft));
        DocumentKind kind = DocumentKind.get(
                OutcomeRule.find(occasion.outcome().orElseThrow()).orElseThrow().documentOf(occasion.detail()));
        if (kind.isReply()) {
            composition.elements(state, kind, occasion, approval.on()).missing(kind.elements()).stream()
                    .map(Element::said)
                    .filter(said -> !missing.contains(said))
                    .forEach(missing::add);
        }
        return missing;
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
