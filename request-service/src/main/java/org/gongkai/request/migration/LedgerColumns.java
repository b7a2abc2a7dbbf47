package org.gongkai.request.migration;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.gongkai.kit.privacy.Personal;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.Named;
import org.gongkai.registers.field.Spelled;
import org.gongkai.request.fee.FeeMethod;
import org.gongkai.request.life.dispute.CaseOutcome;
import org.gongkai.request.life.event.ConsultationEvent.Answer;
import org.gongkai.request.life.event.ServiceEvent.Way;

/**
 * What ledgers (台账) of offices tell of an application beside the fields of the register: how it was handled.
 *
 * @param extensionDays working days
 * @param feeUnits items or pages, as the method counts
 * @param feeAmountYuan what the notice asked for
 * @param servedOn day on which the reply was served, or counts as served
 * @param caseEndedOn day from which the last decision on the case holds
 * @param caseResult what has come of it; nothing has yet where it says that the case goes on
 */
public record LedgerColumns(
        @Named(
                value = "确认日期",
                also = {"确认收到日期", "确认时间"})
        LocalDate confirmedOn,

        @Named(
                value = "代理人",
                also = {"委托代理人", "代理人姓名"})
        @Personal(PersonalDataKind.NAME)
        @Size(max = 300)
        String agentName,

        @Named(
                value = "共同申请人",
                also = {"联合申请人", "其他申请人"})
        @Personal(PersonalDataKind.NAME)
        @Size(max = 300)
        String jointApplicants,

        @Named(
                value = "获取方式",
                also = {"获取信息的方式", "信息获取方式", "提供方式"})
        @Size(max = 300)
        String receivingForm,

        @Named(
                value = "经办人",
                also = {"承办人", "办理人"})
        @Size(max = 300)
        String handler,

        @Named(
                value = "承办处室",
                also = {"承办部门", "承办科室", "承办单位", "办理单位"})
        @Size(max = 300)
        String unit,

        @Named(
                value = "补正告知日期",
                also = {"补正通知日期", "补正告知时间", "补正发出日期", "补正告知"})
        LocalDate supplementSentOn,

        @Named(
                value = "补正告知送达日期",
                also = {"补正送达日期", "补正通知送达日期", "补正送达"})
        LocalDate supplementServedOn,

        @Named(
                value = "补正内容",
                also = {"补正事项", "需补正内容"})
        @Spelled(Spelling.TEXT)
        @Personal(PersonalDataKind.OWN_WORDS)
        @Size(max = 300)
        String supplementItems,

        @Named(
                value = "补正收到日期",
                also = {"补正日期", "补齐日期", "收到补正日期", "补正材料收到日期", "补正补齐"})
        LocalDate supplementReceivedOn,

        @Named(
                value = "逾期未补正日期",
                also = {"补正逾期日期", "视为放弃日期"})
        LocalDate supplementLapsedOn,

        @Named(
                value = "第三方",
                also = {"第三方名称", "第三人", "第三方姓名或名称"})
        @Personal(PersonalDataKind.NAME)
        @Size(max = 300)
        String thirdPartyName,

        @Named(
                value = "征求第三方意见日期",
                also = {"征求第三方日期", "征求第三方意见时间", "征求意见日期", "第三方发出"})
        LocalDate thirdPartySentOn,

        @Named(
                value = "第三方收到日期",
                also = {"第三方签收日期", "第三方收到"})
        LocalDate thirdPartyServedOn,

        @Named(
                value = "第三方答复日期",
                also = {"第三方回复日期", "第三方反馈日期", "第三方答复"})
        LocalDate thirdPartyAnsweredOn,

        @Named(
                value = "第三方意见",
                also = {"第三方答复意见", "第三方反馈意见"})
        Answer thirdPartyAnswer,

        @Named(
                value = "征求机关",
                also = {"其他机关", "征求意见机关"})
        @Size(max = 300)
        String otherAgencyName,

        @Named(
                value = "征求其他机关日期",
                also = {"征求其他机关意见日期", "其他机关发出"})
        LocalDate otherAgencySentOn,

        @Named(value = "其他机关收到日期", also = "其他机关收到") LocalDate otherAgencyServedOn,

        @Named(
                value = "其他机关答复日期",
                also = {"其他机关回复日期", "其他机关答复"})
        LocalDate otherAgencyAnsweredOn,

        @Named(value = "延期批准日期", also = "延期批准") LocalDate extensionApprovedOn,

        @Named(
                value = "延期告知日期",
                also = {"延期日期", "延期答复日期", "延期告知时间", "延期通知日期", "延期告知"})
        LocalDate extensionOn,

        @Named(
                value = "延期天数",
                also = {"延长天数", "延期工作日", "延期工作日数"})
        @Min(1)
        @Max(366)
        Integer extensionDays,

        @Named(
                value = "延期理由",
                also = {"延期原因"})
        @Spelled(Spelling.TEXT)
        @Personal(PersonalDataKind.OWN_WORDS)
        @Size(max = 4000)
        String extensionReason,

        @Named(value = "收费方式", also = "计费方式") FeeMethod feeMethod,

        @Named(
                value = "收费件页数",
                also = {"件页数", "收费件数", "收费页数", "收费件页"})
        @Min(1)
        @Max(100_000)
        Integer feeUnits,

        @Named(
                value = "收费通知日期",
                also = {"收费通知时间", "收费通知"})
        LocalDate feeNoticeOn,

        @Named(
                value = "收费通知送达日期",
                also = {"收费通知收到日期", "收费收到"})
        LocalDate feeNoticeServedOn,

        @Named(
                value = "应缴金额",
                also = {"应收金额", "收费通知金额"})
        @Positive
        @Digits(integer = 10, fraction = 2)
        BigDecimal feeAmountYuan,

        @Named(value = "退费日期", also = "退费时间") LocalDate refundOn,

        @Named(
                value = "退费金额",
                also = {"退费", "收费退费"})
        @Positive
        @Digits(integer = 10, fraction = 2)
        BigDecimal refundYuan,

        @Named(
                value = "答复文号",
                also = {"答复书文号", "答复书编号", "告知书文号", "答复编号"})
        @Spelled(Spelling.NUMBER)
        @Size(max = 300)
        String documentNumber,

        @Named(
                value = "答复依据",
                also = {"依据", "法律依据"})
        @Size(max = 4000)
        String basis,

        @Named(
                value = "答复方式",
                also = {"答复形式"})
        @Size(max = 300)
        String replyForm,

        @Named(
                value = "送达方式",
                also = {"发出方式", "寄送方式"})
        Way dispatchWay,

        @Named(
                value = "邮寄单号",
                also = {"快递单号", "邮件号码", "挂号信编号", "单号", "送达单号"})
        @Spelled(Spelling.CODE)
        @Size(max = 300)
        String trackingNumber,

        @Named(
                value = "送达日期",
                also = {"答复送达日期", "签收日期", "送达时间"})
        LocalDate servedOn,

        @Named(
                value = "送达凭证",
                also = {"签收人", "签收情况", "送达证明"})
        @Personal(PersonalDataKind.OWN_WORDS)
        @Size(max = 4000)
        String serviceProof,

        @Named(
                value = "复议诉讼案号",
                also = {"行政复议案号", "行政诉讼案号", "复议案号", "诉讼案号", "案号"})
        @Spelled(Spelling.NUMBER)
        @Size(max = 300)
        String caseNumber,

        @Named(
                value = "复议诉讼类型",
                also = {"救济类型", "案件类型", "复议诉讼情况"})
        @Size(max = 300)
        String caseKind,

        @Named(
                value = "复议诉讼日期",
                also = {"复议诉讼受理日期", "案件受理日期", "复议日期", "诉讼日期"})
        LocalDate caseOpenedOn,

        @Named(
                value = "审结日期",
                also = {"复议诉讼审结日期", "案件审结日期", "审结时间", "结案日期", "裁判日期", "复议决定日期"})
        LocalDate caseEndedOn,

        @Named(
                value = "审理结果",
                also = {"复议诉讼结果", "案件审理结果", "案件结果", "裁判结果", "复议结果", "诉讼结果"})
        CaseOutcome caseResult,

        @Named(
                value = "归档号",
                also = {"归档编号", "档号", "案卷号"})
        @Spelled(Spelling.NUMBER)
        @Size(max = 300)
        String archiveNumber,

        @Named(value = "归档日期", also = "归档时间") LocalDate archivedOn,

        @Named(
                value = "备注",
                also = {"备注说明"})
        @Spelled(Spelling.TEXT)
        @Personal(PersonalDataKind.OWN_WORDS)
        @Size(max = 4000)
        String remarks) {

    private static final int FEN = 2;

    /** Writes money in yuan and fen, so that 10 and 10.00 are the same. */
    public LedgerColumns {
        feeAmountYuan = inFen(feeAmountYuan);
        refundYuan = inFen(refundYuan);
    }

    private static BigDecimal inFen(BigDecimal yuan) {
        return yuan != null && yuan.scale() <= FEN ? yuan.setScale(FEN) : yuan;
    }
}
