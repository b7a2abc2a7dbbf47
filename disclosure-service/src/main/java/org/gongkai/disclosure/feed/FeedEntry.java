package org.gongkai.disclosure.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.disclosure.item.Article20Item;

/** What a feed tells of a row of the register: what it says, or that it is not shown any more. */
public sealed interface FeedEntry {

    /** The row, for ever. */
    UUID id();

    /** When it last became otherwise. */
    Instant updated();

    /**
     * One that is public.
     *
     * @param summary of the text that was published here
     * @param url where it stands on the body's own site
     */
    record Shown(
            UUID id,
            Instant updated,
            String agencyName,
            String title,
            LocalDate publishedOn,
            String column,
            Optional<Article20Item> article20Item,
            Optional<String> topic,
            Optional<String> genre,
            Optional<String> documentNumber,
            Optional<String> indexNumber,
            Optional<String> summary,
            Optional<String> url)
            implements FeedEntry {}

    /**
     * One that was public: withdrawn, or entered in error. Nothing of what it said is told.
     *
     * @param reason the public one of a withdrawal
     */
    record Gone(UUID id, Instant updated, Optional<String> reason) implements FeedEntry {}
}
