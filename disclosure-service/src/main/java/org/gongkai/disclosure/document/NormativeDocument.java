package org.gongkai.disclosure.document;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.CodeList;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.FormCode;
import org.gongkai.registers.field.Named;
import org.gongkai.registers.field.Spelled;

/**
 * A regulation (规章) or normative document (行政规范性文件) of the agency.
 *
 * @param documentNumber number of the document (文号), unique within the agency
 * @param kind row of table 2
 * @param issuedOn date of the document; from its year on it is in force
 * @param repealedOn date from which it holds no longer: repealed, declared invalid or expired
 */
@Schema(name = "NormativeDocument")
public record NormativeDocument(
        @Named(
                value = "文号",
                also = {"发文字号", "发文文号", "文件编号"})
        @Spelled(Spelling.NUMBER)
        @NotBlank
        @Size(max = 100)
        @Schema(examples = "四政规〔2021〕1号")
        String documentNumber,

        @Named(
                value = "名称",
                also = {"标题", "文件名称", "文件标题"})
        @NotBlank
        @Size(max = 500)
        @Schema(examples = "四方台区人民政府关于划定禁牧区的通告")
        String title,

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
                also = {"文件类别", "文件类型", "种类"})
        @NotNull
        @FormCode(CodeList.DOCUMENT_KIND)
        @Schema(examples = "NORMATIVE_DOCUMENT")
        String kind,

        @Named(
                value = "成文日期",
                also = {"印发日期", "制发日期", "发文日期"})
        @NotNull
        @Schema(examples = "2021-04-01")
        LocalDate issuedOn,

        @Named(
                value = "废止日期",
                also = {"失效日期", "废止时间"})
        @Schema(examples = "2022-12-31")
        LocalDate repealedOn,

        @Named(
                value = "发布日期",
                also = {"公开日期", "发布时间"})
        @Schema(examples = "2021-04-06")
        LocalDate publishedOn,

        @Named(
                value = "索引号",
                also = {"信息索引号"})
        @Spelled(Spelling.NUMBER)
        @Size(max = 100)
        @Schema(examples = "SFT01-2021-0001")
        String indexNumber,

        @Named("主题分类") @Size(max = 200) @Schema(examples = "农业、畜牧业、渔业")
        String topic) {}
