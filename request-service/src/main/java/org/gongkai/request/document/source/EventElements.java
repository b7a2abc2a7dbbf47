package org.gongkai.request.document.source;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.gongkai.request.clock.OrderedTerm;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.document.decision.Happened;
import org.gongkai.request.document.element.Elements;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.SupplementEvent;
import org.gongkai.request.life.table.Step;

/** What an event says in the paper that belongs to it. */
final class EventElements {

    /** Steps that a further decision begins with. */
    private static final Set<Step> BEGINNING = Set.of(Step.ORDER_REDECISION, Step.REVOKE_OWN);

    private final HandlingState state;
    private final Happened happened;

    EventElements(HandlingState state, Happened happened) {
        this.state = state;
        this.happened = happened;
    }

    void put(Elements elements, LifeEvent event) {
        switch (event) {
            case IntakeEvent intake -> put(elements, intake);
            case SupplementEvent asked -> put(elements, asked);
            case ConsultationEvent consulted -> new ConsultationElements(state, happened).put(elements, consulted);
            case FeeEvent fee -> FeeElements.put(elements, fee);
            case DecisionEvent decision -> {}
            case ServiceEvent served -> new ServiceElements(state.course(), happened).put(elements, served);
            case ClosingEvent closing -> put(elements, closing);
            case LaterEvent later -> put(elements, later);
        }
    }

    private void put(Elements elements, IntakeEvent event) {
        switch (event) {
            case IntakeEvent.UnitTask task ->
                elements.put("unit", task.unit())
                        .put("question", task.question())
                        .put("unitDueOn", task.dueOn());
            case IntakeEvent.Split split -> elements.put("splitParts", parts(split));
            case IntakeEvent.Assignment assignment -> {}
            case IntakeEvent.Acceptance acceptance -> {}
            case IntakeEvent.ReceiptCorrection correction -> {}
            case IntakeEvent.ApplicantCorrection correction -> {}
            case IntakeEvent.Merge merge ->
                elements.put("facts", "经查，您此前就相同内容向本机关提出的申请%s尚未办结。".formatted(registered(merge.intoNumber())))
                        .put("otherApplication", merge.intoNumber());
            case IntakeEvent.UnitAnswer answer -> {}
            case IntakeEvent.LedgerKept kept -> {}
            case IntakeEvent.SplitOff part -> {}
        }
    }

    private static String registered(String number) {
        return number == null ? "" : "（登记编号：" + number + "）";
    }

    /** The first part keeps the number; the others have those that they were registered with, behind the parts of a split before. */
    private List<String> parts(IntakeEvent.Split split) {
        String number = state.application().entry().receiptNumber();
        int before = happened.all(IntakeEvent.Split.class)
                .takeWhile(other -> !other.equals(split))
                .mapToInt(other -> other.parts().size() - 1)
                .sum();
        return split.parts() == null
                ? List.of()
                : IntStream.range(0, split.parts().size())
                        .mapToObj(i -> "登记编号"
                                + (i == 0
                                        ? number
                                        : state.family()
                                                .parts()
                                                .get(before + i - 1)
                                                .receiptNumber())
                                + "：" + split.parts().get(i))
                        .toList();
    }

    private void put(Elements elements, SupplementEvent event) {
        switch (event) {
            case SupplementEvent.SupplementRequest request ->
                elements.put("items", request.items() == null ? List.of() : request.items())
                        .put("answerDays", days(request, request.days(), "T_SUPPLEMENT"));
            case SupplementEvent.ReasonRequest request ->
                elements.put("applications", request.applications())
                        .put("period", request.period())
                        .put("countedElsewhere", request.countedElsewhere())
                        .put("answerDays", days(request, request.days(), "T_REASON"));
            case SupplementEvent.ReasonDecision decision ->
                elements.put("deferredTo", decision.deferredTo()).put("deferralReason", decision.why());
            case SupplementEvent.SupplementLapse lapse -> {}
            case SupplementEvent.Supplement given -> {}
            case SupplementEvent.UnclearFinding finding -> {}
        }
    }

    private int days(LifeEvent asking, Integer said, String timer) {
        return said == null ? Timers.get(timer).length(asking.on(), state.calendar()) : said;
    }

    private void put(Elements elements, ClosingEvent event) {
        switch (event) {
            case ClosingEvent.Withdrawal withdrawal ->
                elements.put("proof", withdrawal.proof()).put("withdrawnOn", withdrawal.on());
            case ClosingEvent.SpotAnswer answer -> {}
            case ClosingEvent.ApplicantLoss loss -> elements.put("facts", Elements.sentence("经查，", loss.reason()));
            case ClosingEvent.Voiding voiding -> {}
            case ClosingEvent.RecordConclusion conclusion -> {}
            case ClosingEvent.RecordReopening reopening -> {}
            case ClosingEvent.RecordCorrection correction -> {}
            case ClosingEvent.LedgerReply reply -> {}
        }
    }

    /** The further decision that stood before another one was begun; empty where that was the first. */
    private Optional<Integer> before(LaterEvent.Round round) {
        int earlier = (int) happened.taken().stream()
                .filter(taken -> BEGINNING.contains(taken.step()))
                .takeWhile(taken -> !taken.event().equals(round))
                .count();
        return earlier == 0 ? Optional.empty() : Optional.of(earlier + 1);
    }

    private void put(Elements elements, LaterEvent event) {
        switch (event) {
            case LaterEvent.ClericalCorrection correction ->
                elements.put("wrong", correction.wrong()).put("right", correction.right());
            case LaterEvent.Round round -> {
                OrderedTerm term = OrderedTerm.of(round.on(), round.days(), round.unit(), round.dueOn());
                elements.put("revocationGround", round.reason())
                        .put("revokedPaper", ServiceElements.reply(state.course(), before(round)))
                        .put(
                                "newDecisionDueOn",
                                term.dueOn(state.calendar())
                                        .map(Elements::said)
                                        .orElseGet(() -> OpenDay.after(
                                                Timers.get("T_REDECISION"),
                                                round.on(),
                                                term.length(state.calendar()),
                                                state.calendar())));
            }
            case LaterEvent.OutcomeCorrection correction -> {}
            case LaterEvent.CaseOpening opening -> {}
            case LaterEvent.CaseEnding ending -> {}
            case LaterEvent.DueDatePassing passing -> {}
            case LaterEvent.Hold hold -> {}
            case LaterEvent.HoldRelease release -> {}
            case LaterEvent.Archiving archiving -> {}
            case LaterEvent.PublicationProposal proposal -> {}
            case LaterEvent.PublicationDecision decision -> {
                elements.put(
                        "result",
                        (decision.publish() ? "本机关决定予以主动公开" : "本机关决定不予主动公开")
                                + (decision.reason() == null ? "" : "，理由：" + decision.reason()));
                happened.all(LaterEvent.ReplyPublication.class)
                        .filter(published -> decision.proposal().equals(published.proposal()))
                        .map(LaterEvent.ReplyPublication::catalogueItem)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(item -> elements.put("catalogueItem", item));
            }
            case LaterEvent.PublicationReversal reversal ->
                elements.put("result", "本机关不再予以主动公开" + (reversal.reason() == null ? "" : "，理由：" + reversal.reason()));
            case LaterEvent.ReplyPublication publication -> {}
        }
    }
}
