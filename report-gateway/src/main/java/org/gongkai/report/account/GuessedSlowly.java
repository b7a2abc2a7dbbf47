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

    /** Attempts at a time, right ones too: each costs a hash, and others want theirs. */
    private static final int MOST_AT_A_TIME = 5;

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
        private final AtomicInteger atATime = new AtomicInteger();
        private final ReentrantLock turn = new ReentrantLock(true);
    }

    /**
     * Makes an attempt when its turn has come, and answers whether it was right.
     *
     * @throws Problem when too many wait already
     */
    boolean attempt(Place place, BooleanSupplier isRight) {
        Line line = lines.get(place, one -> new Line());
        try {
            if (line.atATime.incrementAndGet() > MOST_AT_A_TIME) {
                throw tooMany();
            }
            return attempt(line, isRight);
        } finally {
            line.atATime.decrementAndGet();
        }
    }

    private static boolean attempt(Line line, BooleanSupplier isRight) {
        // Counted before it is known what comes of it: guesses that come all at once do not pass together.
        int failures = line.failures.incrementAndGet();
        boolean right = failures <= AT_ONCE ? isRight.getAsBoolean() : inTurn(line, failures - AT_ONCE, isRight);
        if (right) {
            line.failures.set(0);
        }
        return right;
    }

    private static boolean inTurn(Line line, int more, BooleanSupplier isRight) {
        line.turn.lock();
        try {
            Thread.sleep(SHORTEST_MILLIS << Math.min(more - 1, LONGEST_DOUBLED));
            return isRight.getAsBoolean();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a sign-in waited", e);
        } finally {
            line.turn.unlock();
        }
    }

    private static Problem tooMany() {
        return Problem.of(ProblemKind.TOO_MANY_REQUESTS, AccountWords.TOO_MANY_SIGN_INS)
                .retryAfter(Duration.ofSeconds(1));
    }
}
