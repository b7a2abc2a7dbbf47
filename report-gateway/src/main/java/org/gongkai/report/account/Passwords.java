package org.gongkai.report.account;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

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

    /** Threads of their own: on the carriers of virtual threads hashing would stop everybody else's requests. */
    private final ThreadPoolExecutor hashing;

    private final Argon2Function argon2;

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
                new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().daemon().name("password-", 0).factory());
    }

    @PreDestroy
    void stop() {
        hashing.shutdown();
    }

    /** The hash to keep. */
    String hash(String password) {
        return inTurn(() -> Password.hash(password).addRandomSalt().with(argon2).getResult());
    }

    /** Whether the password is the hash's; without a hash as slow and never. */
    boolean matches(String password, Optional<String> hash) {
        String present = hash.orElse(nobody);
        boolean same =
                inTurn(() -> Password.check(password, present).with(Argon2Function.getInstanceFromHash(present)));
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

    private <T> T inTurn(Callable<T> work) {
        try {
            return hashing.submit(work).get();
        } catch (RejectedExecutionException e) {
            throw Problem.of(ProblemKind.TOO_MANY_REQUESTS, AccountWords.TOO_MANY_SIGN_INS)
                    .retryAfter(Duration.ofSeconds(1));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password could not be hashed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a password waited to be checked", e);
        }
    }
}
