package org.gongkai.kit.foreign;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.process.ScratchFiles;

/**
 * Reads files that somebody has sent, each in a process of its own with a heap of its own: a file that takes too long or too
 * much costs its own reading and nothing else. A process is kept for the next file for a while; the time of its own start
 * is nobody's fault and does not count.
 */
@Singleton
public final class ForeignFiles {

    private static final Logger LOG = Logger.getLogger(ForeignFiles.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    private static final long LOOKS_MILLIS = 100;
    private static final long LONGEST_ANSWER = 64L << 20;

    private final ReadingSettings settings;
    private final WaitingClient clients;
    private final ClientShares shares;
    private final Semaphore places;
    private final Semaphore turns;
    private final ThreadPoolExecutor threads;
    private final ThreadLocal<ChildProcess> process = new ThreadLocal<>();
    private final Set<ChildProcess> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    public ForeignFiles(ReadingSettings settings, WaitingClient clients) {
        this.settings = settings;
        this.clients = clients;
        this.shares = new ClientShares(settings.atATime());
        this.places = new Semaphore(settings.atATime() + settings.waiting());
        this.turns = new Semaphore(settings.atATime(), true);
        this.threads = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                settings.kept().toMillis(),
                TimeUnit.MILLISECONDS,
                new SynchronousQueue<>(),
                work -> Thread.ofPlatform().daemon().name("foreign-file").unstarted(() -> untilNothingIsLeft(work)));
    }

    /** What the service makes of an answer. */
    @FunctionalInterface
    public interface Heard<T> {
        T of(InputStream answer) throws IOException;
    }

    /**
     * What a reading makes of a file.
     *
     * @param more what the reading is told besides
     * @throws Problem when the file cannot be read, takes too long or too much, or too many wait already
     */
    public <T> T read(Class<? extends ForeignReading> reading, Path file, Map<String, String> more, Heard<T> heard) {
        Path answer = answer(reading, file, more, LONGEST_ANSWER, settings.time());
        try {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(answer))) {
                return heard.of(in);
            } finally {
                Files.deleteIfExists(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same as a file, which whoever asked for it deletes.
     *
     * @param mostBytes how long it may be
     * @param time that the reading may take
     */
    public Path answer(
            Class<? extends ForeignReading> reading,
            Path file,
            Map<String, String> more,
            long mostBytes,
            Duration time) {
        WaitingClient.Present client = clients.present();
        Semaphore own = shares.enter(client.name());
        try {
            awaitTurn(own, client);
            try {
                return inTurn(new Asked(reading.getName(), file, ScratchFiles.create(), mostBytes, more), time, client);
            } finally {
                own.release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a file is read", e);
        } finally {
            shares.leave(client.name());
        }
    }

    private Path inTurn(Asked asked, Duration time, WaitingClient.Present client)
            throws IOException, InterruptedException {
        boolean isThere = false;
        try {
            if (!places.tryAcquire()) {
                throw busy();
            }
            try {
                awaitTurn(turns, client);
                try {
                    awaitAnswer(asked, time, client);
                    isThere = true;
                    return asked.answer();
                } finally {
                    turns.release();
                }
            } finally {
                places.release();
            }
        } finally {
            if (!isThere) {
                Files.deleteIfExists(asked.answer());
            }
        }
    }

    private void awaitTurn(Semaphore of, WaitingClient.Present client) throws InterruptedException {
        long end = System.nanoTime() + settings.patience().toNanos();
        while (!of.tryAcquire(LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() > end || !client.isThere().getAsBoolean()) {
                throw busy();
            }
        }
    }

    private void awaitAnswer(Asked asked, Duration time, WaitingClient.Present client) throws InterruptedException {
        ReadingTurn turn = new ReadingTurn(asked, this::ready);
        handOver(turn);
        try {
            long start = System.nanoTime()
                    + settings.toStart().plus(time.multipliedBy(4)).toNanos();
            while (!turn.hasLasted(time)
                    && System.nanoTime() < start
                    && client.isThere().getAsBoolean()) {
                try {
                    settle(turn.outcome().get(LOOKS_MILLIS, TimeUnit.MILLISECONDS), asked);
                    return;
                } catch (TimeoutException notYet) {
                    continue;
                } catch (ExecutionException e) {
                    // A service that ends starts nobody any more, and one that is short of time nobody yet.
                    throw stopped || e.getCause() instanceof Problem
                            ? busy()
                            : new IllegalStateException("a foreign file could not be read", e.getCause());
                }
            }
            LOG.infof("file.given-up reading=%s seconds=%d", asked.reading(), time.toSeconds());
            throw Problem.of(ProblemKind.FILE_TOO_COSTLY, KitWords.FILE_NOT_IN_TIME.with(time.toSeconds()));
        } finally {
            turn.end();
        }
    }

    /** One that has just answered is back in a moment: another thread would start a process of its own beside it. */
    private void handOver(ReadingTurn turn) throws InterruptedException {
        boolean oneComesBack = threads.getPoolSize() >= settings.atATime();
        if (!oneComesBack || !threads.getQueue().offer(turn, LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
            threads.execute(turn);
        }
    }

    private static void settle(Outcome outcome, Asked asked) {
        switch (outcome) {
            case Outcome.Read read -> {
                // The answer lies in its file.
            }
            case Outcome.Refused refused -> throw Problem.of(ProblemKind.UNREADABLE_FILE, refused.why());
            case Outcome.TooMuch tooMuch -> {
                LOG.infof("file.too-much reading=%s", asked.reading());
                throw Problem.of(ProblemKind.FILE_TOO_COSTLY, KitWords.FILE_TAKES_TOO_MUCH);
            }
            case Outcome.Gone gone -> throw busy();
            case Outcome.Failed failed ->
                throw new IllegalStateException(asked.reading() + " failed: " + failed.stack());
        }
    }

    /** The process of this thread, or a new one in its place. */
    private ChildProcess ready() {
        ChildProcess present = process.get();
        if (present != null && present.isAlive() && present.files() < settings.files()) {
            return present;
        }
        leave();
        try {
            ChildProcess started = ChildProcess.start(settings);
            running.add(started);
            process.set(started);
            if (stopped) {
                started.kill();
            }
            started.awaitReady(settings.toStart());
            return started;
        } catch (ChildProcess.NotReady e) {
            LOG.warnf("file.reader-not-ready seconds=%d", settings.toStart().toSeconds());
            leave();
            throw busy();
        } catch (IOException e) {
            leave();
            throw new UncheckedIOException(e);
        }
    }

    /** A thread and its process end together. */
    private void untilNothingIsLeft(Runnable work) {
        try {
            work.run();
        } finally {
            leave();
        }
    }

    private void leave() {
        ChildProcess present = process.get();
        if (present != null) {
            process.remove();
            running.remove(present);
            present.end();
        }
    }

    @PreDestroy
    public void stop() {
        stopped = true;
        threads.shutdownNow();
        running.forEach(ChildProcess::kill);
    }

    private static Problem busy() {
        return Problem.of(ProblemKind.UNAVAILABLE, KitWords.OTHER_FILES_ARE_READ)
                .retryAfter(TRY_AGAIN);
    }
}
