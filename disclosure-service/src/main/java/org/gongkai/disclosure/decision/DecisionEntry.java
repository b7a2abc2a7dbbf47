package org.gongkai.disclosure.decision;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.Named;
import org.gongkai.registers.field.Spelled;

/**
 * That an agency decided on a licence, a penalty or a compulsion (Art. 20 items 5 and 6 of the Regulations). Whom it concerns is not
 * kept here.
 *
 * @param decisionNumber number of the decision; unique within the agency
 * @param decidedOn the day, in whose year it counts
 * @param matter what it is about (事项名称)
 * @param publicisedOn since when the public reads it (公示日期)
 * @param source who counted: a unit of the agency or a system; nothing for the agency as a whole
 * @param withdrawnOn since when the public reads it no more; still it counts
 * @param withdrawalReason why, as the public is told (Art. 48 of the Law on Administrative Penalties)
 * @param annulledOn when it was changed, revoked, or found illegal or void; a penalty is withdrawn within three working days then
 */
@Schema(name = "AdministrativeDecision")
public record DecisionEntry(
        @Named(
                value = "决定书文号",
                also = {"文书号", "许可决定文书号", "处罚决定书文号", "决定文书号", "决定文号", "处罚决定文号", "许可证编号"})
        @Spelled(Spelling.NUMBER)
        @NotBlank
        @Size(max = 100)
        @Schema(examples = "四市监罚〔2021〕7号")
        String decisionNumber,

        @Named(
                value = "统一社会信用代码",
                also = {"机构代码", "单位代码", "决定机关统一社会信用代码"})
        @Spelled(Spelling.CODE)
        @NotNull
        @Size(min = 18, max = 18)
        @Schema(examples = "11230505001234567F")
        String agencyCode,

        @Named(
                value = "决定类别",
                also = {"类别", "行为类别"})
        @NotNull
        @Schema(examples = "PENALTY")
        DecisionKind kind,

        @Named(
                value = "决定日期",
                also = {"许可决定日期", "处罚决定日期", "作出日期"})
        @NotNull
        @Schema(examples = "2021-03-08")
        LocalDate decidedOn,

        @Named(
                value = "事项名称",
                also = {"事项", "项目名称", "案由"})
        @NotBlank
        @Size(max = 200)
        @Schema(examples = "销售过期食品案")
        String matter,

        @Named(
                value = "公示日期",
                also = {"公开日期", "上网日期"})
        @Schema(examples = "2021-03-12")
        LocalDate publicisedOn,

        @Named(
                value = "数据来源",
                also = {"来源", "填报单位", "填报科室", "数据来源单位"})
        @Size(max = 100)
        @Schema(examples = "行政处罚案件系统")
        String source,

        @Named(
                value = "撤下日期",
                also = {"撤回日期", "下线日期"})
        @Schema(examples = "2021-06-18")
        LocalDate withdrawnOn,

        @Named(
                value = "撤下原因",
                also = {"撤回原因", "撤回理由"})
        @Size(max = 200)
        @Schema(examples = "该处罚决定被行政复议决定撤销")
        String withdrawalReason,

        @Named(
                value = "变更撤销日期",
                also = {"撤销日期", "决定变更日期", "决定撤销日期", "失效日期"})
        @Schema(examples = "2021-06-16")
        LocalDate annulledOn) {}
