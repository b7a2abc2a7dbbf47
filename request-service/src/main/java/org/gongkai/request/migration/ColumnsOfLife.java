package org.gongkai.request.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.dispute.CaseOutcome;
import org.gongkai.request.life.dispute.Disputes;
import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.ClosingEvent.LedgerReply;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.ConsultationEvent.Consultation;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationAnswer;
import org.gongkai.request.life.event.ConsultationEvent.Extension;
import org.gongkai.request.life.event.ConsultationEvent.Party;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.DecisionEvent.Approval;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.FeeEvent.FeeNotice;
import org.gongkai.request.life.event.FeeEvent.Refund;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.IntakeEvent.Assignment;
import org.gongkai.request.life.event.IntakeEvent.LedgerKept;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.event.LaterEvent.Archiving;
import org.gongkai.request.life.event.LaterEvent.CaseEnding;
import org.gongkai.request.life.event.LaterEvent.CaseOpening;
import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.event.ServiceEvent.Dispatch;
import org.gongkai.request.life.event.SupplementEvent;
import org.gongkai.request.life.event.SupplementEvent.Supplement;
import org.gongkai.request.life.event.SupplementEvent.SupplementLapse;
import org.gongkai.request.life.event.SupplementEvent.SupplementRequest;
import org.gongkai.request.life.table.Step;

/**
 * A life as a ledger tells it, in one row: of what happened several times, the first. The other way of {@link EventsOfRow}: what
 * came from a ledger is written as it was.
 */
final class ColumnsOfLife {

    private final Map<String, Object> values = new HashMap<>();
    private final List<Party> consulted = new ArrayList<>();
    private boolean amountOfRegister;

    private ColumnsOfLife() {}

    /** The columns of the steps that say how an application stands. */
    static LedgerColumns of(List<Taken> steps) {
        ColumnsOfLife life = new ColumnsOfLife();
        steps.subList(begin(steps), steps.size()).forEach(life::tell);
        return Columns.of(life.values);
    }

    /** What a ledger has told supersedes what was there before. */
    static int begin(List<Taken> steps) {
        for (int at = steps.size() - 1; at > 0; at--) {
            if (steps.get(at).step() == Step.LEDGER_KEPT) {
                return at;
            }
        }
        return 0;
    }

    private void tell(Taken taken) {
        switch (taken.event()) {
            case IntakeEvent intake -> tell(intake);
            case SupplementEvent asked -> tell(asked);
            case ConsultationEvent asked -> tell(asked);
            case FeeEvent fee -> tell(fee);
            case DecisionEvent decision -> {
                if (decision instanceof Approval approval
                        && approval.furtherRound().isEmpty()) {
                    values.put("documentNumber", approval.documentNumber());
                }
            }
            case ServiceEvent served -> tell(served);
            case ClosingEvent closing -> {
                if (closing instanceof LedgerReply reply) {
                    tell(reply);
                }
            }
            case LaterEvent later -> tell(later);
        }
    }

    private void tell(IntakeEvent event) {
        if (event instanceof LedgerKept kept) {
            values.put("handler", kept.handler());
            values.put("unit", kept.unit());
            Map<String, String> told = kept.told() == null ? Map.of() : kept.told();
            amountOfRegister = told.containsKey(FeeOfRow.AMOUNT_OF_REGISTER);
            told.forEach((name, text) -> {
                if (!name.equals(FeeOfRow.AMOUNT_OF_REGISTER)) {
                    values.put(name, Columns.read(name, text));
                }
            });
        } else if (event instanceof Assignment assignment) {
            values.put("handler", assignment.handler());
            values.put("unit", assignment.unit());
        }
    }

    private void tell(SupplementEvent event) {
        switch (event) {
            case SupplementRequest request -> {
                first("supplementSentOn", request.on());
                first("supplementServedOn", request.servedOn());
                first("supplementItems", request.items() == null ? null : String.join("；", request.items()));
            }
            case Supplement given -> first("supplementReceivedOn", given.on());
            case SupplementLapse lapse -> first("supplementLapsedOn", lapse.on());
            case SupplementEvent.UnclearFinding finding -> {}
            case SupplementEvent.ReasonRequest request -> {}
            case SupplementEvent.ReasonDecision decision -> {}
        }
    }

    private void tell(ConsultationEvent event) {
        switch (event) {
            case Consultation sent -> {
                consulted.add(sent.party());
                String prefix = prefix(consulted.size());
                if (!prefix.isEmpty()) {
                    first(prefix + "Name", sent.partyName());
                    first(prefix + "SentOn", sent.on());
                    first(prefix + "ServedOn", sent.deliveredOn());
                }
            }
            case ConsultationAnswer answer -> {
                String prefix = prefix(answer.consultation());
                if (!prefix.isEmpty()) {
                    first(prefix + "AnsweredOn", answer.on());
                    if (prefix.equals(THIRD_PARTY)) {
                        first("thirdPartyAnswer", answer.answer());
                    }
                }
            }
            case Extension extension -> {
                first("extensionOn", extension.on());
                first("extensionDays", extension.days());
                first("extensionReason", extension.reason());
            }
            case ConsultationEvent.ConsultationRecall recall -> {}
            case ConsultationEvent.ConsultationSilence silence -> {}
            case ConsultationEvent.Override override -> {}
        }
    }

    private static final String THIRD_PARTY = "thirdParty";

    /** Begin of the names of the columns of a consultation; empty for one that a row has no columns for. */
    private String prefix(int number) {
        Party party = consulted.get(number - 1);
        boolean isThird = party == Party.THIRD_PARTY;
        boolean isFirst =
                consulted.subList(0, number - 1).stream().noneMatch(one -> (one == Party.THIRD_PARTY) == isThird);
        return !isFirst ? "" : isThird ? THIRD_PARTY : "otherAgency";
    }

    private void tell(FeeEvent event) {
        switch (event) {
            case FeeNotice notice -> {
                first("feeNoticeOn", notice.on());
                first("feeNoticeServedOn", notice.servedOn());
                first("feeMethod", notice.method());
                first("feeUnits", notice.units());
                first("feeAmountYuan", amountOfRegister ? null : notice.amountYuan());
            }
            case Refund refund -> {
                first("refundOn", refund.on());
                first("refundYuan", refund.amountYuan());
            }
            case FeeEvent.Payment payment -> {}
            case FeeEvent.FeeCancellation cancellation -> {}
            case FeeEvent.FeeLapse lapse -> {}
        }
    }

    private void tell(ServiceEvent event) {
        switch (event) {
            case Dispatch dispatch -> {
                first("dispatchWay", dispatch.way());
                first("trackingNumber", dispatch.trackingNumber());
            }
            case Delivery delivery -> tell(delivery);
            case ServiceEvent.Closing closing -> {}
        }
    }

    private void tell(Delivery delivery) {
        if (!delivery.hasServed() || delivery.furtherRound().isPresent()) {
            return;
        }
        if (delivery.document() == null) {
            first("servedOn", delivery.on());
            first("serviceProof", delivery.proof());
            return;
        }
        switch (delivery.document()) {
            case "D04_SUPPLEMENT" -> first("supplementServedOn", delivery.on());
            case "D14_FEE_NOTICE" -> first("feeNoticeServedOn", delivery.on());
            case "D08_TP_CONSULT", "D12_CO_CONSULT" -> {
                String prefix = prefix(delivery.number());
                if (!prefix.isEmpty()) {
                    first(prefix + "ServedOn", delivery.on());
                }
            }
            default -> {}
        }
    }

    private void tell(LedgerReply reply) {
        values.put("documentNumber", reply.documentNumber());
        values.put("replyForm", reply.form());
        values.put("dispatchWay", reply.way());
        values.put("trackingNumber", reply.trackingNumber());
    }

    private void tell(LaterEvent event) {
        switch (event) {
            case CaseOpening opening -> {
                first("caseNumber", opening.caseNumber());
                first("caseOpenedOn", opening.on());
            }
            case CaseEnding ending -> tell(ending);
            case Archiving archiving -> {
                first("archiveNumber", archiving.archiveNumber());
                first("archivedOn", archiving.on());
            }
            case LaterEvent.ClericalCorrection correction -> {}
            case LaterEvent.OutcomeCorrection correction -> {}
            case LaterEvent.Round round -> {}
            case LaterEvent.DueDatePassing passing -> {}
            case LaterEvent.Hold hold -> {}
            case LaterEvent.HoldRelease release -> {}
            case LaterEvent.PublicationProposal proposal -> {}
            case LaterEvent.PublicationDecision decision -> {}
            case LaterEvent.ReplyPublication publication -> {}
        }
    }

    /** Of several cases a row tells the first. */
    private void tell(CaseEnding ending) {
        boolean isTold = values.get("caseNumber") instanceof String told && Disputes.areSame(told, ending.caseNumber());
        Optional<CaseOutcome> result = CaseOutcome.find(ending.result());
        if (isTold && result.isPresent()) {
            first("caseEndedOn", ending.on());
            first("caseResult", result.get());
        }
    }

    private void first(String name, Object value) {
        if (value != null) {
            values.putIfAbsent(name, value);
        }
    }
}
