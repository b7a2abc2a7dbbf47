package org.gongkai.request.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.written.ChinaTime;

/** When all published replies were last looked through, in whichever process. */
@Singleton
class LookedThrough {

    /** A night is a day after the one before it, and the looking takes its time. */
    private static final Duration A_NIGHT = Duration.ofHours(25);

    private final Jdbi jdbi;
    private final Clock clock;

    LookedThrough(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Whether no night has come to it lately. */
    boolean isMissed() {
        Instant before = clock.instant().minus(A_NIGHT);
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select not exists (select from replies_looked_through where at > :before)")
                .bind("before", OffsetDateTime.ofInstant(before, ChinaTime.ZONE))
                .mapTo(Boolean.class)
                .one());
    }

    /** They are looked through now. */
    void now() {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into replies_looked_through (at) values (:now)
                        on conflict (one) do update set at = excluded.at""")
                .bind("now", OffsetDateTime.ofInstant(clock.instant(), ChinaTime.ZONE))
                .execute());
    }
}
