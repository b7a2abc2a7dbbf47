package org.gongkai.kit.paging;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;

/**
 * In which order a list is asked for ({@code sort}): the name of a key, behind a minus the opposite one. Records with the same
 * key stand by registration, those without one last whichever way it goes.
 */
public record ListOrder(String key, boolean descending) {

    /**
     * Reads {@code sort}.
     *
     * @param keys the names there are; the first is that of the order without one
     */
    public static ListOrder of(Optional<String> sort, List<String> keys) {
        return sort.map(text -> read(text, keys)).orElseGet(() -> new ListOrder(keys.getFirst(), false));
    }

    private static ListOrder read(String sort, List<String> keys) {
        boolean descending = sort.startsWith("-");
        String name = descending ? sort.substring(1) : sort;
        if (!keys.contains(name)) {
            throw Problem.invalid("sort", KitWords.NOT_ONE_OF.with(names(keys)));
        }
        return new ListOrder(name, descending);
    }

    /** Every value of {@code sort}. */
    public static List<String> names(List<String> keys) {
        return keys.stream().flatMap(key -> Stream.of(key, "-" + key)).toList();
    }

    /** What stands behind a key in SQL. */
    public String direction() {
        return descending ? " desc" : "";
    }

    /** How the places of the next page compare to the last one. */
    public String behind() {
        return descending ? " < " : " > ";
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + key;
    }
}
