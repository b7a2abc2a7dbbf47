package org.gongkai.request.search;

import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.kit.problem.Problem;

/**
 * In which order applications are listed; those with the same key, and those without one, by registration.
 *
 * @param descending whether the greatest comes first; those without a key come last all the same
 */
record Order(Key key, boolean descending) {

    /** Before all others. */
    static final Order BY_REGISTRATION = new Order(Key.REGISTERED, false);

    /** What they are ordered by. */
    enum Key {
        REGISTERED("registered", "t.id", "uuid", false),
        RECEIVED_ON("receivedOn", "t.received_on", "date", false),
        CLOSED_ON("closedOn", "t.closed_on", "date", true),
        DUE_ON("dueOn", "o.due_on", "date", true),
        RECEIPT_NUMBER("receiptNumber", "t.record_key", "text", false);

        private final String parameter;
        private final String sql;
        private final String type;
        private final boolean mayBeMissing;

        Key(String parameter, String sql, String type, boolean mayBeMissing) {
            this.parameter = parameter;
            this.sql = sql;
            this.type = type;
            this.mayBeMissing = mayBeMissing;
        }

        String sql() {
            return sql;
        }

        String type() {
            return type;
        }

        boolean mayBeMissing() {
            return mayBeMissing;
        }
    }

    /** Reads {@code sort}: a name, behind a minus for the opposite direction. */
    static Order of(Optional<String> sort) {
        return sort.map(Order::read).orElse(BY_REGISTRATION);
    }

    private static Order read(String sort) {
        boolean descending = sort.startsWith("-");
        String name = descending ? sort.substring(1) : sort;
        return Stream.of(Key.values())
                .filter(key -> key.parameter.equals(name))
                .findFirst()
                .map(key -> new Order(key, descending))
                .orElseThrow(() -> Problem.invalid(
                        "sort",
                        SearchWords.ONE_OF.with(names().flatMap(one -> Stream.of(one, "-" + one))
                                .toList())));
    }

    /** The names of the keys. */
    static Stream<String> names() {
        return Stream.of(Key.values()).map(key -> key.parameter);
    }

    String direction() {
        return descending ? " desc" : "";
    }

    /** Whether a place lies behind another one. */
    String behind() {
        return descending ? " < " : " > ";
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + key.parameter;
    }
}
