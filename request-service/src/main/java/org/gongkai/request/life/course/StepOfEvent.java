package org.gongkai.request.life.course;

import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.SupplementEvent;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;

/** Which row of the table an event is: for most it follows from the event alone, for some from how the application stands. */
final class StepOfEvent {

    private StepOfEvent() {}

    static Step of(LifeEvent event, Course course) {
        return switch (event) {
            case IntakeEvent intake -> of(intake, course);
            case SupplementEvent asked -> of(asked, course);
            case ConsultationEvent consulted -> of(consulted);
            case FeeEvent fee -> of(fee, course);
            case DecisionEvent decision -> of(decision);
            case ServiceEvent served -> of(served);
            case ClosingEvent closing -> of(closing);
            case LaterEvent later -> of(later);
        };
    }

    private static Step of(IntakeEvent event, Course course) {
        return switch (event) {
            case IntakeEvent.Assignment assignment ->
                course.stage() == Stage.RECEIVED ? Step.ASSIGN : Step.CHANGE_HANDLER;
            case IntakeEvent.Acceptance acceptance -> Step.ACCEPT;
            case IntakeEvent.ReceiptCorrection correction -> Step.CORRECT_RECEIPT;
            case IntakeEvent.ApplicantCorrection correction -> Step.CORRECT_APPLICANT;
            case IntakeEvent.Split split -> Step.SPLIT;
            case IntakeEvent.Merge merge -> Step.MERGE;
            case IntakeEvent.UnitTask task -> Step.ASK_UNIT;
            case IntakeEvent.UnitAnswer answer -> Step.UNIT_ANSWERED;
            case IntakeEvent.LedgerKept kept -> Step.LEDGER_KEPT;
        };
    }

    private static Step of(SupplementEvent event, Course course) {
        return switch (event) {
            case SupplementEvent.SupplementRequest request -> Step.REQUEST_SUPPLEMENT;
            case SupplementEvent.Supplement given ->
                course.stage() == Stage.CLOSED ? Step.ACCEPT_LATE_SUPPLEMENT : Step.SUPPLEMENT_RECEIVED;
            case SupplementEvent.SupplementLapse lapse -> Step.SUPPLEMENT_LAPSED;
            case SupplementEvent.UnclearFinding finding -> Step.STILL_UNCLEAR;
            case SupplementEvent.ReasonRequest request -> Step.ASK_REASONS;
            case SupplementEvent.ReasonDecision decision ->
                decision.accepted() ? Step.ACCEPT_REASONS : Step.REJECT_REASONS;
        };
    }

    private static Step of(ConsultationEvent event) {
        return switch (event) {
            case ConsultationEvent.Consultation sent ->
                switch (sent.party()) {
                    case THIRD_PARTY -> Step.CONSULT_THIRD_PARTY;
                    case CO_MAKER -> Step.CONSULT_CO_MAKER;
                    case OTHER_AGENCY -> Step.CONSULT_AGENCY;
                };
            case ConsultationEvent.ConsultationAnswer answer -> Step.CONSULTATION_ANSWERED;
            case ConsultationEvent.ConsultationRecall recall -> Step.RECALL_CONSULTATION;
            case ConsultationEvent.Override override -> Step.OVERRIDE_THIRD_PARTY;
            case ConsultationEvent.Extension extension -> Step.EXTEND;
        };
    }

    private static Step of(FeeEvent event, Course course) {
        return switch (event) {
            case FeeEvent.FeeNotice notice -> Step.NOTICE_FEE;
            case FeeEvent.Payment payment -> course.fees().isInFull(payment) ? Step.PAY_IN_FULL : Step.PAY_PART;
            case FeeEvent.FeeCancellation cancellation -> Step.CANCEL_FEE;
            case FeeEvent.FeeLapse lapse -> Step.FEE_LAPSED;
            case FeeEvent.Refund refund -> Step.REFUND;
        };
    }

    private static Step of(DecisionEvent event) {
        return switch (event) {
            case DecisionEvent.Proposal proposal -> Step.PROPOSE;
            case DecisionEvent.Review review -> Step.REVIEWED;
            case DecisionEvent.Return given -> Step.RETURN;
            case DecisionEvent.Approval approval -> Step.APPROVE;
            case DecisionEvent.Recall recall -> Step.RECALL;
            case DecisionEvent.IdentityFinding finding -> Step.IDENTITY_FALSE;
        };
    }

    private static Step of(ServiceEvent event) {
        return switch (event) {
            case ServiceEvent.Dispatch dispatch -> Step.DISPATCH;
            case ServiceEvent.Delivery delivery ->
                delivery.document() != null
                        ? Step.NOTICE_SERVED
                        : switch (delivery.result()) {
                            case SERVED -> Step.SERVED;
                            case RETURNED -> Step.RETURNED;
                            case AGAIN, PUBLIC_NOTICE -> Step.SERVE_AGAIN;
                        };
            case ServiceEvent.Closing closing -> Step.CLOSE;
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

    private static Step of(LaterEvent event) {
        return switch (event) {
            case LaterEvent.ClericalCorrection correction -> Step.CORRECT_CLERICALLY;
            case LaterEvent.OutcomeCorrection correction -> Step.CORRECT_LEAF;
            case LaterEvent.CaseOpening opening -> Step.CASE_OPENED;
            case LaterEvent.CaseEnding ending -> Step.CASE_ENDED;
            case LaterEvent.Round round ->
                round.origin() == LaterEvent.Origin.ORDER ? Step.ORDER_REDECISION : Step.REVOKE_OWN;
            case LaterEvent.RoundDispatch dispatch -> Step.DISPATCH_ROUND;
            case LaterEvent.PublicationDecision decision -> Step.DECIDE_PUBLICATION;
            case LaterEvent.ReplyPublication publication -> Step.PUBLISH_REPLY;
            case LaterEvent.Hold hold -> Step.SET_HOLD;
            case LaterEvent.HoldRelease release -> Step.RELEASE_HOLD;
            case LaterEvent.Archiving archiving -> Step.ARCHIVE;
            case LaterEvent.PublicationProposal proposal -> Step.PROPOSE_PUBLICATION;
        };
    }
}
