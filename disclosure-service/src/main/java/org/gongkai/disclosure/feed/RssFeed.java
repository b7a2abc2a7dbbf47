package org.gongkai.disclosure.feed;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.gongkai.disclosure.address.PublicAddresses;
import org.gongkai.disclosure.item.Article20Item;
import org.gongkai.disclosure.xml.XmlDocument;
import org.gongkai.form.written.ChinaTime;

/** A feed as RSS 2.0, for readers that know nothing else. It has no word for what is shown no more, and leaves it out. */
@Singleton
public class RssFeed {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/rss+xml";

    /** Its path below what is public. */
    public static final String PATH = "feeds/disclosures.rss";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    /** Days of RFC 822 are English, with two digits. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final PublicAddresses addresses;

    RssFeed(PublicAddresses addresses) {
        this.addresses = addresses;
    }

    /** The document of a part of a feed. */
    public byte[] document(FeedPage page) {
        FeedHead head = new FeedHead(page, addresses, PATH);
        return XmlDocument.bytes(document -> document.element(
                "rss",
                rss -> rss.element("channel", channel -> {
                    addHead(channel, page, head);
                    page.entries().forEach(entry -> {
                        switch (entry) {
                            case FeedEntry.Shown shown -> addItem(channel, shown);
                            case FeedEntry.Gone gone -> {}
                        }
                    });
                }),
                "version",
                "2.0",
                "xmlns:atom",
                ATOM,
                "xmlns:dc",
                DUBLIN_CORE));
    }

    private static void addHead(XmlDocument channel, FeedPage page, FeedHead head) {
        channel.words("title", head.title())
                .words("link", head.current())
                .words("description", head.subtitle())
                .words("language", "zh-cn")
                .words("lastBuildDate", page.updated().map(RssFeed::written))
                .words("generator", "Gongkai");
        link(channel, "self", head.self());
        head.next().ifPresent(next -> link(channel, "next", next));
    }

    private void addItem(XmlDocument channel, FeedEntry.Shown shown) {
        channel.element("item", item -> {
            item.words("title", shown.title())
                    .words("link", shown.url().flatMap(PublicAddresses::web).orElse(addresses.pageOfItem(shown.id())))
                    .words("guid", PublicAddresses.name(shown.id()), "isPermaLink", "false")
                    .words("pubDate", written(shown.publishedOn().atStartOfDay(ChinaTime.ZONE)))
                    .words("dc:creator", shown.agencyName())
                    .words("description", shown.summary());
            Stream.of(
                            Optional.of(shown.column()),
                            shown.article20Item().map(Article20Item::label),
                            shown.topic(),
                            shown.genre())
                    .flatMap(Optional::stream)
                    .forEach(category -> item.words("category", category));
        });
    }

    private static void link(XmlDocument channel, String relation, String address) {
        channel.empty("atom:link", "rel", relation, "type", MEDIA_TYPE, "href", address);
    }

    private static String written(Instant at) {
        return written(at.atZone(ChinaTime.ZONE));
    }

    private static String written(ZonedDateTime at) {
        return MOMENT.format(at);
    }
}
