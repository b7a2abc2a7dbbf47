package org.gongkai.request.life.table;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;
import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.SupplementEvent;

/** The steps of an application's life, by their names in {@code life-cycle.csv}. */
public enum Step {
    DRAFT,
    SUBMIT,
    REGISTER_ARRIVAL,
    REGISTER_RECEIPT,
    CONFIRM_RECEIPT,
    CONFIRMATION_FAILED,
    DISCARD,
    CORRECT_RECEIPT(IntakeEvent.ReceiptCorrection.class),
    CORRECT_APPLICANT(IntakeEvent.ApplicantCorrection.class),
    VOID(ClosingEvent.Voiding.class),
    ASSIGN(IntakeEvent.Assignment.class),
    CHANGE_HANDLER(IntakeEvent.Assignment.class),
    ANSWER_ON_SPOT(ClosingEvent.SpotAnswer.class),
    SPLIT(IntakeEvent.Split.class),
    MERGE(IntakeEvent.Merge.class),
    REQUEST_SUPPLEMENT(SupplementEvent.SupplementRequest.class),
    SUPPLEMENT_RECEIVED(SupplementEvent.Supplement.class),
    SUPPLEMENT_LAPSED(SupplementEvent.SupplementLapse.class),
    ACCEPT_LATE_SUPPLEMENT(SupplementEvent.Supplement.class),
    STILL_UNCLEAR(SupplementEvent.UnclearFinding.class),
    ASK_REASONS(SupplementEvent.ReasonRequest.class),
    ACCEPT_REASONS(SupplementEvent.ReasonDecision.class),
    REJECT_REASONS(SupplementEvent.ReasonDecision.class),
    ACCEPT(IntakeEvent.Acceptance.class),
    ASK_UNIT(IntakeEvent.UnitTask.class),
    UNIT_ANSWERED(IntakeEvent.UnitAnswer.class),
    CONSULT_THIRD_PARTY(ConsultationEvent.Consultation.class),
    CONSULT_CO_MAKER(ConsultationEvent.Consultation.class),
    CONSULT_AGENCY(ConsultationEvent.Consultation.class),
    CONSULTATION_ANSWERED(ConsultationEvent.ConsultationAnswer.class),
    CONSULTATION_SILENT(ConsultationEvent.ConsultationSilence.class),
    RECALL_CONSULTATION(ConsultationEvent.ConsultationRecall.class),
    OVERRIDE_THIRD_PARTY(ConsultationEvent.Override.class),
    NOTICE_FEE(FeeEvent.FeeNotice.class),
    PAY_PART(FeeEvent.Payment.class),
    PAY_IN_FULL(FeeEvent.Payment.class),
    CANCEL_FEE(FeeEvent.FeeCancellation.class),
    FEE_LAPSED(FeeEvent.FeeLapse.class),
    REFUND(FeeEvent.Refund.class),
    EXTEND(ConsultationEvent.Extension.class),
    PROPOSE(DecisionEvent.Proposal.class),
    REVIEWED(DecisionEvent.Review.class),
    RETURN(DecisionEvent.Return.class),
    APPROVE(DecisionEvent.Approval.class),
    RECALL(DecisionEvent.Recall.class),
    DISPATCH(ServiceEvent.Dispatch.class),
    SERVED(ServiceEvent.Delivery.class),
    RETURNED(ServiceEvent.Delivery.class),
    SERVE_AGAIN(ServiceEvent.Delivery.class),
    CLOSE(ServiceEvent.Closing.class),
    CORRECT_CLERICALLY(LaterEvent.ClericalCorrection.class),
    CORRECT_LEAF(LaterEvent.OutcomeCorrection.class),
    WITHDRAW(ClosingEvent.Withdrawal.class),
    APPLICANT_GONE(ClosingEvent.ApplicantLoss.class),
    IDENTITY_FALSE(DecisionEvent.IdentityFinding.class),
    CASE_OPENED(LaterEvent.CaseOpening.class),
    CASE_ENDED(LaterEvent.CaseEnding.class),
    ORDER_REDECISION(LaterEvent.Round.class),
    REVOKE_OWN(LaterEvent.Round.class),
    DISPATCH_ROUND(ServiceEvent.Dispatch.class),
    SET_HOLD(LaterEvent.Hold.class),
    RELEASE_HOLD(LaterEvent.HoldRelease.class),
    ARCHIVE(LaterEvent.Archiving.class),
    ERASE,
    PROPOSE_PUBLICATION(LaterEvent.PublicationProposal.class),
    DUE_DATE_PASSES(LaterEvent.DueDatePassing.class),
    LOAD_CALENDAR,
    YEAR_END,
    NOTICE_SERVED(ServiceEvent.Delivery.class),
    RECORD_CONCLUDED(ClosingEvent.RecordConclusion.class),
    RECORD_REOPENED(ClosingEvent.RecordReopening.class),
    DECIDE_PUBLICATION(LaterEvent.PublicationDecision.class),
    PUBLISH_REPLY(LaterEvent.ReplyPublication.class),
    RECORD_CORRECTED(ClosingEvent.RecordCorrection.class),
    LEDGER_KEPT(IntakeEvent.LedgerKept.class),
    LEDGER_REPLIED(ClosingEvent.LedgerReply.class),
    PROPOSE_ROUND(DecisionEvent.Proposal.class),
    REVIEW_ROUND(DecisionEvent.Review.class),
    RETURN_ROUND(DecisionEvent.Return.class),
    APPROVE_ROUND(DecisionEvent.Approval.class),
    RECALL_ROUND(DecisionEvent.Recall.class),
    DELIVER_ROUND(ServiceEvent.Delivery.class),
    ORDER_REPLY(LaterEvent.Round.class),
    NOTICE_RETURNED(ServiceEvent.Delivery.class),
    SERVE_NOTICE_AGAIN(ServiceEvent.Delivery.class),
    PART_SPLIT_OFF(IntakeEvent.SplitOff.class),
    OVERRIDE_IN_ROUND(ConsultationEvent.Override.class),
    PAY_LATE(FeeEvent.Payment.class),
    REVERSE_PUBLICATION(LaterEvent.PublicationReversal.class);

    private final Class<? extends LifeEvent> body;

    /** A step of a submission, or one that the calendar brings about. */
    Step() {
        this.body = null;
    }

    Step(Class<? extends LifeEvent> body) {
        this.body = body;
    }

    /** What is said with it; none for steps of a submission and for those that the calendar brings about. */
    public Optional<Class<? extends LifeEvent>> body() {
        return Optional.ofNullable(body);
    }

    /** Its name in the API and in the table, for example {@code requestSupplement}. */
    public String code() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder code = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            code.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return code.toString();
    }

    /** The step with this name. */
    public static Optional<Step> find(String code) {
        return Stream.of(values()).filter(step -> step.code().equals(code)).findFirst();
    }

    /** It in words. */
    public Message said() {
        return language -> Bundle.of(Step.class, language).text(code());
    }
}
