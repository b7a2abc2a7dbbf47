package org.gongkai.report.account;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/**
 * Hashes passwords (Argon2id) and says which are too weak. A hash costs a tenth of a second of a core and 19 MiB on
 * purpose (less only where passwords guard nothing, as in tests): so many run at a time, so many wait, and who comes then is told to come again.
 */
@Singleton
class Passwords {

    private static final int ROUNDS = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;

    /** Guesses that a password must withstand, as a power of two: what leaked lists and simple patterns do not reach. */
    private static final double LEAST_ENTROPY = 30;

    /** So many times as many people may wait as strangers do: they come at the same hour, and each is told apart. */
    private static final int PEOPLE = 8;

    /** Who wants a password to be hashed, in the order in which they have their turn. */
    enum Who {
        /** Who was let in before: with a token, or at a place where the account is known. */
        KNOWN,
        /** Anybody, and above all who guesses. */
        STRANGER
    }

    /** Threads of their own: on the carriers of virtual threads hashing would stop everybody else's requests. */
    private final ThreadPoolExecutor hashing;

    private final Argon2Function argon2;

    /** Strangers have places of their own, so that however many guess nobody is refused who is known. */
    private final Map<Who, Semaphore> places;

    private final AtomicLong coming = new AtomicLong();

    /** A hash that no password has, so that an unknown account costs as much as a known one. */
    private final String nobody;

    Passwords(
            @ConfigProperty(name = "gongkai.accounts.hash-kibibytes", defaultValue = "19456") int kibibytes,
            @ConfigProperty(name = "gongkai.accounts.hashes-at-a-time") OptionalInt hashesAtATime,
            @ConfigProperty(name = "gongkai.accounts.hashes-waiting", defaultValue = "8") int waiting) {
        this.argon2 = Argon2Function.getInstance(kibibytes, ROUNDS, LANES, BYTES, Argon2.ID);
        this.nobody = Password.hash("-").addRandomSalt().with(argon2).getResult();
        int threads = hashesAtATime.orElse(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        this.hashing = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("password-", 0).factory());
        this.places = Map.of(
                Who.STRANGER, new Semaphore(threads + waiting),
                Who.KNOWN, new Semaphore(threads + PEOPLE * waiting));
    }

    @PreDestroy
    void stop() {
        hashing.shutdown();
    }

    /** The hash to keep. */
    String hash(String password) {
        return inTurn(
                Who.KNOWN,
                () -> Password.hash(password).addRandomSalt().with(argon2).getResult());
    }

    /** Whether the password is the hash's; without a hash as slow and never. */
    boolean matches(Who who, String password, Optional<String> hash) {
        String present = hash.orElse(nobody);
        boolean same =
                inTurn(who, () -> Password.check(password, present).with(Argon2Function.getInstanceFromHash(present)));
        return same && hash.isPresent();
    }

    /** Refuses a password that can be guessed. */
    void requireStrong(String password, String pointer) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Problem.invalid(pointer, AccountWords.PASSWORD_LENGTH.with(SHORTEST, LONGEST));
        }
        // Its word lists are large and seldom wanted: they are read anew and not held.
        Configuration strength =
                new ConfigurationBuilder().setMinimumEntropy(LEAST_ENTROPY).createConfiguration();
        if (!new Nbvcxz(strength).estimate(password).isMinimumEntropyMet()) {
            throw Problem.invalid(pointer, AccountWords.PASSWORD_GUESSABLE);
        }
    }

    private <T> T inTurn(Who who, Callable<T> work) {
        if (!places.get(who).tryAcquire()) {
            throw Problem.of(ProblemKind.TOO_MANY_REQUESTS, AccountWords.TOO_MANY_SIGN_INS)
                    .retryAfter(Duration.ofSeconds(1));
        }
        try {
            Turn<T> turn = new Turn<>(who, coming.incrementAndGet(), work);
            hashing.execute(turn);
            return turn.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password could not be hashed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a password waited to be checked", e);
        } finally {
            places.get(who).release();
        }
    }

    /** What is to be hashed for somebody: who is known goes first, and else who came first. */
    private static final class Turn<T> extends FutureTask<T> implements Comparable<Turn<?>> {

        private static final Comparator<Turn<?>> ORDER =
                Comparator.<Turn<?>, Who>comparing(turn -> turn.who).thenComparing(turn -> turn.number);

        private final Who who;
        private final long number;

        private Turn(Who who, long number, Callable<T> work) {
            super(work);
            this.who = who;
            this.number = number;
        }

        @Override
        public int compareTo(Turn<?> other) {
            return ORDER.compare(this, other);
        }
    }
}
