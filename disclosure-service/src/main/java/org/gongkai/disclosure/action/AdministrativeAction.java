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

import org.gongkai.kit.register.Named;

/**
 * How often an agency decided in a year, and what it collected (Art. 20 items 5, 6 and 8 of the Regulations).
 *
 * @param licensing decisions on licences (行政许可)
 * @param penalties decisions on penalties (行政处罚)
 * @param compulsions decisions on compulsion (行政强制)
 * @param feesWanYuan administrative fees collected (行政事业性收费), in 万元
 */
@Schema(name = "AdministrativeAction")
public record AdministrativeAction(
        @Named("统一社会信用代码") @NotNull @Size(min = 18, max = 18) @Schema(examples = "11230505001234567F")
        String agencyCode,

        @Named("年份") @NotNull @Min(1949) @Max(2100) @Schema(examples = "2021")
        Integer year,

        @Named("行政许可") @NotNull @PositiveOrZero @Schema(examples = "1808595")
        Integer licensing,

        @Named("行政处罚") @NotNull @PositiveOrZero @Schema(examples = "2822652")
        Integer penalties,

        @Named("行政强制") @NotNull @PositiveOrZero @Schema(examples = "20163")
        Integer compulsions,

        @Named("行政事业性收费")
        @NotNull
        @PositiveOrZero
        @Digits(integer = 12, fraction = 6)
        @Schema(type = SchemaType.STRING, examples = "59237.2449")
        BigDecimal feesWanYuan) {

    /** Strips the fee's trailing zeros, so that 7730.28 and 7730.280 are the same figure. */
    public AdministrativeAction {
        if (feesWanYuan != null) {
            BigDecimal stripped = feesWanYuan.stripTrailingZeros();
            feesWanYuan = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }
}
