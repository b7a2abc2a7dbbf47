package org.gongkai.request.life.table;

import java.util.Set;
import java.util.function.Function;

import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.SupplementEvent;

/** Which row of the table an event is: for most it follows from the event alone, for some from how the application stands. */
public final class StepOfEvent {

    /** Results that order a first reply, and revoke none. */
    private static final Set<String> ORDERING_A_REPLY = Set.of("RC_PERFORM", "LT_PERFORM");

    private StepOfEvent() {}

    /**
     * The row.
     *
     * @param stage at which the application is
     * @param ofPayment which one a payment is, by the notice that it is for
     */
    public static Step of(LifeEvent event, Stage stage, Function<FeeEvent.Payment, Step> ofPayment) {
        return switch (event) {
            case IntakeEvent intake -> of(intake, stage);
            case SupplementEvent asked -> of(asked, stage);
            case ConsultationEvent consulted -> of(consulted, stage);
            case FeeEvent fee -> of(fee, ofPayment);
            case DecisionEvent decision -> of(decision);
            case ServiceEvent served -> of(served);
            case ClosingEvent closing -> of(closing);
            case LaterEvent later -> of(later, stage);
        };
    }

    private static Step of(IntakeEvent event, Stage stage) {
        return switch (event) {
            case IntakeEvent.Assignment assignment -> stage == Stage.RECEIVED ? Step.ASSIGN : Step.CHANGE_HANDLER;
            case IntakeEvent.Acceptance acceptance -> Step.ACCEPT;
            case IntakeEvent.ReceiptCorrection correction -> Step.CORRECT_RECEIPT;
            case IntakeEvent.ApplicantCorrection correction -> Step.CORRECT_APPLICANT;
            case IntakeEvent.Split split -> Step.SPLIT;
            case IntakeEvent.Merge merge -> Step.MERGE;
            case IntakeEvent.UnitTask task -> Step.ASK_UNIT;
            case IntakeEvent.UnitAnswer answer -> Step.UNIT_ANSWERED;
            case IntakeEvent.LedgerKept kept -> Step.LEDGER_KEPT;
            case IntakeEvent.SplitOff splitOff -> Step.PART_SPLIT_OFF;
        };
    }

    private static Step of(SupplementEvent event, Stage stage) {
        return switch (event) {
            case SupplementEvent.SupplementRequest request -> Step.REQUEST_SUPPLEMENT;
            case SupplementEvent.Supplement given ->
                stage == Stage.CLOSED ? Step.ACCEPT_LATE_SUPPLEMENT : Step.SUPPLEMENT_RECEIVED;
            case SupplementEvent.SupplementLapse lapse -> Step.SUPPLEMENT_LAPSED;
            case SupplementEvent.UnclearFinding finding -> Step.STILL_UNCLEAR;
            case SupplementEvent.ReasonRequest request -> Step.ASK_REASONS;
            case SupplementEvent.ReasonDecision decision ->
                decision.accepted() ? Step.ACCEPT_REASONS : Step.REJECT_REASONS;
        };
    }

    private static Step of(ConsultationEvent event, Stage stage) {
        return switch (event) {
            case ConsultationEvent.Consultation sent ->
                switch (sent.party()) {
                    case THIRD_PARTY -> Step.CONSULT_THIRD_PARTY;
                    case CO_MAKER -> Step.CONSULT_CO_MAKER;
                    case OTHER_AGENCY -> Step.CONSULT_AGENCY;
                };
            case ConsultationEvent.ConsultationAnswer answer -> Step.CONSULTATION_ANSWERED;
            case ConsultationEvent.ConsultationSilence silence -> Step.CONSULTATION_SILENT;
            case ConsultationEvent.ConsultationRecall recall -> Step.RECALL_CONSULTATION;
            case ConsultationEvent.Override override ->
                stage.isFinished() ? Step.OVERRIDE_IN_ROUND : Step.OVERRIDE_THIRD_PARTY;
            case ConsultationEvent.Extension extension -> Step.EXTEND;
        };
    }

    private static Step of(FeeEvent event, Function<FeeEvent.Payment, Step> ofPayment) {
        return switch (event) {
            case FeeEvent.FeeNotice notice -> Step.NOTICE_FEE;
            case FeeEvent.Payment payment -> ofPayment.apply(payment);
            case FeeEvent.FeeCancellation cancellation -> Step.CANCEL_FEE;
            case FeeEvent.FeeLapse lapse -> Step.FEE_LAPSED;
            case FeeEvent.Refund refund -> Step.REFUND;
        };
    }

    private static Step of(DecisionEvent event) {
        boolean further = event.furtherRound().isPresent();
        return switch (event) {
            case DecisionEvent.Proposal proposal -> further ? Step.PROPOSE_ROUND : Step.PROPOSE;
            case DecisionEvent.Review review -> further ? Step.REVIEW_ROUND : Step.REVIEWED;
            case DecisionEvent.Return given -> further ? Step.RETURN_ROUND : Step.RETURN;
            case DecisionEvent.Approval approval -> further ? Step.APPROVE_ROUND : Step.APPROVE;
            case DecisionEvent.Recall recall -> further ? Step.RECALL_ROUND : Step.RECALL;
            case DecisionEvent.IdentityFinding finding -> Step.IDENTITY_FALSE;
        };
    }

    private static Step of(ServiceEvent event) {
        return switch (event) {
            case ServiceEvent.Dispatch dispatch ->
                dispatch.furtherRound().isPresent() ? Step.DISPATCH_ROUND : Step.DISPATCH;
            case ServiceEvent.Delivery delivery -> of(delivery);
            case ServiceEvent.Closing closing -> Step.CLOSE;
        };
    }

    private static Step of(ServiceEvent.Delivery delivery) {
        if (delivery.furtherRound().isPresent()) {
            return Step.DELIVER_ROUND;
        }
        boolean notice = delivery.document() != null;
        return switch (delivery.result()) {
            case SERVED -> notice ? Step.NOTICE_SERVED : Step.SERVED;
            case RETURNED -> notice ? Step.NOTICE_RETURNED : Step.RETURNED;
            case AGAIN -> notice ? Step.SERVE_NOTICE_AGAIN : Step.SERVE_AGAIN;
            case PUBLIC_NOTICE -> notice ? Step.NOTICE_SERVED : Step.SERVE_AGAIN;
        };
    }

    private static Step of(ClosingEvent event) {
        return switch (event) {
            case ClosingEvent.SpotAnswer answer -> Step.ANSWER_ON_SPOT;
            case ClosingEvent.Withdrawal withdrawal -> Step.WITHDRAW;
            case ClosingEvent.ApplicantLoss loss -> Step.APPLICANT_GONE;
            case ClosingEvent.Voiding voiding -> Step.VOID;
            case ClosingEvent.RecordConclusion conclusion -> Step.RECORD_CONCLUDED;
            case ClosingEvent.RecordReopening reopening -> Step.RECORD_REOPENED;
            case ClosingEvent.RecordCorrection correction -> Step.RECORD_CORRECTED;
            case ClosingEvent.LedgerReply reply -> Step.LEDGER_REPLIED;
        };
    }

    private static Step of(LaterEvent event, Stage stage) {
        return switch (event) {
            case LaterEvent.DueDatePassing passing -> Step.DUE_DATE_PASSES;
            case LaterEvent.ClericalCorrection correction -> Step.CORRECT_CLERICALLY;
            case LaterEvent.OutcomeCorrection correction -> Step.CORRECT_LEAF;
            case LaterEvent.CaseOpening opening -> Step.CASE_OPENED;
            case LaterEvent.CaseEnding ending -> Step.CASE_ENDED;
            case LaterEvent.Round round -> of(round, stage);
            case LaterEvent.PublicationDecision decision -> Step.DECIDE_PUBLICATION;
            case LaterEvent.PublicationReversal reversal -> Step.REVERSE_PUBLICATION;
            case LaterEvent.ReplyPublication publication -> Step.PUBLISH_REPLY;
            case LaterEvent.Hold hold -> Step.SET_HOLD;
            case LaterEvent.HoldRelease release -> Step.RELEASE_HOLD;
            case LaterEvent.Archiving archiving -> Step.ARCHIVE;
            case LaterEvent.PublicationProposal proposal -> Step.PROPOSE_PUBLICATION;
        };
    }

    /** An order to perform on an application that is open adds its term alone; the first reply closes it (domain 10.2). */
    private static Step of(LaterEvent.Round round, Stage stage) {
        if (round.origin() == LaterEvent.Origin.OWN) {
            return Step.REVOKE_OWN;
        }
        return stage.isOpen() && ORDERING_A_REPLY.contains(String.valueOf(round.result()))
                ? Step.ORDER_REPLY
                : Step.ORDER_REDECISION;
    }
}
