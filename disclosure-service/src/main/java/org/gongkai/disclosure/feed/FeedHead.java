package org.gongkai.disclosure.feed;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gongkai.disclosure.address.PublicAddresses;
import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;

/** What a feed says of itself, and where its parts are; what it tells of is Chinese, and so is this. */
final class FeedHead {

    private final FeedPage page;
    private final PublicAddresses addresses;
    private final String path;

    /**
     * Of a part of a feed.
     *
     * @param path of the feed, below what is public
     */
    FeedHead(FeedPage page, PublicAddresses addresses, String path) {
        this.page = page;
        this.addresses = addresses;
        this.path = path;
    }

    String title() {
        return said(page.agencyName().map(FeedWords.TITLE_OF_BODY::with).orElse(FeedWords.TITLE));
    }

    String subtitle() {
        String limits = page.asked().filter().parameters().stream()
                .filter(parameter ->
                        page.agencyName().isEmpty() || !parameter.getKey().equals("agencyCode"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("，"));
        return said(limits.isEmpty() ? FeedWords.SUBTITLE_OF_ALL : FeedWords.SUBTITLE.with(limits));
    }

    private static String said(Message message) {
        return message.in(Language.CHINESE);
    }

    /** The feed as a whole: where one begins to read. */
    String current() {
        return addresses.of(path, page.asked().filter().parameters());
    }

    /** This part. */
    String self() {
        List<Map.Entry<String, String>> query = query(page.asked().archive());
        page.asked().after().ifPresent(place -> query.add(Map.entry("after", place.written())));
        return addresses.of(path, query);
    }

    /** The part that goes on behind this one. */
    Optional<String> next() {
        return page.next().map(after -> {
            List<Map.Entry<String, String>> query = query(page.asked().archive());
            query.add(Map.entry("after", after));
            return addresses.of(path, query);
        });
    }

    /** The first part of what this is a part of. */
    String first() {
        return addresses.of(path, query(page.asked().archive()));
    }

    /** What became otherwise in a month. */
    String archive(YearMonth month) {
        return addresses.of(path, query(Optional.of(month)));
    }

    private List<Map.Entry<String, String>> query(Optional<YearMonth> month) {
        List<Map.Entry<String, String>> query =
                new ArrayList<>(page.asked().filter().parameters());
        month.ifPresent(one -> query.add(Map.entry("archive", one.toString())));
        if (page.asked().limit() != FeedAsked.USUAL) {
            query.add(Map.entry("limit", String.valueOf(page.asked().limit())));
        }
        return query;
    }
}
