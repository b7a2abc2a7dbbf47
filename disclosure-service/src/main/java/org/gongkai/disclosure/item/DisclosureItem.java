package org.gongkai.disclosure.item;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.review.EntryGround;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.Named;
import org.gongkai.registers.field.Sparse;
import org.gongkai.registers.field.Spelled;

/**
 * An item of proactive disclosure (主动公开信息).
 *
 * @param column path of columns of the catalogue (栏目), outermost first, separated by {@code /}
 * @param article20Item category of Art. 20 of the Regulations
 * @param withdrawnOn the day from which nobody is shown it any more; it still counts in the year of its publication
 * @param ground why it stands here without a review in this system; needed once the body reviews here
 * @param groundDetail where and by whom it was reviewed
 */
@Schema(name = "DisclosureItem")
public record DisclosureItem(
        @Named(
                value = "统一社会信用代码",
                also = {"机构代码", "单位代码"})
        @Spelled(Spelling.CODE)
        @NotNull
        @Size(min = 18, max = 18)
        @Schema(examples = "11230505001234567F")
        String agencyCode,

        @Named(
                value = "栏目",
                also = {"栏目名称", "所属栏目", "目录"})
        @Spelled(Spelling.PATH)
        @NotNull
        @Size(max = 200)
        @Pattern(regexp = "[^/]+(/[^/]+)*", message = "{column.path}")
        @Schema(examples = "信息公开目录信息/财政公开")
        String column,

        @Named(
                value = "名称",
                also = {"标题", "信息名称", "信息标题"})
        @NotBlank
        @Size(max = 500)
        @Schema(examples = "四方台区2021年部门预算")
        String title,

        @Named(
                value = "发布日期",
                also = {"公开日期", "发布时间", "公开时间"})
        @NotNull
        @Schema(examples = "2021-02-20")
        LocalDate publishedOn,

        @Named(
                value = "文号",
                also = {"发文字号"})
        @Spelled(Spelling.NUMBER)
        @Size(max = 100)
        @Schema(examples = "四财发〔2021〕2号")
        String documentNumber,

        @Named(
                value = "索引号",
                also = {"信息索引号"})
        @Spelled(Spelling.NUMBER)
        @Size(max = 100)
        @Schema(examples = "SFT07-2021-0002")
        String indexNumber,

        @Named("第二十条类别") @Schema(examples = "A20_07") Article20Item article20Item,

        @Named("主题分类") @Size(max = 200) @Schema(examples = "财政、金融、审计")
        String topic,

        @Named("公开渠道") @Size(max = 100) @Schema(examples = "政府网站")
        String channel,

        @Named(
                value = "链接",
                also = {"网址"})
        @Spelled(Spelling.ADDRESS)
        @Size(max = 1000)
        @Schema(examples = "http://www.example.gov.cn/2021/2.html")
        String url,

        @Named(
                value = "撤下日期",
                also = {"撤回日期", "下线日期"})
        LocalDate withdrawnOn,

        @Named(
                value = "登记依据",
                also = {"入库依据"})
        @Sparse
        @Schema(examples = "BEFORE_THE_SYSTEM")
        EntryGround ground,

        @Named("依据说明") @Size(max = 200) @Schema(examples = "门户网站采编系统审查发布")
        String groundDetail) {}
