package org.gongkai.disclosure.feed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongkai.disclosure.item.Article20Item;
import org.gongkai.disclosure.search.AskedWords;
import org.gongkai.form.code.RegionCode;

/**
 * Of which items a feed tells.
 *
 * @param column a column, with all below it
 * @param topic a topic, with all below it
 * @param genre a genre, which only items that were published here have
 * @param channel where items were made public, as the register has it
 * @param publishedFrom first day of publication
 * @param publishedTo last day of publication
 * @param words as they were asked for; the search finds by them what has every one, in whatever spelling
 */
public record FeedFilter(
        Optional<String> agencyCode,
        Optional<RegionCode> region,
        Optional<String> column,
        Optional<String> topic,
        Optional<String> genre,
        Optional<String> channel,
        Optional<Article20Item> article20Item,
        Optional<LocalDate> publishedFrom,
        Optional<LocalDate> publishedTo,
        List<String> words) {

    public FeedFilter {
        words = List.copyOf(words);
    }

    /** The words as the search asks for them. */
    AskedWords asked() {
        return AskedWords.of(Optional.of(String.join(" ", words)));
    }

    /** The parameters that ask for it, in one order, however somebody has asked. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        agencyCode.ifPresent(code -> parameters.put("agencyCode", code));
        region.ifPresent(code -> parameters.put("regionCode", code.prefix()));
        column.ifPresent(path -> parameters.put("column", path));
        topic.ifPresent(path -> parameters.put("topic", path));
        genre.ifPresent(name -> parameters.put("genre", name));
        channel.ifPresent(name -> parameters.put("channel", name));
        article20Item.ifPresent(item -> parameters.put("article20Item", item.name()));
        publishedFrom.ifPresent(day -> parameters.put("publishedFrom", day.toString()));
        publishedTo.ifPresent(day -> parameters.put("publishedTo", day.toString()));
        if (!words.isEmpty()) {
            parameters.put("q", String.join(" ", words));
        }
        return parameters;
    }

    /** The id of the feed, which is the same for ever, and for everybody who asks for the same. */
    public UUID id() {
        String asked = parameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("\n", "disclosure-service\nfeed\n", ""));
        return UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8));
    }
}
