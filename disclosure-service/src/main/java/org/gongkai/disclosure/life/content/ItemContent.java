package org.gongkai.disclosure.life.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
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
 * @param openness whether the public is to have it; it is made public where nothing else is said
 * @param exemption the ground on which it is withheld
 * @param relations what it does to others
 * @param normativeDocumentId the row of the register of documents that it makes public: the two have one life
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
        List<Integer> attachments,

        @Enumerated(EnumType.STRING) @Schema(nullable = true, description = "PROACTIVE if it is not said")
        Openness openness,

        @Enumerated(EnumType.STRING) @Schema(nullable = true, description = "The ground of what is WITHHELD")
        ExemptionGround exemption,

        @Convert(converter = RelationsInOrder.class)
        @Size(max = 50)
        @Schema(nullable = true, description = "What it does to others that are public")
        List<@Valid @NotNull ItemRelation> relations,

        @Schema(
                nullable = true,
                description = "The normative document that it makes public: whether it holds follows from that")
        UUID normativeDocumentId) {

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
        relations = relations == null ? List.of() : List.copyOf(relations);
    }

    private static String said(Spelling spelling, String typed) {
        String canonical = typed == null ? "" : spelling.canonical(typed);
        return canonical.isEmpty() ? null : canonical;
    }

    /** The same with another text, in another category; that it is made public is said where nothing is. */
    ItemContent with(String otherText, Article20Item category) {
        return with(otherText, category, openness == null ? Openness.PROACTIVE : openness, exemption);
    }

    /** The same made public, which it may be after all. */
    public ItemContent madePublic() {
        return with(text, article20Item, Openness.PROACTIVE, null);
    }

    private ItemContent with(String otherText, Article20Item category, Openness open, ExemptionGround ground) {
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
                attachments,
                open,
                ground,
                relations,
                normativeDocumentId);
    }

    /** Whether it is to be made public. */
    public boolean toBePublic() {
        return openness == null || openness == Openness.PROACTIVE;
    }

    /**
     * Whether what it says holds on a day.
     *
     * @param endedOn from when another has taken its place or ended it
     */
    public Validity validity(LocalDate day, Optional<LocalDate> endedOn) {
        if (endedOn.filter(end -> !end.isAfter(day)).isPresent()) {
            return Validity.REPEALED;
        }
        if (repealedOn != null && !repealedOn.isAfter(day)) {
            return Validity.REPEALED;
        }
        if (expiresOn != null && expiresOn.isBefore(day)) {
            return Validity.EXPIRED;
        }
        return effectiveOn != null && effectiveOn.isAfter(day) ? Validity.NOT_YET : Validity.VALID;
    }
}
