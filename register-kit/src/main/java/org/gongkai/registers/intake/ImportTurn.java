package org.gongkai.registers.intake;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.problem.RegisterWords;

/** Imports of a service run one after the other: they lock many records, and two would wait for each other. */
@ApplicationScoped
public class ImportTurn {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Semaphore turn = new Semaphore(1, true);

    <T> T take(Supplier<T> work) {
        try {
            if (!turn.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    private static Problem busy() {
        return Problem.of(ProblemKind.UNAVAILABLE, RegisterWords.OTHER_IMPORTS).retryAfter(Duration.ofSeconds(30));
    }
}
