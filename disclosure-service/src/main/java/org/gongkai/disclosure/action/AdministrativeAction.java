package org.gongkai.disclosure.action;

import java.math.BigDecimal;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.Named;
import org.gongkai.registers.field.Spelled;

/**
 * How often an agency decided in a period, and what it collected (Art. 20 items 5, 6 and 8 of the Regulations). Periods
 * and sources of a year add up. A kind that the row does not state is not known from it; 0 states that there was none.
 *
 * @param period the year, when nothing else is said
 * @param licensing decisions on licences (行政许可)
 * @param penalties decisions on penalties (行政处罚)
 * @param compulsions decisions on compulsion (行政强制)
 * @param feesWanYuan administrative fees collected (行政事业性收费), in 万元
 * @param source who counted: a unit of the agency or a system; nothing for the agency as a whole
 */
@Schema(name = "AdministrativeAction")
public record AdministrativeAction(
        @Named(
                value = "统一社会信用代码",
                also = {"机构代码", "单位代码"})
        @Spelled(Spelling.CODE)
        @NotNull
        @Size(min = 18, max = 18)
        @Schema(examples = "11230505001234567F")
        String agencyCode,

        @Named(value = "年份", also = "年度") @NotNull @Min(1949) @Max(2100) @Schema(examples = "2021")
        Integer year,

        @Named(
                value = "行政许可",
                also = {"行政许可数", "许可"})
        @PositiveOrZero
        @Schema(examples = "1808595")
        Integer licensing,

        @Named(
                value = "行政处罚",
                also = {"行政处罚数", "处罚"})
        @PositiveOrZero
        @Schema(examples = "2822652")
        Integer penalties,

        @Named(
                value = "行政强制",
                also = {"行政强制数", "强制"})
        @PositiveOrZero
        @Schema(examples = "20163")
        Integer compulsions,

        @Named(
                value = "行政事业性收费",
                also = {"行政事业性收费金额", "收费金额"})
        @PositiveOrZero
        @Digits(integer = 12, fraction = 6)
        @Schema(type = SchemaType.STRING, examples = "59237.2449")
        BigDecimal feesWanYuan,

        @Named(
                value = "期间",
                also = {"月份", "季度", "统计期间", "时段"})
        @Schema(examples = "YEAR", defaultValue = "YEAR")
        ActionPeriod period,

        @Named(
                value = "数据来源",
                also = {"来源", "填报单位", "填报科室"})
        @Size(max = 100)
        @Schema(examples = "行政执法平台")
        String source) {

    /** Strips the fee's trailing zeros, so that 7730.28 and 7730.280 are the same figure. */
    public AdministrativeAction {
        if (feesWanYuan != null) {
            BigDecimal stripped = feesWanYuan.stripTrailingZeros();
            feesWanYuan = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
        if (period == null) {
            period = ActionPeriod.YEAR;
        }
    }
}
