package org.gongkai.request.search;

import java.util.Optional;
import java.util.UUID;

import org.gongkai.kit.paging.Cursor;

/**
 * Where an application stands in a list.
 *
 * @param key what it is ordered by, as the database writes it; empty where it has none
 */
record ListPlace(Optional<String> key, UUID id) {

    /** As the key of a cursor, which is good for the same order alone. */
    String written(Order order) {
        return order + "\n" + id + "\n" + key.map(text -> "=" + text).orElse("");
    }

    /** The place behind which a page begins. */
    static Optional<ListPlace> of(Optional<String> after, Order order) {
        return Cursor.read(after, written -> read(written, order));
    }

    private static ListPlace read(String written, Order order) {
        String[] parts = written.split("\n", 3);
        boolean fits = parts.length == 3
                && parts[0].equals(order.toString())
                && (parts[2].isEmpty() ? order.key().mayBeMissing() : isKey(parts[2], order));
        if (!fits) {
            throw new IllegalArgumentException(written);
        }
        return new ListPlace(
                parts[2].isEmpty() ? Optional.empty() : Optional.of(parts[2].substring(1)), UUID.fromString(parts[1]));
    }

    private static boolean isKey(String text, Order order) {
        return switch (order.key().type()) {
            case "date" -> text.matches("=\\d{4}-\\d{2}-\\d{2}");
            case "uuid" -> text.matches("=[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            default -> text.startsWith("=");
        };
    }
}
