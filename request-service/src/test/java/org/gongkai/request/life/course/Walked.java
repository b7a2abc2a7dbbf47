package org.gongkai.request.life.course;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.registers.calendar.ShippedCalendar;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.fee.FeeMethod;
import org.gongkai.request.life.Beginning;
import org.gongkai.request.life.event.ClosingEvent.ApplicantLoss;
import org.gongkai.request.life.event.ClosingEvent.LedgerReply;
import org.gongkai.request.life.event.ClosingEvent.RecordConclusion;
import org.gongkai.request.life.event.ClosingEvent.RecordCorrection;
import org.gongkai.request.life.event.ClosingEvent.RecordReopening;
import org.gongkai.request.life.event.ClosingEvent.SpotAnswer;
import org.gongkai.request.life.event.ClosingEvent.Voiding;
import org.gongkai.request.life.event.ClosingEvent.Withdrawal;
import org.gongkai.request.life.event.ConsultationEvent.Answer;
import org.gongkai.request.life.event.ConsultationEvent.Consultation;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationAnswer;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationRecall;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationSilence;
import org.gongkai.request.life.event.ConsultationEvent.Extension;
import org.gongkai.request.life.event.ConsultationEvent.Ground;
import org.gongkai.request.life.event.ConsultationEvent.Override;
import org.gongkai.request.life.event.ConsultationEvent.Party;
import org.gongkai.request.life.event.DecisionEvent.Approval;
import org.gongkai.request.life.event.DecisionEvent.IdentityFinding;
import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.event.DecisionEvent.Proposal;
import org.gongkai.request.life.event.DecisionEvent.Recall;
import org.gongkai.request.life.event.DecisionEvent.Return;
import org.gongkai.request.life.event.DecisionEvent.Review;
import org.gongkai.request.life.event.DecisionEvent.ReviewKind;
import org.gongkai.request.life.event.FeeEvent.FeeCancellation;
import org.gongkai.request.life.event.FeeEvent.FeeLapse;
import org.gongkai.request.life.event.FeeEvent.FeeNotice;
import org.gongkai.request.life.event.FeeEvent.Payment;
import org.gongkai.request.life.event.FeeEvent.Refund;
import org.gongkai.request.life.event.FeeEvent.RefundGround;
import org.gongkai.request.life.event.IntakeEvent.Acceptance;
import org.gongkai.request.life.event.IntakeEvent.ApplicantCorrection;
import org.gongkai.request.life.event.IntakeEvent.Assignment;
import org.gongkai.request.life.event.IntakeEvent.LedgerKept;
import org.gongkai.request.life.event.IntakeEvent.Merge;
import org.gongkai.request.life.event.IntakeEvent.ReceiptCorrection;
import org.gongkai.request.life.event.IntakeEvent.Split;
import org.gongkai.request.life.event.IntakeEvent.SplitOff;
import org.gongkai.request.life.event.IntakeEvent.UnitAnswer;
import org.gongkai.request.life.event.IntakeEvent.UnitTask;
import org.gongkai.request.life.event.LaterEvent.Archiving;
import org.gongkai.request.life.event.LaterEvent.CaseEnding;
import org.gongkai.request.life.event.LaterEvent.CaseOpening;
import org.gongkai.request.life.event.LaterEvent.ClericalCorrection;
import org.gongkai.request.life.event.LaterEvent.DueDatePassing;
import org.gongkai.request.life.event.LaterEvent.Hold;
import org.gongkai.request.life.event.LaterEvent.HoldRelease;
import org.gongkai.request.life.event.LaterEvent.Origin;
import org.gongkai.request.life.event.LaterEvent.OutcomeCorrection;
import org.gongkai.request.life.event.LaterEvent.PublicationDecision;
import org.gongkai.request.life.event.LaterEvent.PublicationProposal;
import org.gongkai.request.life.event.LaterEvent.PublicationReversal;
import org.gongkai.request.life.event.LaterEvent.ReplyPublication;
import org.gongkai.request.life.event.LaterEvent.Round;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent.Closing;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.event.ServiceEvent.Dispatch;
import org.gongkai.request.life.event.ServiceEvent.Result;
import org.gongkai.request.life.event.ServiceEvent.Way;
import org.gongkai.request.life.event.SupplementEvent.ReasonDecision;
import org.gongkai.request.life.event.SupplementEvent.ReasonRequest;
import org.gongkai.request.life.event.SupplementEvent.Supplement;
import org.gongkai.request.life.event.SupplementEvent.SupplementLapse;
import org.gongkai.request.life.event.SupplementEvent.SupplementRequest;
import org.gongkai.request.life.event.SupplementEvent.UnclearFinding;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.Step;

/** An application that is led from step to step, and typical bodies of every step. */
final class Walked {

    static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);
    static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    static final WorkingCalendar CALENDAR = ShippedCalendar.national();

    private final List<Taken> taken = new ArrayList<>();
    private LocalDate today = TODAY;

    /** The clerk takes a step on a day of March. */
    Walked then(LifeEvent event) {
        return then(event, "clerk");
    }

    Walked then(LifeEvent event, String by) {
        Course course = course();
        course.findRefusal(event, today, by).ifPresent(refusal -> {
            throw new AssertionError(event + ": " + refusal);
        });
        taken.add(new Taken(course.stepOf(event), event, by, Instant.EPOCH));
        return this;
    }

    Walked on(LocalDate day) {
        today = day;
        return this;
    }

    LocalDate today() {
        return today;
    }

    Course course() {
        return Course.of(Beginning.received(RECEIVED), taken, CALENDAR);
    }

    List<Step> steps() {
        return taken.stream().map(Taken::step).toList();
    }

    Optional<StepWords> refusal(LifeEvent event) {
        return refusal(event, "clerk");
    }

    Optional<StepWords> refusal(LifeEvent event, String by) {
        return course().findRefusal(event, today, by).map(Refusal::reason);
    }

    static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    static Assignment assigned(LocalDate on) {
        return new Assignment(on, "clerk", "档案科");
    }

    static SupplementRequest supplementAsked(LocalDate on) {
        return new SupplementRequest(on, List.of("所需信息的名称"), null, on);
    }

    static ReasonRequest reasonsAsked(LocalDate on) {
        return new ReasonRequest(on, 120, "2026年1月至2月", null, on);
    }

    static Consultation consulted(LocalDate on, Party party) {
        return new Consultation(on, party, "某公司", "合同文本", on);
    }

    static FeeNotice charged(LocalDate on) {
        return new FeeNotice(on, FeeMethod.PAGE, 44, null, new BigDecimal("140"), null, on, 120, "2026年1月至2月", null);
    }

    static Payment paid(LocalDate on, String yuan) {
        return new Payment(on, 1, new BigDecimal(yuan));
    }

    static Proposal granted(LocalDate on) {
        return proposed(on, new Part("决算表", "GRANTED", "PROVIDED", null, null, "附件1"));
    }

    static Proposal proposed(LocalDate on, Part... parts) {
        return new Proposal(on, List.of(parts), null, null, null);
    }

    /** The draft of a further decision, which rests on other facts than the first. */
    static Proposal proposed(LocalDate on, int round) {
        Part part = new Part("决算表", "PARTIAL", null, "条例第三十七条", "重新查明" + round, "附件" + round);
        return new Proposal(on, List.of(part), null, null, null, null, null, round, null);
    }

    /** A further decision until it is signed. */
    Walked decidedAnew(LocalDate on, int round) {
        return then(proposed(on, round))
                .then(new Review(on, ReviewKind.SECRECY, null, round), "reviewer")
                .then(new Review(on, ReviewKind.LEGAL, null, round), "reviewer")
                .then(new Approval(on, null, round), "signer");
    }

    /** As far as PROCESSING. */
    Walked processing() {
        return then(assigned(march(3))).then(new Acceptance(march(4)));
    }

    /** On from PROCESSING until the reply is sent. */
    Walked dispatched(LocalDate on) {
        return then(granted(on)).decided(on).then(new Dispatch(on, Way.POST, "EMS1"));
    }

    /** On from APPROVAL until it is signed. */
    Walked decided(LocalDate on) {
        return then(new Review(on, ReviewKind.SECRECY, null), "reviewer")
                .then(new Review(on, ReviewKind.LEGAL, null), "reviewer")
                .then(new Approval(on, null), "signer");
    }

    /** On from DISPATCHED. */
    Walked closed(LocalDate on) {
        return then(new Delivery(on, Result.SERVED, null, null, "本人签收")).then(new Closing(on));
    }

    /** A body of a step, as it may be said on a day. */
    static LifeEvent body(Step step, LocalDate on) {
        return switch (step) {
            case CORRECT_RECEIPT -> new ReceiptCorrection(on, march(1), "邮戳", "签收日期登记错误");
            case CORRECT_APPLICANT -> new ApplicantCorrection(on, "ENTERPRISE", null, null, "营业执照", "申请人为公司");
            case VOID -> new Voiding(on, null, null, "重复登记");
            case ASSIGN, CHANGE_HANDLER -> assigned(on);
            case ANSWER_ON_SPOT ->
                new SpotAnswer(
                        on,
                        List.of(new Part("决算表", "GRANTED", "PROVIDED", null, null, "附件1")),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "不涉及国家秘密",
                        "王某",
                        null);
            case SPLIT -> new Split(on, List.of("决算", "合同"));
            case MERGE -> new Merge(on, UUID.randomUUID());
            case REQUEST_SUPPLEMENT -> supplementAsked(on);
            case SUPPLEMENT_RECEIVED, ACCEPT_LATE_SUPPLEMENT -> new Supplement(on, "2025年度部门决算", "因病");
            case SUPPLEMENT_LAPSED -> new SupplementLapse(on);
            case STILL_UNCLEAR -> new UnclearFinding(on, "未指明年度");
            case ASK_REASONS -> reasonsAsked(on);
            case ACCEPT_REASONS -> new ReasonDecision(on, true, "课题研究", on.plusDays(60), null);
            case REJECT_REASONS -> new ReasonDecision(on, false, "没有理由", null, null);
            case ACCEPT -> new Acceptance(on);
            case ASK_UNIT -> new UnitTask(on, "财务科", "是否保存", on.plusDays(5));
            case UNIT_ANSWERED -> new UnitAnswer(on, 1, "有");
            case CONSULT_THIRD_PARTY -> consulted(on, Party.THIRD_PARTY);
            case CONSULT_CO_MAKER -> consulted(on, Party.CO_MAKER);
            case CONSULT_AGENCY -> consulted(on, Party.OTHER_AGENCY);
            case CONSULTATION_ANSWERED -> new ConsultationAnswer(on, 1, Answer.OBJECT_UNREASONED, "不愿公开");
            case RECALL_CONSULTATION -> new ConsultationRecall(on, 1, "无需征求");
            case OVERRIDE_THIRD_PARTY, OVERRIDE_IN_ROUND -> new Override(on, 1, Ground.NO_GOOD_REASON, "不涉及商业秘密", on);
            case NOTICE_FEE -> charged(on);
            case PAY_PART, PAY_LATE -> paid(on, "40");
            case PAY_IN_FULL -> paid(on, "140");
            case CANCEL_FEE -> new FeeCancellation(on, 1, "误发");
            case FEE_LAPSED -> new FeeLapse(on, 1);
            case REFUND -> new Refund(on, new BigDecimal("40"), RefundGround.OVERPAID, null);
            case EXTEND -> new Extension(on, 10, "检索量大");
            case PROPOSE -> granted(on);
            case REVIEWED -> new Review(on, ReviewKind.SECRECY, null);
            case RETURN -> new Return(on, "依据不足");
            case APPROVE -> new Approval(on, null);
            case RECALL -> new Recall(on, "附件有误");
            case DISPATCH -> new Dispatch(on, Way.POST, "EMS1");
            case SERVED -> new Delivery(on, Result.SERVED, null, null, "本人签收");
            case RETURNED -> new Delivery(on, Result.RETURNED, null, null, "查无此人");
            case SERVE_AGAIN -> new Delivery(on, Result.AGAIN, null, null, "另一地址");
            case CLOSE -> new Closing(on);
            case CORRECT_CLERICALLY -> new ClericalCorrection(on, "公复〔2026〕1号", "二〇二五", "二〇二六");
            case CORRECT_LEAF -> new OutcomeCorrection(on, "PARTIAL", null, "登记错误");
            case WITHDRAW -> new Withdrawal(on, "撤回申请书");
            case APPLICANT_GONE -> new ApplicantLoss(on, "公司已注销");
            case IDENTITY_FALSE -> new IdentityFinding(on, "证件系伪造");
            case CASE_OPENED -> new CaseOpening(on, "双政复〔2026〕1号");
            case CASE_ENDED -> new CaseEnding(on, "双政复〔2026〕1号", "RC_REVOKE");
            case ORDER_REDECISION -> new Round(on, Origin.ORDER, "RC_REVOKE", null, "复议撤销");
            case REVOKE_OWN -> new Round(on, Origin.OWN, null, null, "适用依据错误");
            case PROPOSE_ROUND -> proposed(on, 2);
            case REVIEW_ROUND -> new Review(on, ReviewKind.SECRECY, null, 2);
            case RETURN_ROUND -> new Return(on, "依据不足", 2);
            case APPROVE_ROUND -> new Approval(on, null, 2);
            case RECALL_ROUND -> new Recall(on, "附件有误", 2);
            case DISPATCH_ROUND -> new Dispatch(on, Way.POST, "EMS2", 2);
            case DELIVER_ROUND -> new Delivery(on, Result.SERVED, null, null, "本人签收", 2);
            case ORDER_REPLY -> new Round(on, Origin.ORDER, "LT_PERFORM", null, "责令限期答复");
            case CONSULTATION_SILENT -> new ConsultationSilence(on, 1, "三次退件");
            case DUE_DATE_PASSES -> new DueDatePassing(on, march(30));
            case PART_SPLIT_OFF -> new SplitOff(on, UUID.randomUUID(), null);
            case NOTICE_RETURNED -> new Delivery(on, Result.RETURNED, "D08_TP_CONSULT", 1, "查无此人");
            case SERVE_NOTICE_AGAIN -> new Delivery(on, Result.AGAIN, "D08_TP_CONSULT", 1, "另一地址");
            case SET_HOLD -> new Hold(on, "巡视调阅");
            case RELEASE_HOLD -> new HoldRelease(on, "巡视结束");
            case ARCHIVE -> new Archiving(on, "2026-0001");
            case PROPOSE_PUBLICATION -> new PublicationProposal(on, "多人申请");
            case DECIDE_PUBLICATION -> new PublicationDecision(on, 1, true, "涉及公众利益");
            case REVERSE_PUBLICATION -> new PublicationReversal(on, 1, "发现涉及国家秘密");
            case PUBLISH_REPLY -> new ReplyPublication(on, 1, "部门决算", "2025年度部门决算表", "已公开，见附件", null);
            case NOTICE_SERVED -> new Delivery(on, Result.SERVED, "D04_SUPPLEMENT", null, "本人签收");
            case RECORD_CONCLUDED -> new RecordConclusion(on, "GRANTED", null);
            case RECORD_REOPENED -> new RecordReopening(on);
            case RECORD_CORRECTED -> new RecordCorrection(on, on, "PARTIAL", null);
            case LEDGER_KEPT -> new LedgerKept(on, "sha", 3L, 1, "张某", "办公室", null);
            case LEDGER_REPLIED -> new LedgerReply(on, "GRANTED", null, "公复〔2026〕1号", null, Way.POST, "EMS1");
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
}
