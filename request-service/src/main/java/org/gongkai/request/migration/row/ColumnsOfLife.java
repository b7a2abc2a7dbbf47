package org.gongkai.request.migration.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.dispute.CaseOutcome;
import org.gongkai.request.life.dispute.Disputes;
import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.FeeEvent.FeeLapse;
import org.gongkai.request.life.event.FeeEvent.FeeNotice;
import org.gongkai.request.life.event.FeeEvent.Refund;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.IntakeEvent.Assignment;
import org.gongkai.request.life.event.IntakeEvent.LedgerKept;
import org.gongkai.request.life.event.IntakeEvent.Merge;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.event.LaterEvent.Archiving;
import org.gongkai.request.life.event.LaterEvent.CaseEnding;
import org.gongkai.request.life.event.LaterEvent.CaseOpening;
import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.SupplementEvent;
import org.gongkai.request.life.event.SupplementEvent.Supplement;
import org.gongkai.request.life.event.SupplementEvent.SupplementLapse;
import org.gongkai.request.life.event.SupplementEvent.SupplementRequest;
import org.gongkai.request.life.table.Step;

/**
 * A life as a ledger tells it, in one row: of what happened several times, the first. The other way of {@link EventsOfRow}: what
 * came from a ledger is written as it was.
 */
public final class ColumnsOfLife {

    private final ColumnValues row = new ColumnValues();
    private final ConsultationsAsColumns consultations = new ConsultationsAsColumns(row);
    private final ReplyAsColumns reply = new ReplyAsColumns(row, consultations);
    private boolean amountOfRegister;
    private boolean refundsOfRegister;

    private ColumnsOfLife() {}

    /** The columns of the steps that say how an application stands. */
    public static LedgerColumns of(List<Taken> steps) {
        ColumnsOfLife life = new ColumnsOfLife();
        List<Taken> standing = steps.subList(Taken.beginningOfLedger(steps), steps.size());
        int told = toldSteps(standing);
        for (int i = 0; i < standing.size(); i++) {
            if (standing.get(i).step() == Step.ACCEPT_LATE_SUPPLEMENT && i > told) {
                life.reply.reopened();
            }
            life.tell(standing.get(i));
        }
        return life.row.columns();
    }

    /** How many steps behind the first a ledger has told: what it says of the end is of the last one. */
    private static int toldSteps(List<Taken> standing) {
        return !standing.isEmpty() && standing.getFirst().event() instanceof LedgerKept kept ? kept.steps() : 0;
    }

    private void tell(Taken taken) {
        switch (taken.event()) {
            case IntakeEvent intake -> tell(intake);
            case SupplementEvent asked -> tell(asked);
            case ConsultationEvent asked -> consultations.tell(asked);
            case FeeEvent fee -> tell(fee);
            case DecisionEvent decision -> reply.tell(decision);
            case ServiceEvent served -> reply.tell(served);
            case ClosingEvent closing -> reply.tell(closing);
            case LaterEvent later -> tell(later);
        }
    }

    private void tell(IntakeEvent event) {
        switch (event) {
            case LedgerKept kept -> {
                row.put("handler", kept.handler());
                row.put("unit", kept.unit());
                Map<String, String> told = kept.told() == null ? Map.of() : kept.told();
                amountOfRegister = told.containsKey(FeeOfRow.AMOUNT_OF_REGISTER);
                refundsOfRegister = told.containsKey(FeeOfRow.REFUNDS_OF_REGISTER);
                told.forEach((name, text) -> {
                    if (!FeeOfRow.MARKS.contains(name)) {
                        row.put(name, Columns.read(name, text));
                    }
                });
            }
            case Assignment assignment -> {
                row.put("handler", assignment.handler());
                row.put("unit", assignment.unit());
            }
            case Merge merge -> reply.number(merge.documentNumber());
            case IntakeEvent other -> {}
        }
    }

    private void tell(SupplementEvent event) {
        switch (event) {
            case SupplementRequest request -> {
                row.first("supplementSentOn", request.on());
                row.first("supplementServedOn", request.servedOn());
                row.first("supplementItems", request.items() == null ? null : String.join("；", request.items()));
            }
            case Supplement given -> {
                if (row.find("supplementReceivedOn").isEmpty()) {
                    row.first("supplementReceivedOn", given.on());
                    row.first("supplementLateReason", given.goodReason());
                }
            }
            case SupplementLapse lapse -> {
                row.first("supplementLapsedOn", lapse.on());
                reply.number(lapse.documentNumber());
            }
            case SupplementEvent.UnclearFinding finding -> {}
            case SupplementEvent.ReasonRequest request -> {}
            case SupplementEvent.ReasonDecision decision -> {}
        }
    }

    private void tell(FeeEvent event) {
        switch (event) {
            case FeeNotice notice -> {
                row.first("feeNoticeOn", notice.on());
                row.first("feeNoticeServedOn", notice.servedOn());
                row.first("feeMethod", notice.method());
                row.first("feeUnits", notice.units());
                row.first("feeEarlier", notice.earlier());
                row.first("feeAmountYuan", amountOfRegister ? null : notice.amountYuan());
            }
            case Refund refund -> {
                if (!refundsOfRegister || !Boolean.TRUE.equals(refund.reported())) {
                    row.first("refundOn", refund.on());
                    row.first("refundYuan", refund.amountYuan());
                }
            }
            case FeeLapse lapse -> {
                row.first("feeLapsedOn", lapse.on());
                reply.number(lapse.documentNumber());
            }
            case FeeEvent.Payment payment -> {}
            case FeeEvent.FeeCancellation cancellation -> {}
        }
    }

    private void tell(LaterEvent event) {
        switch (event) {
            case CaseOpening opening -> {
                row.first("caseNumber", opening.caseNumber());
                row.first("caseOpenedOn", opening.on());
            }
            case CaseEnding ending -> tell(ending);
            case Archiving archiving -> {
                row.first("archiveNumber", archiving.archiveNumber());
                row.first("archivedOn", archiving.on());
            }
            case LaterEvent.ClericalCorrection correction -> {}
            case LaterEvent.OutcomeCorrection correction -> {}
            case LaterEvent.Round round -> {}
            case LaterEvent.DueDatePassing passing -> {}
            case LaterEvent.Hold hold -> {}
            case LaterEvent.HoldRelease release -> {}
            case LaterEvent.PublicationProposal proposal -> {}
            case LaterEvent.PublicationDecision decision -> {}
            case LaterEvent.PublicationReversal reversal -> {}
            case LaterEvent.ReplyPublication publication -> {}
        }
    }

    /** Of several cases a row tells the first. */
    private void tell(CaseEnding ending) {
        boolean isTold = row.find("caseNumber")
                .filter(told -> Disputes.areSame((String) told, ending.caseNumber()))
                .isPresent();
        Optional<CaseOutcome> result = CaseOutcome.find(ending.result());
        if (isTold && result.isPresent()) {
            row.first("caseEndedOn", ending.on());
            row.first("caseResult", result.get());
        }
    }
}
