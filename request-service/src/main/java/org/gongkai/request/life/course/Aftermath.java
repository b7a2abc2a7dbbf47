package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.gongkai.request.life.dispute.Disputes;
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
import org.gongkai.request.life.event.LaterEvent.PublicationReversal;
import org.gongkai.request.life.event.LaterEvent.ReplyPublication;
import org.gongkai.request.life.event.LaterEvent.Round;
import org.gongkai.request.life.outcome.OutcomeRule;
import org.gongkai.request.life.proposal.Proposals;
import org.gongkai.request.life.proposal.Proposed;
import org.gongkai.request.life.refusal.Circumstances;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** What came after the reply to one application, or beside it: disputes, further decisions, proposals to publish it, holds, the archive. */
public final class Aftermath {

    private final Disputes disputes = new Disputes();
    private final Rounds rounds = new Rounds();
    private final List<LocalDate> holds = new ArrayList<>();
    private final Proposals proposals = new Proposals();

    /** The cases about it, those that go on and those that have ended. */
    public Disputes disputes() {
        return disputes;
    }

    /** All further decisions that were or are to be made, in their order. */
    public List<FurtherRound> rounds() {
        return rounds.all();
    }

    /** A further decision by its number, from 2. */
    public Optional<FurtherRound> round(int number) {
        return rounds().stream().filter(round -> round.number() == number).findFirst();
    }

    /** Whether the last reply was revoked, and nothing was sent in its place. */
    public boolean isReplyRevoked() {
        return rounds.isRevoked();
    }

    /** Orders to reply that came while there was no reply yet: each added its term. */
    public List<FurtherRound.OrderToReply> ordersToReply() {
        return rounds.orders();
    }

    /** All proposals to publish to everybody what was asked for, the first first. */
    public List<Proposed> proposals() {
        return proposals.all();
    }

    /**
     * Nobody reads any more what was published: another reply was sent in its place, there is none, or the office took it away,
     * which no step says. It may be proposed again.
     */
    public void replyWithdrawn() {
        proposals.withdrawn();
    }

    /** Whether nothing may be erased: for a case or a further decision that is open, or because somebody has said so. */
    public boolean isHeld() {
        return !holds.isEmpty() || disputes.hasOpen() || hasOpenRound();
    }

    /** The courses of further decisions. */
    Rounds courses() {
        return rounds;
    }

    boolean hasOpenRound() {
        return rounds.hasOpen();
    }

    Optional<Refusal> refusal(LaterEvent event, Course course, Circumstances now) {
        return switch (event) {
            case ClericalCorrection correction -> Optional.empty();
            case OutcomeCorrection correction -> refusal(correction, course);
            case CaseOpening opening ->
                Refusal.when(course.stage().isOpen() && !course.clock().isOverdue(now), StepWords.NOT_OVERDUE)
                        .or(() -> disputes.refusal(opening));
            case CaseEnding ending -> disputes.refusal(ending);
            case Round round -> rounds.refusal(round, course.stage().isOpen());
            case Hold hold -> Optional.empty();
            case HoldRelease release -> refusal(release);
            case DueDatePassing passing -> Optional.empty();
            case Archiving archiving -> archivingRefusal();
            case PublicationProposal proposal -> proposals.refusal(proposal);
            case PublicationDecision decision -> proposals.refusal(decision);
            case PublicationReversal reversal -> proposals.refusal(reversal);
            case ReplyPublication publication -> publicationRefusal(course).or(() -> proposals.refusal(publication));
        };
    }

    /** Why there is no reply that everybody could read. */
    Optional<Refusal> publicationRefusal(Course course) {
        return Refusal.when(isReplyRevoked(), StepWords.REPLY_REVOKED)
                .or(() -> Refusal.when(!isAnswered(course), StepWords.NEVER_ANSWERED));
    }

    /** Whether there ever was a reply: what ended without one has none, unless it was decided anew. */
    private boolean isAnswered(Course course) {
        return course.endedWithReply()
                || rounds().stream().anyMatch(round -> round.dispatchedOn().isPresent());
    }

    /** What was answered here has not ended without a reply. */
    private static Optional<Refusal> refusal(OutcomeCorrection correction, Course course) {
        return OutcomeRule.refusal(correction.outcome(), correction.outcomeDetail(), "/outcome", "/outcomeDetail")
                .or(() -> isAnsweredHere(course)
                        ? OutcomeRule.unanswering(
                                correction.outcome(), correction.outcomeDetail(), "/outcome", "/outcomeDetail")
                        : Optional.empty());
    }

    /** Whether it ended with a reply that was drafted and signed, and not one of which the register or a ledger tells. */
    private static boolean isAnsweredHere(Course course) {
        return course.draft().isPresent() && course.endedWithReply();
    }

    /** Why the file may not be archived, whatever is in it: a further decision is still to be made, sent or served. */
    Optional<Refusal> archivingRefusal() {
        return Refusal.when(hasOpenRound(), StepWords.ROUND_OPEN)
                .or(() -> Refusal.when(rounds.hasUnderWay(), StepWords.REPLY_NOT_SERVED));
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
            case CaseOpening opening -> disputes.apply(opening);
            case CaseEnding ending -> disputes.apply(ending);
            case Round round -> {
                rounds.begin(round, course.stage().isOpen());
                if (round.revokes()) {
                    proposals.withdrawn();
                }
            }
            case Hold hold -> holds.add(hold.on());
            case HoldRelease release -> holds.remove(released(release));
            case DueDatePassing passing -> {}
            case Archiving archiving -> {}
            case PublicationProposal proposal -> proposals.apply(proposal);
            case PublicationDecision decision -> proposals.apply(decision);
            case PublicationReversal reversal -> proposals.apply(reversal);
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
