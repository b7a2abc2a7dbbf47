package org.gongkai.disclosure.feed;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

import jakarta.inject.Singleton;

import org.gongkai.disclosure.address.PublicAddresses;
import org.gongkai.disclosure.xml.XmlDocument;
import org.gongkai.form.written.ChinaTime;

/**
 * A feed as Atom 1.0 (RFC 4287): in pages, with the months that are over as archives (RFC 5005), and tombstones for what is
 * shown no more (RFC 6721).
 */
@Singleton
public class AtomFeed {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/atom+xml";

    /** Its path below what is public. */
    public static final String PATH = "feeds/disclosures.atom";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HISTORY = "http://purl.org/syndication/history/1.0";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    private final PublicAddresses addresses;

    AtomFeed(PublicAddresses addresses) {
        this.addresses = addresses;
    }

    /** The document of a part of a feed. */
    public byte[] document(FeedPage page) {
        FeedHead head = new FeedHead(page, addresses, PATH);
        return XmlDocument.bytes(document -> document.element(
                "feed",
                feed -> {
                    addHead(feed, page, head);
                    page.entries().forEach(entry -> {
                        switch (entry) {
                            case FeedEntry.Shown shown -> addEntry(feed, shown);
                            case FeedEntry.Gone gone -> addTombstone(feed, gone);
                        }
                    });
                },
                "xmlns",
                ATOM,
                "xmlns:fh",
                HISTORY,
                "xmlns:at",
                TOMBSTONES,
                "xml:lang",
                "zh-CN"));
    }

    private static void addHead(XmlDocument feed, FeedPage page, FeedHead head) {
        feed.words("id", PublicAddresses.name(page.asked().filter().id()))
                .words("title", head.title())
                .words("subtitle", head.subtitle())
                .words("updated", written(page.updated().orElse(Instant.EPOCH)))
                .words("generator", "Gongkai");
        link(feed, "self", head.self());
        link(feed, "first", head.first());
        head.next().ifPresent(next -> link(feed, "next", next));
        page.earlier().ifPresent(month -> link(feed, "prev-archive", head.archive(month)));
        if (page.asked().archive().isPresent()) {
            feed.empty("fh:archive");
            link(feed, "current", head.current());
            page.later().ifPresent(month -> link(feed, "next-archive", head.archive(month)));
        }
    }

    private void addEntry(XmlDocument feed, FeedEntry.Shown shown) {
        feed.element("entry", entry -> {
            entry.words("id", PublicAddresses.name(shown.id()))
                    .words("title", shown.title())
                    .words("updated", written(shown.updated()))
                    .words(
                            "published",
                            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                    shown.publishedOn().atStartOfDay(ChinaTime.ZONE)))
                    .element("author", author -> author.words("name", shown.agencyName()))
                    .empty("link", "rel", "alternate", "type", "application/json", "href", addresses.item(shown.id()));
            // Two of one type are not allowed (RFC 4287, 4.1.1): the page that the body has named goes before ours.
            String page = shown.url().flatMap(PublicAddresses::web).orElse(addresses.pageOfItem(shown.id()));
            entry.empty("link", "rel", "alternate", "type", "text/html", "href", page);
            category(entry, "column", shown.column(), shown.column());
            shown.article20Item().ifPresent(item -> category(entry, "article20-item", item.name(), item.label()));
            shown.topic().ifPresent(topic -> category(entry, "topic", topic, topic));
            shown.genre().ifPresent(genre -> category(entry, "genre", genre, genre));
            entry.words("summary", shown.summary());
        });
    }

    private static void category(XmlDocument entry, String axis, String term, String label) {
        entry.empty("category", "scheme", "urn:gongkai:" + axis, "term", term, "label", label);
    }

    private static void addTombstone(XmlDocument feed, FeedEntry.Gone gone) {
        feed.element(
                "at:deleted-entry",
                deleted -> deleted.words("at:comment", gone.reason()),
                "ref",
                PublicAddresses.name(gone.id()),
                "when",
                written(gone.updated()));
    }

    private static void link(XmlDocument feed, String relation, String address) {
        feed.empty("link", "rel", relation, "type", MEDIA_TYPE, "href", address);
    }

    private static String written(Instant at) {
        return ChinaTime.write(at);
    }
}
