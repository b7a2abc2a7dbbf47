package org.gongkai.disclosure.life.content;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.item.Article20Item;
import org.gongkai.kit.spelling.Spelling;

/**
 * What an item says, and what the catalogue has to know of it. A draft may leave most of it open; what is lacking is told
 * before it is submitted.
 *
 * @param column path of the column that it is to stand in
 * @param issuingAgency who has issued it, where that is another than the body
 * @param responsibility why this body makes it public
 * @param issuedOn day of the document (成文日期、生成日期)
 * @param arisenOn the day that the term for publication is counted from: it arose or was changed, or was decided on
 * @param topic a class of the list, alone or with one below it: {@code 财政、金融、审计/财政}
 * @param genre a genre of the list
 * @param channel where it is made public besides (主动公开载体)
 * @param effectiveOn the first day on which it holds
 * @param expiresOn the last day on which it holds
 * @param repealedOn the day from which it holds no longer
 * @param text the text in HTML, cleaned
 * @param assembly a class of the office's own list (组配分类)
 * @param attachments numbers of the attachments of the item that this text shows
 */
@Embeddable
@Schema(name = "ItemContent")
public record ItemContent(
        @Column(name = "\"column\"")
        @NotNull
        @Size(max = 200)
        @Pattern(regexp = "[^/]+(/[^/]+)*", message = "{column.path}")
        @Schema(examples = "信息公开目录信息/财政公开")
        String column,

        @NotBlank @Size(max = 200) @Schema(examples = "四方台区2021年部门预算")
        String title,

        @Size(max = 50) @Schema(nullable = true, examples = "四财发〔2021〕2号")
        String documentNumber,

        @Size(max = 200) @Schema(nullable = true) String issuingAgency,

        @Enumerated(EnumType.STRING) @Schema(nullable = true)
        Responsibility responsibility,

        @Schema(nullable = true, examples = "2021-02-01") LocalDate issuedOn,
        @Schema(nullable = true, examples = "2021-02-01") LocalDate arisenOn,

        @Enumerated(EnumType.STRING) @Schema(nullable = true)
        ItemOrigin origin,

        @Column(name = "article20_item") @Enumerated(EnumType.STRING) @Schema(nullable = true)
        Article20Item article20Item,

        @Size(max = 200) @Schema(nullable = true, examples = "财政、金融、审计/财政")
        String topic,

        @Size(max = 20) @Schema(nullable = true, examples = "通知")
        String genre,

        @Size(max = 200) @Schema(nullable = true) String keywords,

        @Size(max = 1500) @Schema(nullable = true, examples = "公布2021年部门收支预算")
        String summary,

        @Size(max = 100) @Schema(nullable = true, examples = "政府网站")
        String channel,

        @Schema(nullable = true) LocalDate effectiveOn,
        @Schema(nullable = true) LocalDate expiresOn,
        @Schema(nullable = true) LocalDate repealedOn,

        @Size(max = 200_000) @Schema(nullable = true, examples = "<p>根据……</p>")
        String text,

        @Size(max = 1000) @Schema(nullable = true) String url,

        @Size(max = 20) @Schema(nullable = true, examples = "财务审计")
        String assembly,

        @Convert(converter = NumbersInOrder.class)
        @Size(max = 50)
        @Schema(nullable = true, description = "Numbers of the attachments that it shows, in its order")
        List<Integer> attachments) {

    /** Numbers, paths and titles are the same however they are typed; what is blank is not said. */
    public ItemContent {
        column = column == null ? null : Spelling.PATH.canonical(column);
        title = title == null ? null : Spelling.LINE.canonical(title);
        documentNumber = said(Spelling.NUMBER, documentNumber);
        issuingAgency = said(Spelling.LINE, issuingAgency);
        topic = said(Spelling.PATH, topic);
        genre = said(Spelling.LINE, genre);
        keywords = said(Spelling.LINE, keywords);
        summary = said(Spelling.TEXT, summary);
        channel = said(Spelling.LINE, channel);
        url = said(Spelling.ADDRESS, url);
        text = text == null || text.isBlank() ? null : text;
        assembly = said(Spelling.LINE, assembly);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    private static String said(Spelling spelling, String typed) {
        String canonical = typed == null ? "" : spelling.canonical(typed);
        return canonical.isEmpty() ? null : canonical;
    }

    /** The same with another text, in another category. */
    ItemContent with(String otherText, Article20Item category) {
        return new ItemContent(
                column,
                title,
                documentNumber,
                issuingAgency,
                responsibility,
                issuedOn,
                arisenOn,
                origin,
                category,
                topic,
                genre,
                keywords,
                summary,
                channel,
                effectiveOn,
                expiresOn,
                repealedOn,
                otherText,
                url,
                assembly,
                attachments);
    }

    /** Whether what it says holds on a day. */
    public Validity validity(LocalDate day) {
        if (repealedOn != null && !repealedOn.isAfter(day)) {
            return Validity.REPEALED;
        }
        if (expiresOn != null && expiresOn.isBefore(day)) {
            return Validity.EXPIRED;
        }
        return effectiveOn != null && effectiveOn.isAfter(day) ? Validity.NOT_YET : Validity.VALID;
    }
}
