package org.gongkai.litigation.legalcase;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.CodeList;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.Ends;
import org.gongkai.registers.field.FormCode;
import org.gongkai.registers.field.Named;
import org.gongkai.registers.field.Spelled;

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
        @Named(
                value = "案号",
                also = {"案件编号", "案件号"})
        @Spelled(Spelling.NUMBER)
        @NotBlank
        @Size(max = 100)
        @Schema(examples = "四政复〔2021〕3号")
        String caseNumber,

        @Named(
                value = "统一社会信用代码",
                also = {"机构代码", "单位代码"})
        @Spelled(Spelling.CODE)
        @NotNull
        @Size(min = 18, max = 18)
        @Schema(examples = "11230505001234567F")
        String agencyCode,

        @Named(
                value = "类别",
                also = {"案件类别", "案件类型"})
        @NotNull
        @FormCode(CodeList.CASE_KIND)
        @Schema(examples = "RECONSIDERATION")
        String kind,

        @Named(
                value = "受理日期",
                also = {"受理时间", "立案日期"})
        @NotNull
        @Schema(examples = "2021-05-10")
        LocalDate acceptedOn,

        @Named(
                value = "办结日期",
                also = {"审结日期", "结案日期", "办结时间"})
        @Ends
        @Schema(examples = "2021-06-30")
        LocalDate closedOn,

        @Named(
                value = "结果",
                also = {"审理结果", "案件结果", "裁判结果"})
        @FormCode(CodeList.CASE_RESULT)
        @Schema(examples = "UPHELD")
        String result,

        @Named(
                value = "登记编号",
                also = {"申请登记编号", "受理编号"})
        @Spelled(Spelling.NUMBER)
        @Size(max = 100)
        @Schema(examples = "SFT-2021-00001")
        String receiptNumber,

        @Named("办理结果说明") @Size(max = 500) @Schema(examples = "RC_UPHOLD")
        String outcomeDetail) {}
