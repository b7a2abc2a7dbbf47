package org.gongkai.disclosure.document;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.review.EntryGround;
import org.gongkai.form.CodeList;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.Ahead;
import org.gongkai.registers.field.FormCode;
import org.gongkai.registers.field.Named;
import org.gongkai.registers.field.Sparse;
import org.gongkai.registers.field.Spelled;

/**
 * A regulation (规章) or normative document (行政规范性文件) of the agency.
 *
 * @param documentNumber number of the document (文号), unique within the agency
 * @param kind row of table 2
 * @param issuedOn date of the document; from its year on it is in force
 * @param repealedOn date from which it holds no longer because somebody has said so: repealed, declared invalid, replaced
 * @param effectiveOn day from which it holds
 * @param expiresOn its last day (有效期); on the next it is at an end, whoever does nothing (自然失效)
 * @param making how it came about
 * @param ending how it came to an end on {@code repealedOn}
 * @param leadAgencyCode of a joint document the body that led, with which alone it counts (联合发文牵头机关)
 * @param jointAgencies the bodies that made it together
 * @param ground why everybody may read it without a review in this system; needed once the body reviews here
 * @param groundDetail where and by whom it was reviewed
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
        String topic,

        @Named(
                value = "施行日期",
                also = {"实施日期", "生效日期"})
        @Ahead
        @Schema(examples = "2021-05-01")
        LocalDate effectiveOn,

        @Named(
                value = "有效期至",
                also = {"有效期截止日期", "有效期限至"})
        @Ahead
        @Schema(examples = "2026-04-30")
        LocalDate expiresOn,

        @Named(
                value = "制定方式",
                also = {"制发方式"})
        @Sparse
        @Schema(examples = "NEW")
        DocumentMaking making,

        @Named(
                value = "废止方式",
                also = {"失效方式"})
        @Sparse
        @Schema(examples = "REPEALED")
        DocumentEnding ending,

        @Named(
                value = "牵头机关代码",
                also = {"牵头单位代码"})
        @Spelled(Spelling.CODE)
        @Size(min = 18, max = 18)
        @Schema(examples = "11230505001234567F")
        String leadAgencyCode,

        @Named(
                value = "联合发文机关",
                also = {"联合发文单位"})
        @Size(max = 500)
        @Schema(examples = "四方台区财政局、四方台区农业农村局")
        String jointAgencies,

        @Named(
                value = "登记依据",
                also = {"入库依据"})
        @Sparse
        @Schema(examples = "OTHER_PLATFORM")
        EntryGround ground,

        @Named("依据说明") @Size(max = 200) @Schema(examples = "门户网站采编系统审查发布")
        String groundDetail) {

    /** Whether it counts with the agency: a joint document counts with the body that led. */
    public boolean countsHere() {
        return leadAgencyCode == null || leadAgencyCode.equals(agencyCode);
    }

    /** The first day on which it holds no longer, which may lie ahead. */
    public Optional<LocalDate> endedOn() {
        return expires() ? Optional.of(expiresOn.plusDays(1)) : Optional.ofNullable(repealedOn);
    }

    /** Whether it ends because its last day passes, before anybody ends it. */
    boolean expires() {
        return expiresOn != null && (repealedOn == null || expiresOn.plusDays(1).isBefore(repealedOn));
    }

    /** Whether it holds on a day, else why not. */
    public DocumentValidity validity(LocalDate day) {
        if (issuedOn.isAfter(day)) {
            return DocumentValidity.NOT_MADE;
        }
        if (endedOn().filter(end -> !end.isAfter(day)).isPresent()) {
            return expires() ? DocumentValidity.EXPIRED : ended();
        }
        return effectiveOn != null && effectiveOn.isAfter(day) ? DocumentValidity.NOT_YET : DocumentValidity.IN_FORCE;
    }

    private DocumentValidity ended() {
        return switch (ending) {
            case null -> DocumentValidity.REPEALED;
            case REPEALED -> DocumentValidity.REPEALED;
            case INVALID -> DocumentValidity.INVALID;
            case REPLACED -> DocumentValidity.REPLACED;
            case REVISED, REVISED_NOT_COUNTED -> DocumentValidity.REVISED;
        };
    }

    /** The same, ended by another body's or its own word. */
    public NormativeDocument ended(LocalDate on, DocumentEnding how) {
        return with(on, how, publishedOn, expiresOn, making);
    }

    /** The same, which everybody may read since a day. */
    public NormativeDocument published(LocalDate on) {
        return with(repealedOn, ending, on, expiresOn, making);
    }

    /** The same until another last day. */
    public NormativeDocument extended(LocalDate last) {
        return with(repealedOn, ending, publishedOn, last, making);
    }

    /** The same, in other words. */
    public NormativeDocument reworded(String name, String number, String index, String about, String joint) {
        return new NormativeDocument(
                number,
                name,
                agencyCode,
                kind,
                issuedOn,
                repealedOn,
                publishedOn,
                index,
                about,
                effectiveOn,
                expiresOn,
                making,
                ending,
                leadAgencyCode,
                joint,
                ground,
                groundDetail);
    }

    /** The same, come about in another way. */
    public NormativeDocument made(DocumentMaking how) {
        return with(repealedOn, ending, publishedOn, expiresOn, how);
    }

    private NormativeDocument with(
            LocalDate repealed, DocumentEnding endedHow, LocalDate published, LocalDate last, DocumentMaking madeHow) {
        return new NormativeDocument(
                documentNumber,
                title,
                agencyCode,
                kind,
                issuedOn,
                repealed,
                published,
                indexNumber,
                topic,
                effectiveOn,
                last,
                madeHow,
                endedHow,
                leadAgencyCode,
                jointAgencies,
                ground,
                groundDetail);
    }
}
