package org.gongkai.disclosure.fee;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.Named;
import org.gongkai.registers.field.Spelled;

/**
 * That an administrative fee (行政事业性收费) was collected or refunded.
 *
 * @param entryNumber number of the receipt or of the entry in the system that it comes from; unique within the agency
 * @param happenedOn the day, in whose year it counts
 * @param amountYuan how much, to the fen (分)
 * @param feeItem the fee (收费项目)
 * @param source who counted: a unit of the agency or a system; nothing for the agency as a whole
 */
@Schema(name = "AdministrativeFeeEntry")
public record FeeEntry(
        @Named(
                value = "流水号",
                also = {"票据号", "票据号码", "缴款书号"})
        @Spelled(Spelling.NUMBER)
        @NotBlank
        @Size(max = 100)
        @Schema(examples = "FS-2021-000017")
        String entryNumber,

        @Named(
                value = "统一社会信用代码",
                also = {"机构代码", "单位代码"})
        @Spelled(Spelling.CODE)
        @NotNull
        @Size(min = 18, max = 18)
        @Schema(examples = "11230505001234567F")
        String agencyCode,

        @Named(
                value = "发生日期",
                also = {"收费日期", "缴款日期", "退费日期"})
        @NotNull
        @Schema(examples = "2021-03-08")
        LocalDate happenedOn,

        @Named(
                value = "收退",
                also = {"收退标志", "方向"})
        @NotNull
        @Schema(examples = "COLLECTED")
        FeeDirection direction,

        @Named(
                value = "金额（元）",
                also = {"金额", "收费金额（元）"})
        @NotNull
        @Positive
        @Digits(integer = 12, fraction = 2)
        @Schema(type = SchemaType.STRING, examples = "120.50")
        BigDecimal amountYuan,

        @Named(
                value = "收费项目",
                also = {"项目", "收费项目名称"})
        @NotBlank
        @Size(max = 200)
        @Schema(examples = "不动产登记费")
        String feeItem,

        @Named(
                value = "数据来源",
                also = {"来源", "填报单位", "填报科室"})
        @Size(max = 100)
        @Schema(examples = "非税收入系统")
        String source) {

    /** Amounts are to the fen: 120.5 and 120.50 are the same. */
    public FeeEntry {
        if (amountYuan != null && amountYuan.stripTrailingZeros().scale() <= 2) {
            amountYuan = amountYuan.setScale(2);
        }
    }
}
