package org.gongkai.disclosure.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.disclosure.address.PublicAddresses;
import org.gongkai.disclosure.item.Article20Item;
import org.gongkai.disclosure.item.DisclosureItem;
import org.gongkai.disclosure.life.PublicTexts;
import org.gongkai.disclosure.life.relation.Related;
import org.gongkai.disclosure.web.relation.RelatedBody;
import org.gongkai.form.words.Language;
import org.gongkai.registers.attachment.Attachment;
import org.gongkai.registers.register.Registered;

/**
 * What the page of an item shows.
 *
 * @param validity whether it holds; none of an item that was not published here
 * @param text cleaned of all that a browser would run or fetch from elsewhere; none of an item that was not published here
 * @param related what it does to others, and others to it
 * @param source where else it is read
 */
public record ItemPage(
        String title,
        LocalDate publishedOn,
        String column,
        Optional<String> indexNumber,
        Optional<String> documentNumber,
        Optional<String> issuingAgency,
        Optional<LocalDate> issuedOn,
        Optional<String> validity,
        Optional<String> article20Item,
        Optional<String> topic,
        Optional<String> summary,
        Optional<String> text,
        List<File> files,
        List<Other> related,
        Optional<String> source) {

    /** Another public item, and what the one does to the other. */
    public record Other(String label, String title, String address) {

        static Other of(RelatedBody one) {
            return new Other(
                    said(PageWords.of(one.kind(), Related.Direction.valueOf(one.direction()))),
                    one.title(),
                    one.href() + "/page");
        }
    }

    /** A file of an item. */
    public record File(String name, String address) {

        static File of(String record, Attachment attachment) {
            return new File(
                    attachment.name(), "/api/v1/public/disclosures/" + record + "/attachments/" + attachment.number());
        }
    }

    static ItemPage of(
            Registered<DisclosureItem> record, Optional<PublicTexts.PublicText> text, List<RelatedBody> related) {
        DisclosureItem item = record.entry();
        return new ItemPage(
                item.title(),
                item.publishedOn(),
                item.column(),
                Optional.ofNullable(item.indexNumber()),
                Optional.ofNullable(item.documentNumber()),
                text.flatMap(one -> Optional.ofNullable(one.content().issuingAgency())),
                text.flatMap(one -> Optional.ofNullable(one.content().issuedOn())),
                text.map(one -> said(PageWords.of(one.validity()))),
                Optional.ofNullable(item.article20Item()).map(Article20Item::label),
                Optional.ofNullable(item.topic()),
                text.flatMap(one -> Optional.ofNullable(one.content().summary())),
                text.flatMap(one -> Optional.ofNullable(one.content().text())),
                text.stream()
                        .flatMap(one -> one.attachments().stream())
                        .map(attachment -> File.of(record.id().toString(), attachment))
                        .toList(),
                related.stream().map(Other::of).toList(),
                Optional.ofNullable(item.url()).flatMap(PublicAddresses::web));
    }

    private static String said(PageWords words) {
        return words.in(Language.CHINESE);
    }
}
