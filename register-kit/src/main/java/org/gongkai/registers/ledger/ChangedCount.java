package org.gongkai.registers.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.form.Stock;

/** How a record counted for a body, and how it counts for it now. */
record ChangedCount(UUID record, String agencyCode, List<Movement> before, List<Movement> after) {

    ChangedCount {
        before = something(before);
        after = something(after);
    }

    private static List<Movement> something(List<Movement> movements) {
        return movements.stream()
                .filter(movement -> movement.amount().signum() != 0)
                .toList();
    }

    /** The changes of a record that may have moved from one body to another; none where it counts as it did. */
    static Stream<ChangedCount> of(
            RecordReference source, Map<String, List<Movement>> before, Collection<Movement> after) {
        Set<String> bodies = new HashSet<>(before.keySet());
        bodies.add(source.agencyCode());
        return bodies.stream()
                .map(body -> new ChangedCount(
                        source.id(),
                        body,
                        before.getOrDefault(body, List.of()),
                        body.equals(source.agencyCode()) ? List.copyOf(after) : List.of()))
                .filter(change -> !numbers(change.before).equals(numbers(change.after)));
    }

    /**
     * Whether it moves what is told of a year: an entry of the year is taken back or comes in, be it on another day, or something
     * is at an end of it that was not, or no more.
     */
    boolean moves(int year, StockFlows stocks) {
        return !numbers(of(year, before)).equals(numbers(of(year, after)))
                || !stocks.levels(before, year).equals(stocks.levels(after, year));
    }

    private static List<Movement> of(int year, List<Movement> movements) {
        return movements.stream()
                .filter(movement -> movement.year() == year && !Stock.isBroughtAlong(movement.flow()))
                .toList();
    }

    private static Map<Movement, Long> numbers(List<Movement> movements) {
        return movements.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
