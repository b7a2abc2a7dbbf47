package org.gongkai.disclosure.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;

import org.gongkai.kit.database.SqlResource;

/**
 * Up to when a feed tells what became otherwise. A change has its moment when it is written and is seen when its transaction has ended, which
 * of an import is minutes later: who has read down to a younger change would never see it. So nothing is told that is younger than what somebody
 * is still writing.
 */
@Singleton
class FeedHorizon {

    private static final String WRITING_SINCE = SqlResource.read(FeedHorizon.class, "writing-since.sql");

    /** How far the clock of the service may be behind that of the database. */
    private static final Duration APART = Duration.ofSeconds(2);

    private final Clock clock;

    FeedHorizon(Clock clock) {
        this.clock = clock;
    }

    /** The first moment that is not told of yet. It is a statement of its own: what is read after it was ended before, or is younger. */
    Instant of(Handle handle) {
        Instant now = clock.instant();
        Optional<OffsetDateTime> since =
                handle.createQuery(WRITING_SINCE).mapTo(OffsetDateTime.class).findFirst();
        return since.map(OffsetDateTime::toInstant)
                .map(begun -> begun.minus(APART))
                .filter(now::isAfter)
                .orElse(now);
    }
}
