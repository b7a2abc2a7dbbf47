package org.gongkai.report.reading;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.formats.read.limit.UnreadableReport;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/**
 * The threads that foreign files are read on. A reading is nothing but work, which would keep the carriers of virtual
 * threads from every other request; it ends when its time is up or when nobody waits for it any more.
 */
@ApplicationScoped
public class ReadingThreads {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    private static final long LOOKS_MILLIS = 100;

    private final ReadingSettings settings;
    private final ThreadPoolExecutor threads;

    public ReadingThreads(ReadingSettings settings) {
        this.settings = settings;
        this.threads = new ThreadPoolExecutor(
                settings.atATime(),
                settings.atATime(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(settings.waiting()),
                Thread.ofPlatform().name("report-reading-", 1).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * What the reading makes.
     *
     * @param isWanted whether somebody still waits for it
     * @throws Problem when too many readings wait already, or the time is up
     */
    public <T> T run(Callable<T> reading, BooleanSupplier isWanted) {
        Future<T> result = submit(reading);
        try {
            return await(result, isWanted);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a report is read", e);
        } finally {
            result.cancel(true);
            threads.purge();
        }
    }

    @PreDestroy
    public void stop() {
        threads.shutdownNow();
    }

    private <T> Future<T> submit(Callable<T> reading) {
        try {
            return threads.submit(reading);
        } catch (RejectedExecutionException full) {
            throw Problem.of(ProblemKind.TOO_MANY_REQUESTS, ReadingWords.OTHERS_ARE_READ)
                    .retryAfter(TRY_AGAIN);
        }
    }

    private <T> T await(Future<T> result, BooleanSupplier isWanted) throws InterruptedException {
        long end = System.nanoTime() + settings.patience().toNanos();
        while (System.nanoTime() < end && isWanted.getAsBoolean()) {
            try {
                return result.get(LOOKS_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                continue;
            } catch (ExecutionException e) {
                throw failure(e.getCause());
            }
        }
        throw Problem.of(
                ProblemKind.UNREADABLE_FILE,
                ReadingWords.NOT_IN_TIME.with(settings.patience().toSeconds()));
    }

    private static RuntimeException failure(Throwable cause) {
        return switch (cause) {
            case UnreadableReport unreadable -> Problem.of(ProblemKind.UNREADABLE_FILE, unreadable.why());
            case RuntimeException failure -> failure;
            default -> new IllegalStateException(cause);
        };
    }
}
