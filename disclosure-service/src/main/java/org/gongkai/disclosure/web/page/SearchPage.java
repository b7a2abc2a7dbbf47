package org.gongkai.disclosure.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gongkai.disclosure.feed.AtomFeed;
import org.gongkai.disclosure.feed.RssFeed;
import org.gongkai.disclosure.item.Article20Item;
import org.gongkai.disclosure.search.Counted;
import org.gongkai.disclosure.search.Hit;
import org.gongkai.disclosure.search.ItemCounts;
import org.gongkai.disclosure.search.index.Part;
import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.kit.paging.Page;

/**
 * What the page of the search shows: each link is an address, and everything is there without a script.
 *
 * @param question the words as they were asked for
 * @param kept what else is asked for and is kept when somebody asks for other words
 * @param chosen what the list is narrowed down to, each with the address without it
 * @param facets by what it may be narrowed down further
 * @param next address of the following page
 * @param first address of the first page, where this is another one
 * @param atom address of the feed that goes on telling of what was asked for
 * @param rss the same as RSS
 */
public record SearchPage(
        String question,
        List<Field> kept,
        List<Choice> chosen,
        String total,
        List<Facet> facets,
        List<Found> items,
        Optional<String> next,
        Optional<String> first,
        String atom,
        String rss) {

    private static final String PUBLIC = "/api/v1/public/";
    private static final String ADDRESS = PUBLIC + "items/page";
    private static final int MOST_CHOICES = 12;

    /** A field of the form that nobody sees. */
    public record Field(String name, String value) {}

    /** A value, and an address. */
    public record Choice(String label, String value, long number, String address) {}

    /** Values of one kind. */
    public record Facet(String label, List<Choice> choices) {}

    /** An item that was found. */
    public record Found(
            String address,
            List<Hit.Piece> title,
            String agencyName,
            LocalDate publishedOn,
            String column,
            Optional<String> documentNumber,
            String excerpt,
            List<Quoted> quotes) {

        static Found of(Hit hit) {
            return new Found(
                    PUBLIC + (hit.document() ? "normative-documents/" : "disclosures/") + hit.id() + "/page",
                    hit.title(),
                    hit.agencyName(),
                    hit.facts().publishedOn(),
                    hit.facts().column(),
                    hit.facts().documentNumber(),
                    hit.excerpt(),
                    hit.quotes().stream().map(Quoted::of).toList());
        }
    }

    /** Some of a text around what was found, with the file that it stands in. */
    public record Quoted(Optional<String> file, List<Hit.Piece> pieces) {

        static Quoted of(Hit.Quote quote) {
            boolean inFile =
                    quote.part().kind() == Part.Kind.FILE && quote.part().file().isPresent();
            return new Quoted(
                    inFile
                            ? Optional.of(said(
                                    PageWords.IN_FILE.with(quote.part().file().getAsInt())))
                            : Optional.empty(),
                    quote.pieces());
        }
    }

    /**
     * The page.
     *
     * @param asked the parameters that were asked for, but for the place in the list
     * @param behindTheFirst whether it is not the first of the list
     */
    static SearchPage of(Map<String, String> asked, Page<Hit> found, ItemCounts counts, boolean behindTheFirst) {
        return new SearchPage(
                asked.getOrDefault("q", ""),
                asked.entrySet().stream()
                        .filter(one -> !one.getKey().equals("q"))
                        .map(one -> new Field(one.getKey(), one.getValue()))
                        .toList(),
                asked.entrySet().stream()
                        .filter(one -> label(one.getKey()).isPresent())
                        .map(one -> new Choice(
                                label(one.getKey()).orElseThrow(),
                                shown(one.getKey(), one.getValue()),
                                0,
                                address(without(asked, one.getKey()))))
                        .toList(),
                said((counts.more() ? PageWords.MORE : PageWords.TOTAL).with(counts.total())),
                counts.counts().entrySet().stream()
                        .filter(one -> !asked.containsKey(one.getKey().parameter()))
                        .map(one -> facet(asked, one.getKey(), one.getValue()))
                        .filter(facet -> facet.choices().size() > 1)
                        .toList(),
                found.items().stream().map(Found::of).toList(),
                Optional.ofNullable(found.next()).map(after -> address(with(asked, "after", after))),
                behindTheFirst ? Optional.of(address(asked)) : Optional.empty(),
                address(PUBLIC + AtomFeed.PATH, asked),
                address(PUBLIC + RssFeed.PATH, asked));
    }

    private static Facet facet(Map<String, String> asked, Counted kind, List<ItemCounts.Value> values) {
        return new Facet(
                label(kind.parameter()).orElseThrow(),
                values.stream()
                        .filter(one -> one.value().isPresent())
                        .limit(MOST_CHOICES)
                        .map(one -> new Choice(
                                "",
                                shown(kind.parameter(), one.value().orElseThrow()),
                                one.number(),
                                address(with(
                                        asked, kind.parameter(), one.value().orElseThrow()))))
                        .toList());
    }

    private static Optional<String> label(String parameter) {
        return Optional.ofNullable(
                        switch (parameter) {
                            case "column" -> PageWords.COLUMN;
                            case "article20Item" -> PageWords.ARTICLE20_ITEM;
                            case "topic" -> PageWords.TOPIC;
                            case "genre" -> PageWords.GENRE;
                            case "channel" -> PageWords.CHANNEL;
                            case "year" -> PageWords.YEAR;
                            case "agencyCode" -> PageWords.AGENCY;
                            case "regionCode" -> PageWords.REGION;
                            default -> null;
                        })
                .map(SearchPage::said);
    }

    private static String shown(String parameter, String value) {
        return parameter.equals("article20Item")
                ? Article20Item.valueOf(value).printed()
                        + Article20Item.valueOf(value).label()
                : value;
    }

    private static String said(Message message) {
        return message.in(Language.CHINESE);
    }

    private static Map<String, String> with(Map<String, String> asked, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(asked);
        more.put(name, value);
        return more;
    }

    private static Map<String, String> without(Map<String, String> asked, String name) {
        Map<String, String> fewer = new LinkedHashMap<>(asked);
        fewer.remove(name);
        return fewer;
    }

    private static String address(Map<String, String> asked) {
        return address(ADDRESS, asked);
    }

    private static String address(String path, Map<String, String> asked) {
        return asked.isEmpty()
                ? path
                : asked.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }
}
