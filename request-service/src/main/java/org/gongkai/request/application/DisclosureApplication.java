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

import org.gongkai.form.Role;
import org.gongkai.kit.privacy.Personal;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.kit.register.FormCode;
import org.gongkai.kit.register.Named;

/**
 * An application for disclosure (政府信息公开申请) as the register keeps it.
 *
 * @param receiptNumber number of receipt (登记编号), unique within the agency
 * @param receivedOn date of receipt (Art. 31 of the Regulations); its year counts the application as newly received
 * @param closedOn date of the reply's dispatch; its year counts the outcome
 * @param outcome one of the 21 outcomes of the form, present exactly when closed
 * @param processingFeeYuan processing fee charged (Art. 42), counted in the year of receipt
 */
@Schema(name = "Application")
public record DisclosureApplication(
        @Named("登记编号") @NotBlank @Size(max = 100) @Schema(examples = "SFT-2021-00001")
        String receiptNumber,

        @Named("统一社会信用代码") @NotNull @Size(min = 18, max = 18) @Schema(examples = "11230505001234567F")
        String agencyCode,

        @Named("申请渠道") @NotNull @Schema(examples = "ONLINE") Channel channel,

        @Named("申请人类型") @NotNull @FormCode(Role.APPLICANT_KIND) @Schema(examples = "NATURAL_PERSON")
        String applicantKind,

        @Named("收到日期") @NotNull @Schema(examples = "2021-03-01")
        LocalDate receivedOn,

        @Named("办结日期") @Schema(examples = "2021-03-19") LocalDate closedOn,

        @Named("办理结果") @FormCode(Role.OUTCOME) @Schema(examples = "GRANTED")
        String outcome,

        @Named("办理结果说明") @Size(max = 500) @Schema(examples = "PROVIDED")
        String outcomeDetail,

        @Named("申请人")
        @Personal(PersonalDataKind.NAME)
        @Size(max = 200)
        @Pattern(regexp = Unmasked.TEXT, message = Unmasked.MESSAGE)
        @Schema(examples = "王某")
        String applicantName,

        @Named("证件号码")
        @Personal(PersonalDataKind.ID_NUMBER)
        @Size(max = 50)
        @Pattern(regexp = Unmasked.TEXT, message = Unmasked.MESSAGE)
        @Schema(examples = "11010519491231002X")
        String applicantIdNumber,

        @Named("联系电话")
        @Personal(PersonalDataKind.PHONE)
        @Pattern(regexp = "[0-9+() -]{5,30}", message = "is 5 to 30 digits, spaces, + - ( )")
        @Schema(examples = "0469-0000000")
        String applicantPhone,

        @Named("通信地址")
        @Personal(PersonalDataKind.ADDRESS)
        @Size(max = 300)
        @Pattern(regexp = Unmasked.TEXT, message = Unmasked.MESSAGE)
        @Schema(examples = "黑龙江省双鸭山市四方台区某街1号")
        String applicantAddress,

        @Named("电子邮箱")
        @Personal(PersonalDataKind.EMAIL)
        @Size(max = 200)
        @Pattern(regexp = "[^*\\s@]+@[^*\\s@]+", message = "is no mail address")
        @Schema(examples = "applicant@example.org")
        String applicantEmail,

        @Named("申请事项") @Personal(PersonalDataKind.OWN_WORDS) @Size(max = 500) @Schema(examples = "2020年度部门决算")
        String subject,

        @Named("内容描述") @Personal(PersonalDataKind.OWN_WORDS) @Size(max = 4000) @Schema(examples = "申请公开2020年度部门决算表")
        String description,

        @Named("信息处理费")
        @PositiveOrZero
        @Digits(integer = 12, fraction = 2)
        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, examples = "0.00")
        BigDecimal processingFeeYuan) {

    private static final int FEN = 2;

    /** Writes a fee in yuan and fen, so that 10 and 10.00 are the same application. */
    public DisclosureApplication {
        if (processingFeeYuan != null && processingFeeYuan.scale() <= FEN) {
            processingFeeYuan = processingFeeYuan.setScale(FEN);
        }
    }
}
