package org.gongkai.request.application;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.CodeList;
import org.gongkai.kit.privacy.Personal;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.Ends;
import org.gongkai.registers.field.FormCode;
import org.gongkai.registers.field.Named;
import org.gongkai.registers.field.Sparse;
import org.gongkai.registers.field.Spelled;
import org.gongkai.registers.field.Unmasked;
import org.gongkai.request.fee.FeePayments;

/**
 * An application for disclosure (政府信息公开申请) as the register keeps it.
 *
 * @param receiptNumber number of receipt (登记编号), unique within the agency
 * @param receivedOn date of receipt (Art. 31 of the Regulations); its year counts the application as newly received
 * @param closedOn date of the reply's dispatch; its year counts the outcome
 * @param outcome one of the 21 outcomes of the form, present exactly when closed
 * @param requestedForm form in which the information is wanted (Art. 29 para. 2 item 3), where that is known
 * @param route way on which it is wanted, likewise
 * @param processingFeeYuan processing fee charged (Art. 42)
 * @param processingFeePaidOn day on which the fee was paid; its year counts the fee, and one that is not paid counts nowhere
 * @param processingFeePayments where it came in more than once or was given back: each day and amount, which count by
 *     themselves and come to the fee
 */
@Schema(name = "Application")
public record DisclosureApplication(
        @Named(
                value = "登记编号",
                also = {"收件编号", "登记号", "受理编号", "申请编号"})
        @Spelled(Spelling.NUMBER)
        @NotBlank
        @Size(max = 100)
        @Schema(examples = "SFT-2021-00001")
        String receiptNumber,

        @Named(
                value = "统一社会信用代码",
                also = {"机构代码", "单位代码"})
        @Spelled(Spelling.CODE)
        @NotNull
        @Size(min = 18, max = 18)
        @Schema(examples = "11230505001234567F")
        String agencyCode,

        @Named(
                value = "申请渠道",
                also = {"渠道", "申请方式", "提交方式", "收件渠道"})
        @NotNull
        @Schema(examples = "IN_PERSON")
        Channel channel,

        @Named(
                value = "申请人类型",
                also = {"申请人类别", "申请人性质", "类别"})
        @NotNull
        @FormCode(CodeList.APPLICANT_KIND)
        @Schema(examples = "NATURAL_PERSON")
        String applicantKind,

        @Named(
                value = "收到日期",
                also = {"收件日期", "收到申请日期", "收到时间"})
        @NotNull
        @Schema(examples = "2021-03-01")
        LocalDate receivedOn,

        @Named(
                value = "办结日期",
                also = {"答复日期", "答复时间", "办结时间"})
        @Ends
        @Schema(examples = "2021-03-19")
        LocalDate closedOn,

        @Named(
                value = "办理结果",
                also = {"答复结果", "答复类型", "处理结果", "结果"})
        @FormCode(CodeList.OUTCOME)
        @Schema(examples = "GRANTED")
        String outcome,

        @Named(
                value = "办理结果说明",
                also = {"结果说明"})
        @Size(max = 500)
        @Schema(examples = "PROVIDED")
        String outcomeDetail,

        @Named(
                value = "申请人",
                also = {"申请人姓名", "姓名", "姓名或名称", "申请人名称"})
        @Personal(PersonalDataKind.NAME)
        @Size(max = 200)
        @Pattern(regexp = Unmasked.TEXT, message = Unmasked.MESSAGE)
        @Schema(examples = "王某")
        String applicantName,

        @Named(
                value = "证件号码",
                also = {"身份证号", "身份证号码", "证件号"})
        @Spelled(Spelling.CODE)
        @Personal(PersonalDataKind.ID_NUMBER)
        @Size(max = 50)
        @Pattern(regexp = Unmasked.TEXT, message = Unmasked.MESSAGE)
        @Schema(examples = "11010519491231002X")
        String applicantIdNumber,

        @Named(
                value = "联系电话",
                also = {"电话", "联系方式", "手机"})
        @Spelled(Spelling.ADDRESS)
        @Personal(PersonalDataKind.PHONE)
        @Pattern(regexp = "[0-9+() -]{5,30}", message = "{applicant.phone}")
        @Schema(examples = "0469-0000000", pattern = Unmasked.PHONE_OR_MASK)
        String applicantPhone,

        @Named(
                value = "通信地址",
                also = {"地址", "联系地址", "通讯地址"})
        @Personal(PersonalDataKind.ADDRESS)
        @Size(max = 300)
        @Pattern(regexp = Unmasked.TEXT, message = Unmasked.MESSAGE)
        @Schema(examples = "黑龙江省双鸭山市四方台区某街1号")
        String applicantAddress,

        @Named(
                value = "电子邮箱",
                also = {"邮箱", "电子邮件"})
        @Spelled(Spelling.ADDRESS)
        @Personal(PersonalDataKind.EMAIL)
        @Size(max = 200)
        @Pattern(regexp = "[^*\\s@]+@[^*\\s@]+", message = "{applicant.email}")
        @Schema(examples = "applicant@example.org", pattern = Unmasked.EMAIL_OR_MASK)
        String applicantEmail,

        @Named(
                value = "申请事项",
                also = {"申请公开事项", "申请信息名称"})
        @Spelled(Spelling.TEXT)
        @Personal(PersonalDataKind.OWN_WORDS)
        @Size(max = 500)
        @Schema(examples = "2020年度部门决算")
        String subject,

        @Named(
                value = "内容描述",
                also = {"申请内容", "申请公开内容", "所需政府信息", "内容"})
        @Spelled(Spelling.TEXT)
        @Personal(PersonalDataKind.OWN_WORDS)
        @Size(max = 4000)
        @Schema(examples = "申请公开2020年度部门决算表")
        String description,

        @Named(
                value = "获取信息的形式",
                also = {"获取形式", "所需形式", "介质", "载体形式", "信息载体"})
        @Sparse
        @Schema(examples = "PAPER")
        RequestedForm requestedForm,

        @Named(
                value = "获取信息的途径",
                also = {"获取途径", "获取渠道", "领取方式"})
        @Sparse
        @Schema(examples = "MAIL")
        RequestedRoute route,

        @Named(
                value = "信息处理费",
                also = {"收费金额"})
        @PositiveOrZero
        @Digits(integer = 12, fraction = 2)
        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, examples = "30.00")
        BigDecimal processingFeeYuan,

        @Named(
                value = "缴费日期",
                also = {"缴费时间", "收费缴费"})
        @Schema(examples = "2021-03-10")
        LocalDate processingFeePaidOn,

        @Named(value = "缴费明细", also = "缴费记录")
        @Spelled(Spelling.TEXT)
        @Size(max = 4000)
        @Schema(examples = "2021-03-10 20.00; 2021-03-12 10.00")
        String processingFeePayments) {

    private static final int FEN = 2;

    /** Writes fees in one way, so that 10 and 10.00 are the same application. */
    public DisclosureApplication {
        if (processingFeeYuan != null && processingFeeYuan.scale() <= FEN) {
            processingFeeYuan = processingFeeYuan.setScale(FEN);
        }
        if (processingFeePayments != null) {
            processingFeePayments = FeePayments.find(processingFeePayments)
                    .map(FeePayments::text)
                    .orElse(processingFeePayments);
        }
    }

    /** The application with this outcome, or without any. */
    public DisclosureApplication concluded(LocalDate on, String result, String detail) {
        return with(receiptNumber, receivedOn, new Conclusion(on, result, detail), applicant(), subject, charge());
    }

    /** The application with another day of receipt. */
    public DisclosureApplication receivedOn(LocalDate on) {
        return with(receiptNumber, on, conclusion(), applicant(), subject, charge());
    }

    /** The application of another applicant; what is null stays as it is. */
    public DisclosureApplication applicant(String kind, String name, String idNumber) {
        Who other = new Who(
                kind == null ? applicantKind : kind,
                name == null ? applicantName : name,
                idNumber == null ? applicantIdNumber : idNumber);
        return with(receiptNumber, receivedOn, conclusion(), other, subject, charge());
    }

    /** The application with what was paid for it; one payment needs no list. */
    public DisclosureApplication fee(FeePayments payments) {
        return with(receiptNumber, receivedOn, conclusion(), applicant(), subject, ChargedFee.of(payments));
    }

    /** What was paid for it; nothing where a fee was charged alone. */
    FeePayments payments() {
        return charge().paid();
    }

    /** A part of it: what was paid stays with the one that keeps its number. */
    public DisclosureApplication part(String number, String partSubject) {
        ChargedFee paid = number.equals(receiptNumber) ? charge() : ChargedFee.NONE;
        return with(number, receivedOn, new Conclusion(null, null, null), applicant(), partSubject, paid);
    }

    /** What its handling changes, in groups that change together. */
    private record Conclusion(LocalDate on, String outcome, String detail) {}

    private record Who(String kind, String name, String idNumber) {}

    private Conclusion conclusion() {
        return new Conclusion(closedOn, outcome, outcomeDetail);
    }

    private Who applicant() {
        return new Who(applicantKind, applicantName, applicantIdNumber);
    }

    private ChargedFee charge() {
        return new ChargedFee(processingFeeYuan, processingFeePaidOn, processingFeePayments);
    }

    private DisclosureApplication with(
            String number, LocalDate received, Conclusion conclusion, Who applicant, String about, ChargedFee charge) {
        return new DisclosureApplication(
                number,
                agencyCode,
                channel,
                applicant.kind(),
                received,
                conclusion.on(),
                conclusion.outcome(),
                conclusion.detail(),
                applicant.name(),
                applicant.idNumber(),
                applicantPhone,
                applicantAddress,
                applicantEmail,
                about,
                description,
                requestedForm,
                route,
                charge.yuan(),
                charge.paidOn(),
                charge.payments());
    }
}
