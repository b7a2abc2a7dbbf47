package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.event.LaterEvent.Archiving;
import org.gongkai.request.life.event.LaterEvent.CaseEnding;
import org.gongkai.request.life.event.LaterEvent.CaseOpening;
import org.gongkai.request.life.event.LaterEvent.ClericalCorrection;
import org.gongkai.request.life.event.LaterEvent.DueDatePassing;
import org.gongkai.request.life.event.LaterEvent.Hold;
import org.gongkai.request.life.event.LaterEvent.HoldRelease;
import org.gongkai.request.life.event.LaterEvent.OutcomeCorrection;
import org.gongkai.request.life.event.LaterEvent.PublicationDecision;
import org.gongkai.request.life.event.LaterEvent.PublicationProposal;
import org.gongkai.request.life.event.LaterEvent.ReplyPublication;
import org.gongkai.request.life.event.LaterEvent.Round;
import org.gongkai.request.life.outcome.OutcomeRule;
import org.gongkai.request.life.proposal.Proposals;
import org.gongkai.request.life.proposal.Proposed;
import org.gongkai.request.life.refusal.Circumstances;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** What came after the reply to one application: disputes, further rounds, holds, the archive. */
final class Aftermath {

    /** Each with the day on which it was opened. */
    private final Map<String, LocalDate> openCases = new LinkedHashMap<>();

    private final Set<String> allCases = new HashSet<>();
    private final Rounds rounds = new Rounds();
    private final List<LocalDate> holds = new ArrayList<>();
    private final Proposals proposals = new Proposals();

    Set<String> openCases() {
        return openCases.keySet();
    }

    Rounds rounds() {
        return rounds;
    }

    List<Proposed> proposals() {
        return proposals.all();
    }

    boolean hasOpenRound() {
        return rounds.hasOpen();
    }

    /** Whether nothing may be erased: for a case or a further decision that is open, or because somebody has said so. */
    boolean isHeld() {
        return !holds.isEmpty() || !openCases.isEmpty() || hasOpenRound();
    }

    Optional<Refusal> refusal(LaterEvent event, Course course, Circumstances now) {
        return switch (event) {
            case ClericalCorrection correction -> Optional.empty();
            case OutcomeCorrection correction ->
                OutcomeRule.refusal(correction.outcome(), correction.outcomeDetail(), "/outcome", "/outcomeDetail");
            case CaseOpening opening ->
                Refusal.when(course.stage().isOpen() && !course.isOverdue(now), StepWords.NOT_OVERDUE)
                        .or(() -> Refusal.when(allCases.contains(opening.caseNumber()), StepWords.CASE_KNOWN));
            case CaseEnding ending -> refusal(ending);
            case Round round -> rounds.refusal(round, course.stage().isOpen());
            case Hold hold -> Optional.empty();
            case HoldRelease release -> refusal(release);
            case DueDatePassing passing -> Optional.empty();
            case Archiving archiving -> archivingRefusal();
            case PublicationProposal proposal -> proposals.refusal(proposal);
            case PublicationDecision decision -> proposals.refusal(decision);
            case ReplyPublication publication -> proposals.refusal(publication);
        };
    }

    /** Why the file may not be archived, whatever is in it: a further decision is still to be made, sent or served. */
    Optional<Refusal> archivingRefusal() {
        return Refusal.when(hasOpenRound(), StepWords.ROUND_OPEN)
                .or(() -> Refusal.when(rounds.hasUnderWay(), StepWords.REPLY_NOT_SERVED));
    }

    private Optional<Refusal> refusal(CaseEnding ending) {
        LocalDate openedOn = openCases.get(ending.caseNumber());
        return openedOn == null ? Refusal.of(StepWords.NO_OPEN_CASE) : Refusal.before("/on", ending.on(), openedOn);
    }

    /** A hold that begins later is not the one that ends. */
    private Optional<Refusal> refusal(HoldRelease release) {
        return holds.isEmpty()
                ? Refusal.of(StepWords.NOT_HELD)
                : Refusal.before("/on", release.on(), Collections.min(holds));
    }

    void apply(LaterEvent event, Course course) {
        switch (event) {
            case ClericalCorrection correction -> {}
            case OutcomeCorrection correction -> {}
            case CaseOpening opening -> {
                openCases.put(opening.caseNumber(), opening.on());
                allCases.add(opening.caseNumber());
            }
            case CaseEnding ending -> openCases.remove(ending.caseNumber());
            case Round round -> rounds.begin(round, course.stage().isOpen());
            case Hold hold -> holds.add(hold.on());
            case HoldRelease release -> holds.remove(released(release));
            case DueDatePassing passing -> {}
            case Archiving archiving -> {}
            case PublicationProposal proposal -> proposals.apply(proposal);
            case PublicationDecision decision -> proposals.apply(decision);
            case ReplyPublication publication -> proposals.apply(publication);
        }
    }

    /** The last of the holds that had begun by then. */
    private LocalDate released(HoldRelease release) {
        return holds.stream()
                .filter(on -> !on.isAfter(release.on()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
