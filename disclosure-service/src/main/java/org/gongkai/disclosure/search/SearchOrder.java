package org.gongkai.disclosure.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.kit.problem.Problem;

/** In which order found items are listed. */
public enum SearchOrder {

    /** Those first that have all words in the title, then the rest; of both the newest first. */
    RELEVANCE("relevance", true),
    NEWEST_FIRST("-publishedOn", true),
    OLDEST_FIRST("publishedOn", false);

    private final String parameter;
    private final boolean descending;

    SearchOrder(String parameter, boolean descending) {
        this.parameter = parameter;
        this.descending = descending;
    }

    /** The names of all. */
    public static List<String> parameters() {
        return Stream.of(values()).map(order -> order.parameter).toList();
    }

    /** Reads {@code sort}; without it what has words is ordered by relevance, and the rest by its day. */
    public static SearchOrder of(Optional<String> sort, AskedWords words) {
        SearchOrder order = sort.map(SearchOrder::read).orElse(RELEVANCE);
        return order == RELEVANCE && words.isEmpty() ? NEWEST_FIRST : order;
    }

    private static SearchOrder read(String sort) {
        return Stream.of(values())
                .filter(order -> order.parameter.equals(sort))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("sort", SearchWords.ONE_OF.with(parameters())));
    }

    /** What is listed one behind the other. */
    List<Tier> tiers() {
        return this == RELEVANCE ? List.of(Tier.IN_TITLE, Tier.BESIDE_TITLE) : List.of(Tier.ANYWHERE);
    }

    String direction() {
        return descending ? " desc" : "";
    }

    /** Whether a place lies behind another. */
    String behind() {
        return descending ? " < " : " > ";
    }

    /** Where the words stand. */
    enum Tier {
        ANYWHERE,
        IN_TITLE,
        BESIDE_TITLE
    }
}
