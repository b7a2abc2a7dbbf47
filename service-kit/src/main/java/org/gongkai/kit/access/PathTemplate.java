package org.gongkai.kit.access;

import java.util.List;
import java.util.Optional;

/**
 * A path with places for what differs from one request to the next.
 *
 * @param segments each literal, or a parameter in braces; {@code **} as the last stands for everything below
 */
public record PathTemplate(List<String> segments) {

    public PathTemplate {
        segments = List.copyOf(segments);
    }

    /** That of a path which begins with a slash. */
    public static PathTemplate of(String path) {
        return new PathTemplate(split(path));
    }

    /** The segments of a path that begins with a slash. */
    public static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    /** Whether a path, in its segments, is one of these. */
    public boolean matches(List<String> actual) {
        int own = segments.size();
        if (segments.getLast().equals("**")) {
            return actual.size() >= own && matches(actual, own - 1);
        }
        return actual.size() == own && matches(actual, own);
    }

    /** How many segments are literal; of two templates for a path the one with more of them is meant. */
    long literals() {
        return segments.stream().filter(segment -> !isVariable(segment)).count();
    }

    /** The segment at a place, counted from 0, where all such paths have it. */
    Optional<String> literal(int place) {
        return segments.size() > place && !isVariable(segments.get(place))
                ? Optional.of(segments.get(place))
                : Optional.empty();
    }

    private boolean matches(List<String> actual, int first) {
        for (int i = 0; i < first; i++) {
            String segment = segments.get(i);
            boolean fits = isVariable(segment) ? !actual.get(i).isEmpty() : segment.equals(actual.get(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") || segment.equals("**");
    }
}
