package org.gongkai.disclosure.document;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.Role;
import org.gongkai.kit.register.FormCode;
import org.gongkai.kit.register.Named;

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
        @Named("文号") @NotBlank @Size(max = 100) @Schema(examples = "四政规〔2021〕1号")
        String documentNumber,

        @Named("名称") @NotBlank @Size(max = 500) @Schema(examples = "四方台区人民政府关于划定禁牧区的通告")
        String title,

        @Named("统一社会信用代码") @NotNull @Size(min = 18, max = 18) @Schema(examples = "11230505001234567F")
        String agencyCode,

        @Named("类别") @NotNull @FormCode(Role.DOCUMENT_KIND) @Schema(examples = "NORMATIVE_DOCUMENT")
        String kind,

        @Named("成文日期") @NotNull @Schema(examples = "2021-04-01")
        LocalDate issuedOn,

        @Named("废止日期") @Schema(examples = "2022-12-31") LocalDate repealedOn,

        @Named("发布日期") @Schema(examples = "2021-04-06") LocalDate publishedOn,

        @Named("索引号") @Size(max = 100) @Schema(examples = "SFT01-2021-0001")
        String indexNumber,

        @Named("主题分类") @Size(max = 200) @Schema(examples = "农业、畜牧业、渔业")
        String topic) {}
