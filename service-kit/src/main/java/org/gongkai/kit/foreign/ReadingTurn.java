package org.gongkai.kit.foreign;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** One reading: on a thread of its own it has a process for itself, until there is an outcome or nobody waits for it. */
final class ReadingTurn implements Runnable {

    /** So many times its own time a reading lasts at most, on a machine that has too much to do. */
    private static final int LONGEST = 3;

    private final Asked asked;
    private final Supplier<ChildProcess> processes;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private Optional<ChildProcess> process = Optional.empty();
    private Duration workedBefore = Duration.ZERO;
    private boolean over;
    private long begun;

    /** The {@code processes} give one that is ready. */
    ReadingTurn(Asked asked, Supplier<ChildProcess> processes) {
        this.asked = asked;
        this.processes = processes;
    }

    @Override
    public void run() {
        try {
            ChildProcess ready = processes.get();
            if (begins(ready)) {
                outcome.complete(ready.ask(asked));
            }
        } catch (RuntimeException | Error failure) {
            outcome.completeExceptionally(failure);
        }
    }

    private synchronized boolean begins(ChildProcess ready) {
        process = Optional.of(ready);
        workedBefore = ready.worked();
        begun = System.nanoTime();
        return !over;
    }

    /** How it ended, as soon as it has. */
    Future<Outcome> outcome() {
        return outcome;
    }

    /** Whether it has kept a processor at work for so long, or has waited for one much longer: the file is not to blame for that. */
    synchronized boolean hasLasted(Duration time) {
        return process.isPresent()
                && (process.get().worked().minus(workedBefore).compareTo(time) > 0
                        || System.nanoTime() - begun > LONGEST * time.toNanos());
    }

    /** Ends it: nobody waits for it. */
    synchronized void end() {
        if (!over && !outcome.isDone()) {
            process.ifPresent(ChildProcess::kill);
        }
        over = true;
    }
}
