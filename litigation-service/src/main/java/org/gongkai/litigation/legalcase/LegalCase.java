package org.gongkai.litigation.legalcase;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.Role;
import org.gongkai.kit.register.FormCode;
import org.gongkai.kit.register.Named;

/**
 * A reconsideration or lawsuit (案件) against the agency about open government information.
 *
 * @param caseNumber number of the case (案号), unique within the agency
 * @param kind one of the blocks of table 4
 * @param acceptedOn date of acceptance; from its year on the case is pending until it is closed
 * @param closedOn date of the latest effective decision; its year counts the result
 * @param result column of table 4, present exactly when closed
 * @param receiptNumber the application that it is about, where there is one
 */
@Schema(name = "LegalCase")
public record LegalCase(
        @Named("案号") @NotBlank @Size(max = 100) @Schema(examples = "四政复〔2021〕3号")
        String caseNumber,

        @Named("统一社会信用代码") @NotNull @Size(min = 18, max = 18) @Schema(examples = "11230505001234567F")
        String agencyCode,

        @Named("类别") @NotNull @FormCode(Role.CASE_KIND) @Schema(examples = "RECONSIDERATION")
        String kind,

        @Named("受理日期") @NotNull @Schema(examples = "2021-05-10")
        LocalDate acceptedOn,

        @Named("办结日期") @Schema(examples = "2021-06-30") LocalDate closedOn,

        @Named("结果") @FormCode(Role.CASE_RESULT) @Schema(examples = "UPHELD")
        String result,

        @Named("登记编号") @Size(max = 100) @Schema(examples = "SFT-2021-00001")
        String receiptNumber,

        @Named("办理结果说明") @Size(max = 500) @Schema(examples = "RC_UPHOLD")
        String outcomeDetail) {}
