package org.gongkai.report.account;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/**
 * Slows guesses down where the right password must not be refused: at a place that an account is known at. After some
 * failures there each attempt waits for the one before and then a moment, so that whoever has the password comes in at
 * their turn.
 */
@Singleton
class GuessedSlowly {

    private static final int AT_ONCE = 5;
    private static final int MOST_WAITING = 4;
    private static final long SHORTEST_MILLIS = 250;
    private static final int LONGEST_DOUBLED = 4;
    private static final int PLACES = 100_000;
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Cache<Place, Line> lines = Caffeine.newBuilder()
            .maximumSize(PLACES)
            .expireAfterAccess(FORGOTTEN)
            .build();

    private static final class Line {

        private final AtomicInteger failures = new AtomicInteger();
        private final AtomicInteger waiting = new AtomicInteger();
        private final ReentrantLock turn = new ReentrantLock(true);
    }

    /**
     * Makes an attempt when its turn has come, and answers whether it was right.
     *
     * @throws Problem when too many wait already
     */
    boolean attempt(Place place, BooleanSupplier isRight) {
        Line line = lines.get(place, one -> new Line());
        // Counted before it is known what comes of it: guesses that come all at once do not pass together.
        int failures = line.failures.incrementAndGet();
        boolean right = failures <= AT_ONCE ? isRight.getAsBoolean() : inTurn(line, failures - AT_ONCE, isRight);
        if (right) {
            line.failures.set(0);
        }
        return right;
    }

    private static boolean inTurn(Line line, int more, BooleanSupplier isRight) {
        if (line.waiting.incrementAndGet() > MOST_WAITING) {
            line.waiting.decrementAndGet();
            throw Problem.of(ProblemKind.TOO_MANY_REQUESTS, AccountWords.TOO_MANY_SIGN_INS)
                    .retryAfter(Duration.ofSeconds(1));
        }
        try {
            line.turn.lock();
            try {
                Thread.sleep(SHORTEST_MILLIS << Math.min(more - 1, LONGEST_DOUBLED));
                return isRight.getAsBoolean();
            } finally {
                line.turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a sign-in waited", e);
        } finally {
            line.waiting.decrementAndGet();
        }
    }
}
