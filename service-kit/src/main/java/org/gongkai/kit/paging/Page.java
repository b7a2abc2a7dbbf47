package org.gongkai.kit.paging;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param next value of {@code after} for the page that follows; null on the last page, as the API writes it
 */
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Cuts a page out of one row more than was asked for. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> key) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(items, Cursor.write(key.apply(items.getLast())));
    }

    /** The same page of other things. */
    public <U> Page<U> map(Function<T, U> each) {
        return new Page<>(items.stream().map(each).toList(), next);
    }
}
