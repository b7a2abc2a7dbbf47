package org.gongkai.request.life.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.kit.privacy.PersonalDataScanner;
import org.gongkai.request.life.event.LaterEvent.PublicationDecision;
import org.gongkai.request.life.event.LaterEvent.PublicationProposal;
import org.gongkai.request.life.event.LaterEvent.PublicationReversal;
import org.gongkai.request.life.event.LaterEvent.ReplyPublication;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** Proposals to publish to all what one application asked for. */
public final class Proposals {

    private final List<Proposed> all = new ArrayList<>();

    /** All of them, the first first. */
    public List<Proposed> all() {
        return List.copyOf(all);
    }

    /** Why nothing may be proposed now. */
    public Optional<Refusal> refusal(PublicationProposal proposal) {
        return Refusal.when(!all.stream().allMatch(Proposed::isOver), StepWords.PROPOSED_ALREADY);
    }

    /** Why a proposal may not be decided so. */
    public Optional<Refusal> refusal(PublicationDecision decision) {
        return refusal(decision.proposal(), Proposed.State.OPEN, StepWords.NO_OPEN_PROPOSAL)
                .or(() -> Refusal.before(
                        "/on",
                        decision.on(),
                        find(decision.proposal()).orElseThrow().on()));
    }

    /** Why a reply may not be published so: nobody has decided it, or its words name somebody. */
    public Optional<Refusal> refusal(ReplyPublication publication) {
        return refusal(publication.proposal(), Proposed.State.TO_BE_PUBLISHED, StepWords.NOT_TO_BE_PUBLISHED)
                .or(() -> beforeItsDecision(publication.proposal(), publication.on()))
                .or(() -> publication.publicTexts().entrySet().stream()
                        .flatMap(text -> personal(text.getKey(), text.getValue()).stream())
                        .findFirst());
    }

    /** Why the decision to publish may not be taken back: there is none, or it was published already. */
    public Optional<Refusal> refusal(PublicationReversal reversal) {
        return refusal(reversal.proposal(), Proposed.State.TO_BE_PUBLISHED, StepWords.NOT_TO_BE_PUBLISHED)
                .or(() -> beforeItsDecision(reversal.proposal(), reversal.on()));
    }

    private Optional<Refusal> beforeItsDecision(Integer proposal, LocalDate on) {
        LocalDate decidedOn = find(proposal).flatMap(Proposed::decidedOn).orElseThrow();
        return Refusal.before("/on", on, decidedOn);
    }

    private Optional<Refusal> refusal(Integer number, Proposed.State expected, StepWords otherwise) {
        return Refusal.when(find(number).filter(one -> one.state() == expected).isEmpty(), otherwise);
    }

    private static Optional<Refusal> personal(String pointer, String text) {
        return PersonalDataScanner.scan(text).stream()
                .findFirst()
                .flatMap(hit -> Refusal.at(pointer, StepWords.PERSONAL_DATA_INSIDE, hit.masked()));
    }

    private Optional<Proposed> find(Integer number) {
        return all.stream()
                .filter(one -> Integer.valueOf(one.number()).equals(number))
                .findFirst();
    }

    /** Takes it, which may be done: what was published before stands no more, or nothing could be proposed. */
    public void apply(PublicationProposal proposal) {
        withdrawn();
        all.add(new Proposed(all.size() + 1, proposal.on(), Proposed.State.OPEN, Optional.empty()));
    }

    /** Takes it, which may be done. */
    public void apply(PublicationDecision decision) {
        Proposed.State state = decision.publish() ? Proposed.State.TO_BE_PUBLISHED : Proposed.State.REFUSED;
        replace(find(decision.proposal()).orElseThrow().in(state, decision.on()));
    }

    /** Takes it, which may be done. */
    public void apply(ReplyPublication publication) {
        replace(find(publication.proposal()).orElseThrow().in(Proposed.State.PUBLISHED, publication.on()));
    }

    /** Takes it, which may be done: it may be proposed again. */
    public void apply(PublicationReversal reversal) {
        replace(find(reversal.proposal()).orElseThrow().in(Proposed.State.REVERSED, reversal.on()));
    }

    /**
     * What was published is withdrawn: by the office, or because the reply was revoked, another one was sent in its place, or there
     * is none any more.
     */
    public void withdrawn() {
        all.replaceAll(one -> one.isPublished()
                ? new Proposed(one.number(), one.on(), Proposed.State.WITHDRAWN, one.decidedOn())
                : one);
    }

    private void replace(Proposed proposal) {
        all.set(proposal.number() - 1, proposal);
    }
}
