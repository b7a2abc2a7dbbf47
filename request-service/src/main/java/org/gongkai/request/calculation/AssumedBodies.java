package org.gongkai.request.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.fee.FeeMethod;
import org.gongkai.request.fee.FeeTariff;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.ConsultationEvent.Answer;
import org.gongkai.request.life.event.ConsultationEvent.Party;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.DecisionEvent.ReviewKind;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.SupplementEvent;
import org.gongkai.request.life.notice.Charge;
import org.gongkai.request.life.outcome.OutcomeRule;
import org.gongkai.request.life.table.Step;

/** Bodies of steps that are assumed: the days are what was said, the words are of no account. */
final class AssumedBodies {

    private static final String ANYTHING = "-";

    /** The least that costs anything: 31 pages. */
    private static final int PAGES = 31;

    /** Likewise: 11 items. */
    private static final int ITEMS = 11;

    private AssumedBodies() {}

    static LifeEvent assigned(LocalDate on) {
        return new IntakeEvent.Assignment(on, ANYTHING, null);
    }

    static LifeEvent accepted(LocalDate on) {
        return new IntakeEvent.Acceptance(on);
    }

    static LifeEvent replied(AssumedEvent event) {
        String outcome = event.outcome() == null ? "GRANTED" : event.outcome();
        return new DecisionEvent.Proposal(event.on(), parts(outcome, ANYTHING), null, null, null);
    }

    private static List<DecisionEvent.Part> parts(String outcome, String facts) {
        String detail = OutcomeRule.find(outcome)
                .flatMap(rule -> rule.details().stream().findFirst())
                .orElse(null);
        return List.of(new DecisionEvent.Part(ANYTHING, outcome, detail, ANYTHING, facts, ANYTHING));
    }

    private static int lastRound(Course course) {
        return course.aftermath().rounds().size() + 1;
    }

    static List<LifeEvent> signed(LocalDate on) {
        return List.of(
                new DecisionEvent.Review(on, ReviewKind.SECRECY, null),
                new DecisionEvent.Review(on, ReviewKind.LEGAL, null),
                new DecisionEvent.Approval(on, null));
    }

    /**
     * The body of a step.
     *
     * @param number which consultation or fee notice is meant
     */
    static LifeEvent of(Step step, AssumedEvent event, int number, Course course, WorkingCalendar calendar) {
        LocalDate on = event.on();
        return switch (step) {
            case CORRECT_RECEIPT -> new IntakeEvent.ReceiptCorrection(on, event.receivedOn(), ANYTHING, ANYTHING);
            case CORRECT_APPLICANT ->
                new IntakeEvent.ApplicantCorrection(on, "NATURAL_PERSON", null, null, ANYTHING, ANYTHING);
            case VOID -> new ClosingEvent.Voiding(on, null, null, ANYTHING);
            case ASSIGN, CHANGE_HANDLER -> assigned(on);
            case ANSWER_ON_SPOT ->
                new ClosingEvent.SpotAnswer(
                        on, parts("GRANTED", ANYTHING), null, null, null, null, null, null, ANYTHING, ANYTHING, null);
            case SPLIT -> new IntakeEvent.Split(on, List.of(ANYTHING, ANYTHING));
            case MERGE -> new IntakeEvent.Merge(on, new UUID(0, 0));
            case REQUEST_SUPPLEMENT ->
                new SupplementEvent.SupplementRequest(on, List.of(ANYTHING), event.days(), event.servedOn());
            case SUPPLEMENT_RECEIVED -> new SupplementEvent.Supplement(on, ANYTHING, event.goodReason());
            case ACCEPT_LATE_SUPPLEMENT ->
                new SupplementEvent.Supplement(
                        on, ANYTHING, event.goodReason() == null ? ANYTHING : event.goodReason());
            case SUPPLEMENT_LAPSED -> new SupplementEvent.SupplementLapse(on);
            case STILL_UNCLEAR -> new SupplementEvent.UnclearFinding(on, ANYTHING);
            case ASK_REASONS -> new SupplementEvent.ReasonRequest(on, 1, ANYTHING, event.days(), event.servedOn());
            case ACCEPT_REASONS -> new SupplementEvent.ReasonDecision(on, true, ANYTHING, event.deferredTo(), null);
            case REJECT_REASONS -> new SupplementEvent.ReasonDecision(on, false, ANYTHING, null, null);
            case ACCEPT -> accepted(on);
            case ASK_UNIT -> new IntakeEvent.UnitTask(on, ANYTHING, ANYTHING, answeredBy(event, calendar));
            case UNIT_ANSWERED ->
                new IntakeEvent.UnitAnswer(on, course.allUnitWork().size(), ANYTHING);
            case CONSULT_THIRD_PARTY -> consultation(event, Party.THIRD_PARTY);
            case CONSULT_CO_MAKER -> consultation(event, Party.CO_MAKER);
            case CONSULT_AGENCY -> consultation(event, Party.OTHER_AGENCY);
            case CONSULTATION_ANSWERED ->
                new ConsultationEvent.ConsultationAnswer(
                        on, number, event.answer() == null ? Answer.AGREE : event.answer(), ANYTHING);
            case RECALL_CONSULTATION -> new ConsultationEvent.ConsultationRecall(on, number, ANYTHING);
            case OVERRIDE_THIRD_PARTY, OVERRIDE_IN_ROUND ->
                new ConsultationEvent.Override(
                        on,
                        number,
                        event.ground() == null ? ConsultationEvent.Ground.NO_GOOD_REASON : event.ground(),
                        ANYTHING,
                        event.servedOn() == null ? on : event.servedOn());
            case NOTICE_FEE -> noticed(event);
            case PAY_PART, PAY_LATE -> payment(event, number, BigDecimal.ONE);
            case PAY_IN_FULL -> payment(event, number, open(course, number));
            case CANCEL_FEE -> new FeeEvent.FeeCancellation(on, number, ANYTHING);
            case FEE_LAPSED -> new FeeEvent.FeeLapse(on, number);
            case REFUND -> new FeeEvent.Refund(on, BigDecimal.ONE, FeeEvent.RefundGround.OTHER, null);
            case EXTEND -> new ConsultationEvent.Extension(on, event.days() == null ? 20 : event.days(), ANYTHING);
            case PROPOSE -> replied(event);
            case REVIEWED -> new DecisionEvent.Review(on, ReviewKind.SECRECY, null);
            case RETURN -> new DecisionEvent.Return(on, ANYTHING);
            case APPROVE -> new DecisionEvent.Approval(on, null);
            case RECALL -> new DecisionEvent.Recall(on, ANYTHING);
            case DISPATCH ->
                new ServiceEvent.Dispatch(on, event.way() == null ? ServiceEvent.Way.POST : event.way(), null);
            case SERVED -> delivery(on, ServiceEvent.Result.SERVED);
            case RETURNED -> delivery(on, ServiceEvent.Result.RETURNED);
            case SERVE_AGAIN -> delivery(on, ServiceEvent.Result.AGAIN);
            case NOTICE_SERVED -> notice(on, ServiceEvent.Result.SERVED, number, course);
            case NOTICE_RETURNED -> notice(on, ServiceEvent.Result.RETURNED, number, course);
            case SERVE_NOTICE_AGAIN -> notice(on, ServiceEvent.Result.AGAIN, number, course);
            case CLOSE -> new ServiceEvent.Closing(on);
            case CORRECT_CLERICALLY -> new LaterEvent.ClericalCorrection(on, ANYTHING, ANYTHING, ANYTHING);
            case CORRECT_LEAF -> new LaterEvent.OutcomeCorrection(on, "GRANTED", null, ANYTHING);
            case WITHDRAW -> new ClosingEvent.Withdrawal(on, ANYTHING);
            case APPLICANT_GONE -> new ClosingEvent.ApplicantLoss(on, ANYTHING);
            case IDENTITY_FALSE -> new DecisionEvent.IdentityFinding(on, ANYTHING);
            case CASE_OPENED -> new LaterEvent.CaseOpening(on, ANYTHING);
            case CASE_ENDED -> new LaterEvent.CaseEnding(on, ANYTHING, "RC_UPHOLD");
            case ORDER_REDECISION -> round(event, LaterEvent.Origin.ORDER, "RC_REVOKE");
            case REVOKE_OWN -> round(event, LaterEvent.Origin.OWN, null);
            case PROPOSE_ROUND ->
                new DecisionEvent.Proposal(
                        on, parts("GRANTED", ANYTHING + on), null, null, null, null, null, lastRound(course), null);
            case REVIEW_ROUND -> new DecisionEvent.Review(on, ReviewKind.SECRECY, null, lastRound(course));
            case RETURN_ROUND -> new DecisionEvent.Return(on, ANYTHING, lastRound(course));
            case APPROVE_ROUND -> new DecisionEvent.Approval(on, null, lastRound(course));
            case RECALL_ROUND -> new DecisionEvent.Recall(on, ANYTHING, lastRound(course));
            case DISPATCH_ROUND -> new ServiceEvent.Dispatch(on, ServiceEvent.Way.POST, null, lastRound(course));
            case DELIVER_ROUND ->
                new ServiceEvent.Delivery(on, ServiceEvent.Result.SERVED, null, null, null, lastRound(course));
            case ORDER_REPLY -> round(event, LaterEvent.Origin.ORDER, "LT_PERFORM");
            case CONSULTATION_SILENT -> new ConsultationEvent.ConsultationSilence(on, number, ANYTHING);
            case DUE_DATE_PASSES -> new LaterEvent.DueDatePassing(on, on);
            case PART_SPLIT_OFF -> new IntakeEvent.SplitOff(on, new UUID(0, 0), null);
            case SET_HOLD -> new LaterEvent.Hold(on, ANYTHING);
            case RELEASE_HOLD -> new LaterEvent.HoldRelease(on, ANYTHING);
            case ARCHIVE -> new LaterEvent.Archiving(on, ANYTHING);
            case PROPOSE_PUBLICATION -> new LaterEvent.PublicationProposal(on, ANYTHING);
            case DECIDE_PUBLICATION ->
                new LaterEvent.PublicationDecision(
                        on, course.aftermath().proposals().size(), true, ANYTHING);
            case REVERSE_PUBLICATION ->
                new LaterEvent.PublicationReversal(
                        on, course.aftermath().proposals().size(), ANYTHING);
            case PUBLISH_REPLY ->
                new LaterEvent.ReplyPublication(
                        on, course.aftermath().proposals().size(), ANYTHING, ANYTHING, ANYTHING, null);
            case RECORD_CONCLUDED -> new ClosingEvent.RecordConclusion(on, "GRANTED", null);
            case RECORD_REOPENED -> new ClosingEvent.RecordReopening(on);
            case RECORD_CORRECTED -> new ClosingEvent.RecordCorrection(on, on, "GRANTED", null);
            case LEDGER_KEPT -> new IntakeEvent.LedgerKept(on, ANYTHING, 1L, 0, null, null, null);
            case LEDGER_REPLIED -> new ClosingEvent.LedgerReply(on, "GRANTED", null, null, null, null, null);
            case DRAFT,
                    SUBMIT,
                    REGISTER_ARRIVAL,
                    REGISTER_RECEIPT,
                    CONFIRM_RECEIPT,
                    CONFIRMATION_FAILED,
                    DISCARD,
                    ERASE,
                    LOAD_CALENDAR,
                    YEAR_END -> throw new IllegalArgumentException(step + " has no body");
        };
    }

    /** By the tariff, of the first items of a month. */
    private static LifeEvent noticed(AssumedEvent event) {
        FeeMethod method = event.method() == null ? FeeMethod.PAGE : event.method();
        int least = switch (method) {
            case ITEM -> ITEMS;
            case PAGE -> PAGES;
        };
        int units = event.units() == null ? least : event.units();
        BigDecimal amount = BigDecimal.valueOf(FeeTariff.sum(FeeTariff.of(method, 0, units)));
        return new FeeEvent.FeeNotice(event.on(), method, units, null, amount, null, event.servedOn());
    }

    private static LifeEvent round(AssumedEvent event, LaterEvent.Origin origin, String result) {
        return new LaterEvent.Round(
                event.on(), origin, result, event.days(), event.unit(), event.dueOn(), null, null, ANYTHING);
    }

    /** Until when a unit is to answer: as is said, else as long as it usually has. */
    private static LocalDate answeredBy(AssumedEvent event, WorkingCalendar calendar) {
        Timer usual = Timers.get("T_UNIT");
        return Optional.ofNullable(event.dueOn())
                .or(() -> usual.lastDay(event.on(), calendar))
                .orElseGet(() -> usual.unit().notBefore(event.on(), usual.length()));
    }

    private static LifeEvent consultation(AssumedEvent event, Party party) {
        return new ConsultationEvent.Consultation(event.on(), party, ANYTHING, ANYTHING, event.servedOn());
    }

    private static LifeEvent payment(AssumedEvent event, int number, BigDecimal otherwise) {
        return new FeeEvent.Payment(event.on(), number, event.amountYuan() == null ? otherwise : event.amountYuan());
    }

    private static BigDecimal open(Course course, int number) {
        return course.charges().stream()
                .filter(charge -> charge.number() == number)
                .map(Charge::amountYuan)
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    private static LifeEvent delivery(LocalDate on, ServiceEvent.Result result) {
        return new ServiceEvent.Delivery(on, result, null, null, null);
    }

    private static LifeEvent notice(LocalDate on, ServiceEvent.Result result, int number, Course course) {
        return new ServiceEvent.Delivery(on, result, lastNotice(course), Math.max(1, number), null);
    }

    /** The notice that the application waits for. */
    private static String lastNotice(Course course) {
        return switch (course.stage()) {
            case SUPPLEMENT_REQUESTED -> "D04_SUPPLEMENT";
            case REASON_REQUESTED -> "D05_REASON";
            case FEE_NOTIFIED -> "D14_FEE_NOTICE";
            default -> "D08_TP_CONSULT";
        };
    }
}
