package org.gongkai.kit.paging;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where a record stands in a list that is in some order; as the value of {@code after} it is good for that order alone.
 *
 * @param key what it is ordered by, as text; empty where it has none
 * @param id what tells it from those with the same key
 */
public record SortedPlace(Optional<String> key, String id) {

    /** As the key of a cursor. */
    public String written(ListOrder order) {
        return order + "\n" + id + "\n" + key.map(text -> "=" + text).orElse("");
    }

    /**
     * The place behind which a page begins.
     *
     * @param isKey whether a text is a key of this order
     * @param isId whether a text is an id
     */
    public static Optional<SortedPlace> of(
            Optional<String> after, ListOrder order, Predicate<String> isKey, Predicate<String> isId) {
        return Cursor.read(after, written -> {
            String[] parts = written.split("\n", 3);
            if (parts.length != 3 || !parts[0].equals(order.toString()) || !isId.test(parts[1])) {
                throw new IllegalArgumentException(written);
            }
            Optional<String> key = parts[2].isEmpty() ? Optional.empty() : Optional.of(parts[2].substring(1));
            if (key.filter(text -> !parts[2].startsWith("=") || !isKey.test(text))
                    .isPresent()) {
                throw new IllegalArgumentException(written);
            }
            return new SortedPlace(key, parts[1]);
        });
    }
}
