package org.gongkai.kit.web.media;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.vertx.ext.web.RoutingContext;

/**
 * What a client accepts, as {@code Accept} says it (RFC 9110, 12.5.1): of a type the most specific range counts that it falls in, and
 * a weight of 0 excludes. A range that cannot be read is passed over; where none is left, everything is accepted.
 */
public final class AcceptedTypes {

    private static final String WEIGHT = "q";

    private static final String GIVEN = AcceptedTypes.class.getName();

    private static final List<MediaType> DOCUMENTS_AND_PAGES = List.of(
            MediaType.APPLICATION_JSON_TYPE, new MediaType("application", "problem+json"), MediaType.TEXT_HTML_TYPE);

    private static final Comparator<Range> WANTED_MOST = Comparator.comparingDouble(Range::weight)
            .reversed()
            .thenComparing(range -> range.type().isWildcardType())
            .thenComparing(range -> range.type().isWildcardSubtype())
            .thenComparingInt(Range::place);

    private final List<Range> ranges;

    private AcceptedTypes(List<Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * A range with its weight.
     *
     * @param place where it stands among the others
     */
    private record Range(MediaType type, double weight, int place) {

        /** How narrow it is for a type: by its parts, and then by the parameters that both have. */
        int narrowness(MediaType offered) {
            if (type.isWildcardType()) {
                return 0;
            }
            return type.isWildcardSubtype()
                    ? 1
                    : 2 + (int) parameters().filter(of(offered)).count();
        }

        /**
         * Whether a type falls in it. A parameter that the type does not have asks for more than there is, which is no reason to give
         * nothing; it does not exclude what has none.
         */
        boolean has(MediaType offered) {
            return offered.isCompatible(type)
                    && parameters()
                            .filter(one ->
                                    weight == 0 || offered.getParameters().containsKey(one.getKey()))
                            .allMatch(of(offered));
        }

        private static Predicate<Map.Entry<String, String>> of(MediaType offered) {
            return one ->
                    one.getValue().equalsIgnoreCase(offered.getParameters().get(one.getKey()));
        }

        /** Those that tell representations apart; all text is UTF-8, also for who names another charset. */
        private Stream<Map.Entry<String, String>> parameters() {
            return type.getParameters().entrySet().stream()
                    .filter(one -> !one.getKey().equalsIgnoreCase(WEIGHT)
                            && !one.getKey().equalsIgnoreCase(MediaType.CHARSET_PARAMETER));
        }
    }

    /** What the client of an exchange accepts, also behind the choice that was made of it. */
    public static AcceptedTypes of(RoutingContext exchange) {
        AcceptedTypes known = exchange.get(GIVEN);
        if (known != null) {
            return known;
        }
        AcceptedTypes read = of(exchange.request().headers().getAll(HttpHeaders.ACCEPT));
        exchange.put(GIVEN, read);
        return read;
    }

    /** What some values of the header say; everything where there are none. */
    public static AcceptedTypes of(Collection<String> headers) {
        List<Range> ranges = new ArrayList<>();
        for (String header : headers) {
            for (String part : header.split(",")) {
                find(part.strip(), ranges.size()).ifPresent(ranges::add);
            }
        }
        return new AcceptedTypes(List.copyOf(ranges));
    }

    private static Optional<Range> find(String part, int place) {
        try {
            return MediaTypes.find(part)
                    .filter(type -> part.contains("/"))
                    .map(type -> new Range(
                            type, Double.parseDouble(type.getParameters().getOrDefault(WEIGHT, "1")), place));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** The type that is wanted most: of several the one that is named, and first; empty where none is wanted at all. */
    public <T extends MediaType> Optional<T> best(Collection<T> offered) {
        return ranges.isEmpty()
                ? offered.stream().findFirst()
                : offered.stream()
                        .flatMap(type -> range(type).map(range -> Map.entry(type, range)).stream())
                        .filter(one -> one.getValue().weight() > 0)
                        .min(Map.Entry.comparingByValue(WANTED_MOST))
                        .map(Map.Entry::getKey);
    }

    /** Whether a page is liked better than a document, as by people before a browser; who takes anything gets the document. */
    public boolean likePages() {
        return best(DOCUMENTS_AND_PAGES)
                .filter(MediaType.TEXT_HTML_TYPE::equals)
                .isPresent();
    }

    private Optional<Range> range(MediaType offered) {
        return ranges.stream()
                .filter(range -> range.has(offered))
                .max(Comparator.comparingInt(range -> range.narrowness(offered)));
    }
}
