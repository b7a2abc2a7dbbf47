package org.gongkai.request.life.course;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongkai.request.clock.Timers;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.event.LaterEvent.Archiving;
import org.gongkai.request.life.event.LaterEvent.CaseEnding;
import org.gongkai.request.life.event.LaterEvent.CaseOpening;
import org.gongkai.request.life.event.LaterEvent.ClericalCorrection;
import org.gongkai.request.life.event.LaterEvent.Hold;
import org.gongkai.request.life.event.LaterEvent.HoldRelease;
import org.gongkai.request.life.event.LaterEvent.Origin;
import org.gongkai.request.life.event.LaterEvent.OutcomeCorrection;
import org.gongkai.request.life.event.LaterEvent.PublicationDecision;
import org.gongkai.request.life.event.LaterEvent.PublicationProposal;
import org.gongkai.request.life.event.LaterEvent.ReplyPublication;
import org.gongkai.request.life.event.LaterEvent.Round;
import org.gongkai.request.life.event.LaterEvent.RoundDispatch;
import org.gongkai.request.life.outcome.OutcomeRule;
import org.gongkai.request.life.proposal.Proposals;
import org.gongkai.request.life.proposal.Proposed;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** What came after the reply to one application: disputes, further rounds, holds, the archive. */
final class Aftermath {

    /** Results after which a further decision has to be made. */
    private static final Set<String> ORDERING =
            Set.of("RC_REVOKE", "RC_REVOKE_PART", "RC_PERFORM", "LT_REVOKE", "LT_PERFORM");

    private final Set<String> openCases = new LinkedHashSet<>();
    private final Set<String> allCases = new LinkedHashSet<>();
    private final List<FurtherRound> rounds = new ArrayList<>();
    private int holds;
    private final Proposals proposals = new Proposals();

    Set<String> openCases() {
        return openCases;
    }

    List<FurtherRound> rounds() {
        return List.copyOf(rounds);
    }

    List<Proposed> proposals() {
        return proposals.all();
    }

    boolean hasOpenRound() {
        return rounds.stream().anyMatch(round -> round.dispatchedOn().isEmpty());
    }

    /** Whether nothing may be erased: for a case that is open, or because somebody has said so. */
    boolean isHeld() {
        return holds > 0 || !openCases.isEmpty();
    }

    Optional<Refusal> refusal(LaterEvent event, Course course, Circumstances now) {
        return switch (event) {
            case ClericalCorrection correction -> Optional.empty();
            case OutcomeCorrection correction ->
                OutcomeRule.refusal(correction.outcome(), correction.outcomeDetail(), "/outcome", "/outcomeDetail");
            case CaseOpening opening ->
                Refusal.when(course.stage().isOpen() && !course.isOverdue(now), StepWords.NOT_OVERDUE)
                        .or(() -> Refusal.when(allCases.contains(opening.caseNumber()), StepWords.CASE_KNOWN));
            case CaseEnding ending -> Refusal.when(!openCases.contains(ending.caseNumber()), StepWords.NO_OPEN_CASE);
            case Round round -> refusal(round);
            case RoundDispatch dispatch -> refusal(dispatch);
            case Hold hold -> Optional.empty();
            case HoldRelease release -> Refusal.when(holds == 0, StepWords.NOT_HELD);
            case Archiving archiving -> Refusal.when(hasOpenRound(), StepWords.ROUND_OPEN);
            case PublicationProposal proposal -> proposals.refusal(proposal);
            case PublicationDecision decision -> proposals.refusal(decision);
            case ReplyPublication publication -> proposals.refusal(publication);
        };
    }

    private Optional<Refusal> refusal(Round round) {
        if (hasOpenRound()) {
            return Refusal.of(StepWords.ROUND_OPEN);
        }
        return round.origin() == Origin.ORDER && !ORDERING.contains(String.valueOf(round.result()))
                ? Refusal.at("/result", StepWords.RESULT_ORDERS_NOTHING)
                : Optional.empty();
    }

    private Optional<Refusal> refusal(RoundDispatch dispatch) {
        Optional<FurtherRound> round = rounds.stream()
                .filter(one -> Integer.valueOf(one.number()).equals(dispatch.round()))
                .filter(one -> one.dispatchedOn().isEmpty())
                .findFirst();
        if (round.isEmpty()) {
            return Refusal.of(StepWords.NO_OPEN_ROUND);
        }
        Optional<Refusal> wrong =
                OutcomeRule.refusal(dispatch.outcome(), dispatch.outcomeDetail(), "/outcome", "/outcomeDetail");
        if (wrong.isPresent()) {
            return wrong;
        }
        return dispatch.on().isBefore(round.get().startedOn())
                ? Refusal.at("/on", StepWords.NOT_BEFORE, round.get().startedOn())
                : Optional.empty();
    }

    void apply(LaterEvent event) {
        switch (event) {
            case ClericalCorrection correction -> {}
            case OutcomeCorrection correction -> {}
            case CaseOpening opening -> {
                openCases.add(opening.caseNumber());
                allCases.add(opening.caseNumber());
            }
            case CaseEnding ending -> openCases.remove(ending.caseNumber());
            case Round round ->
                rounds.add(new FurtherRound(
                        rounds.size() + 2,
                        round.origin(),
                        round.on(),
                        round.days() == null ? Timers.get("T_REDECISION").length() : round.days(),
                        Optional.empty(),
                        ""));
            case RoundDispatch dispatch ->
                rounds.replaceAll(round -> Integer.valueOf(round.number()).equals(dispatch.round())
                        ? round.dispatched(dispatch.on(), dispatch.outcome())
                        : round);
            case Hold hold -> holds++;
            case HoldRelease release -> holds--;
            case Archiving archiving -> {}
            case PublicationProposal proposal -> proposals.apply(proposal);
            case PublicationDecision decision -> proposals.apply(decision);
            case ReplyPublication publication -> proposals.apply(publication);
        }
    }
}
