package org.gongkai.report.collect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A list of a service, page after page to its end. A page is asked for when the one before has been read, so that the
 * longest list takes no more memory than a page of it.
 */
public final class ListPages implements Iterator<JsonNode> {

    /** The most records that a page holds. */
    public static final int LARGEST = 500;

    private final Function<Optional<String>, JsonNode> page;
    private Optional<String> after = Optional.empty();
    private boolean ended;

    /** A list of which a function answers the page behind a place, the first one when no place is given. */
    public ListPages(Function<Optional<String>, JsonNode> page) {
        this.page = page;
    }

    /** Path and query of the first page of a list; {@code list} has a query of its own. */
    public static String first(String list) {
        return list + "&limit=" + LARGEST;
    }

    /**
     * A list of which the first page is there already.
     *
     * @param patience how long each of the other pages may take to come; without one of them the service is missing
     */
    public static ListPages from(JsonNode first, Source source, String list, Sources sources, Duration patience) {
        return new ListPages(after -> after.map(place -> behind(place, source, list, sources, patience))
                .orElse(first));
    }

    private static JsonNode behind(String place, Source source, String list, Sources sources, Duration patience) {
        String target = first(list) + "&after=" + URLEncoder.encode(place, StandardCharsets.UTF_8);
        List<SourceAnswer> answers = sources.ask(List.of(source), one -> SourceCall.get(target), patience);
        WholeAnswers.require(answers);
        return switch (answers.getFirst()) {
            case SourceAnswer.Answered answered -> answered.body();
            case SourceAnswer.Missing missing -> throw new IllegalStateException("required before");
        };
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public JsonNode next() {
        if (ended) {
            throw new NoSuchElementException("the list has ended");
        }
        JsonNode body = page.apply(after);
        Optional<String> next = Optional.ofNullable(body.path("next").textValue());
        if (next.isPresent() && next.equals(after)) {
            throw new IllegalStateException("the page behind " + next.get() + " names itself as the next");
        }
        after = next;
        ended = next.isEmpty();
        return body;
    }
}
