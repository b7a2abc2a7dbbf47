package org.gongkai.kit.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

/**
 * What the courier sees to now and then: messages that nobody has told of, how much waits and how long, and what need not
 * be kept any more.
 */
@ApplicationScoped
class Round {

    private static final Logger LOG = Logger.getLogger(Round.class);
    private static final Duration LOOKED_EVERY = Duration.ofSeconds(5);
    private static final Duration CLEARED_EVERY = Duration.ofHours(1);

    private final Letters letters;
    private final OutboxMetrics metrics;
    private final OutboxSettings settings;
    private final Clock clock;
    private Instant looked = Instant.MIN;
    private Instant warned = Instant.MIN;
    private Instant cleared = Instant.MIN;

    Round(Letters letters, OutboxMetrics metrics, OutboxSettings settings, Clock clock) {
        this.letters = letters;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does what is due again. */
    void make() {
        Instant now = clock.instant();
        if (looked.plus(LOOKED_EVERY).isBefore(now)) {
            looked = now;
            letters.advanceAll();
            List<Backlog> backlogs = letters.backlogs();
            metrics.show(backlogs);
            warn(backlogs, now);
        }
        if (cleared.plus(CLEARED_EVERY).isBefore(now)) {
            cleared = now;
            letters.deleteSettledBefore(settings.kept());
        }
    }

    private void warn(List<Backlog> backlogs, Instant now) {
        if (now.isBefore(warned.plus(settings.late()))) {
            return;
        }
        for (Backlog backlog : backlogs) {
            Duration lag = backlog.oldest()
                    .map(oldest -> Duration.between(oldest, now))
                    .orElse(Duration.ZERO);
            if (lag.compareTo(settings.late()) > 0) {
                warned = now;
                LOG.warnf(
                        "%d messages wait for %s, the oldest for %d s",
                        backlog.waiting(), backlog.destination(), lag.toSeconds());
            }
        }
    }
}
