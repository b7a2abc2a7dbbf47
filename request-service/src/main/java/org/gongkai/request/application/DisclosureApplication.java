package org.gongkai.request.application;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.Role;
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

        @Named("申请人") @Size(max = 200) @Schema(examples = "王某")
        String applicantName,

        @Named("申请事项") @Size(max = 500) @Schema(examples = "2020年度部门决算")
        String subject,

        @Named("内容描述") @Size(max = 4000) @Schema(examples = "申请公开2020年度部门决算表")
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
