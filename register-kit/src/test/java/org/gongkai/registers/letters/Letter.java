package org.gongkai.registers.letters;

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
import org.gongkai.registers.field.Spelled;
import org.gongkai.registers.field.Unmasked;

/**
 * A letter to an agency, the record of the test application: as near to the trades of the services as the kit has to know, with
 * codes of the form, an enum, days, money, text and personal data.
 */
@Schema(name = "Letter")
public record Letter(
        @Named(
                value = "登记编号",
                also = {"收件编号", "登记号", "受理编号", "申请编号"})
        @Spelled(Spelling.NUMBER)
        @NotBlank
        @Size(max = 100)
        @Schema(examples = "L-2021-00001")
        String letterNumber,

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
        @Schema(examples = "ONLINE")
        Channel channel,

        @Named(
                value = "来信人类型",
                also = {"来信人类别", "来信人性质", "类别"})
        @NotNull
        @FormCode(CodeList.APPLICANT_KIND)
        @Schema(examples = "NATURAL_PERSON")
        String senderKind,

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
                value = "来信人",
                also = {"来信人姓名", "姓名", "姓名或名称", "来信人名称"})
        @Personal(PersonalDataKind.NAME)
        @Size(max = 200)
        @Pattern(regexp = Unmasked.TEXT, message = Unmasked.MESSAGE)
        @Schema(examples = "王某")
        String senderName,

        @Named(
                value = "证件号码",
                also = {"身份证号", "身份证号码", "证件号"})
        @Spelled(Spelling.CODE)
        @Personal(PersonalDataKind.ID_NUMBER)
        @Size(max = 50)
        @Pattern(regexp = Unmasked.TEXT, message = Unmasked.MESSAGE)
        @Schema(examples = "11010519491231002X")
        String senderIdNumber,

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
                value = "信息处理费",
                also = {"收费金额"})
        @PositiveOrZero
        @Digits(integer = 12, fraction = 2)
        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, examples = "30.00")
        BigDecimal feeYuan,

        @Named(value = "缴费日期", also = "缴费时间") @Schema(examples = "2021-03-10")
        LocalDate feePaidOn) {

    private static final int FEN = 2;

    /** Writes a fee in yuan and fen, so that 10 and 10.00 are the same letter. */
    public Letter {
        if (feeYuan != null && feeYuan.scale() <= FEN) {
            feeYuan = feeYuan.setScale(FEN);
        }
    }

    /** The letter with its reply. */
    Letter replied(LocalDate on, String answered) {
        return new Letter(
                letterNumber,
                agencyCode,
                channel,
                senderKind,
                receivedOn,
                on,
                answered,
                outcomeDetail,
                senderName,
                senderIdNumber,
                subject,
                description,
                feeYuan,
                feePaidOn);
    }
}
