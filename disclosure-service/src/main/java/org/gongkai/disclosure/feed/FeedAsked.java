package org.gongkai.disclosure.feed;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.kit.paging.Cursor;

/**
 * Which part of a feed is asked for, the newest first.
 *
 * @param after the entry behind which it goes on
 * @param archive what last became otherwise in this month alone
 * @param limit how many entries at most
 */
public record FeedAsked(FeedFilter filter, Optional<Place> after, Optional<YearMonth> archive, int limit) {

    /** How many entries there are where nobody says otherwise. */
    public static final int USUAL = 50;

    /** Where an entry stands in the order of a feed. */
    public record Place(Instant updated, UUID id) {

        /** Reads one that was written. */
        static Place read(String key) {
            String[] parts = key.split("/", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("no place of a feed: " + key);
            }
            long micros = Long.parseLong(parts[0]);
            return new Place(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), UUID.fromString(parts[1]));
        }

        /** That of an entry. */
        static Place of(FeedEntry entry) {
            return new Place(entry.updated(), entry.id());
        }

        /** The value of {@code after} that leads behind it. */
        String written() {
            return Cursor.write(ChronoUnit.MICROS.between(Instant.EPOCH, updated) + "/" + id);
        }
    }
}
