package org.gongkai.disclosure.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.kit.paging.Cursor;

/** Where an item stands in a list of found ones. */
record SearchPlace(SearchOrder.Tier tier, LocalDate publishedOn, UUID id) {

    /** As the value of {@code after}, which is good for the same order alone. */
    String cursor(SearchOrder order) {
        return Cursor.write(order + "\n" + tier + "\n" + publishedOn + "\n" + id);
    }

    /** The place behind which a page begins. */
    static Optional<SearchPlace> of(Optional<String> after, SearchOrder order) {
        return Cursor.read(after, written -> read(written, order));
    }

    private static SearchPlace read(String written, SearchOrder order) {
        String[] parts = written.split("\n", -1);
        if (parts.length != 4 || !parts[0].equals(order.name())) {
            throw new IllegalArgumentException(written);
        }
        SearchOrder.Tier tier = SearchOrder.Tier.valueOf(parts[1]);
        if (!order.tiers().contains(tier)) {
            throw new IllegalArgumentException(written);
        }
        try {
            return new SearchPlace(tier, LocalDate.parse(parts[2]), UUID.fromString(parts[3]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(written, e);
        }
    }
}
