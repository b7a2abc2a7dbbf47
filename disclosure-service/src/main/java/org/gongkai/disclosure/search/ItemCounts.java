package org.gongkai.disclosure.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many items were found, and of which kinds.
 *
 * @param total how many were counted
 * @param more whether there are more, which were not: the newest were, or so many as are found among the newest of all
 * @param counts the most frequent values of each kind, those with the most items first
 */
public record ItemCounts(long total, boolean more, Map<Counted, List<Value>> counts) {

    /** How many have a value, or none. */
    public record Value(Optional<String> value, long number) {}
}
