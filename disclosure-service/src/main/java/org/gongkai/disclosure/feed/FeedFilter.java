package org.gongkai.disclosure.feed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongkai.disclosure.item.Article20Item;
import org.gongkai.disclosure.search.AskedWords;
import org.gongkai.form.code.RegionCode;

/**
 * Of which items a feed tells: of each kind some values, of which an item has one.
 *
 * @param columns columns, each with all below it
 * @param topics topics, each with all below it
 * @param genres genres, which only items that were published here have
 * @param channels where items were made public, as the register has it
 * @param years of publication, where there are several; one is said by its first and its last day
 * @param publishedFrom first day of publication
 * @param publishedTo last day of publication
 * @param words as they were asked for; the search finds by them what has every one, in whatever spelling
 */
public record FeedFilter(
        List<String> agencyCodes,
        Optional<RegionCode> region,
        List<String> columns,
        List<String> topics,
        List<String> genres,
        List<String> channels,
        List<Article20Item> article20Items,
        List<Integer> years,
        Optional<LocalDate> publishedFrom,
        Optional<LocalDate> publishedTo,
        List<String> words) {

    public FeedFilter {
        agencyCodes = inOrder(agencyCodes);
        columns = inOrder(columns);
        topics = inOrder(topics);
        genres = inOrder(genres);
        channels = inOrder(channels);
        article20Items = inOrder(article20Items);
        years = inOrder(years);
        words = List.copyOf(words);
    }

    private static <T extends Comparable<T>> List<T> inOrder(List<T> values) {
        return values.stream().distinct().sorted().toList();
    }

    /** The words as the search asks for them. */
    AskedWords asked() {
        return AskedWords.of(Optional.of(String.join(" ", words)));
    }

    /** The parameters that ask for it, in one order, however somebody has asked. */
    public List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        add(parameters, "agencyCode", agencyCodes);
        add(parameters, "regionCode", region.map(RegionCode::prefix).stream().toList());
        add(parameters, "column", columns);
        add(parameters, "topic", topics);
        add(parameters, "genre", genres);
        add(parameters, "channel", channels);
        add(parameters, "article20Item", article20Items);
        add(parameters, "year", years);
        add(parameters, "publishedFrom", publishedFrom.stream().toList());
        add(parameters, "publishedTo", publishedTo.stream().toList());
        if (!words.isEmpty()) {
            add(parameters, "q", List.of(String.join(" ", words)));
        }
        return parameters;
    }

    private static void add(List<Map.Entry<String, String>> parameters, String name, List<?> values) {
        values.forEach(value -> parameters.add(Map.entry(name, value.toString())));
    }

    /** The id of the feed, which is the same for ever, and for everybody who asks for the same. */
    public UUID id() {
        String asked = parameters().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("\n", "disclosure-service\nfeed\n", ""));
        return UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8));
    }
}
