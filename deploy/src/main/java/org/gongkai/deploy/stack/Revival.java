package org.gongkai.deploy.stack;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

import org.gongkai.deploy.process.Child;
import org.gongkai.deploy.start.StartFailure;

/**
 * Starts a part of the stack again when it ends by itself, at once at first and later each time, and one that does not last
 * once a minute: what ended it may pass, and nobody may be there to see it. The other parts run on meanwhile.
 */
final class Revival {

    /** A part that has a process, another one after each start. */
    interface Part {

        /** Its name in what the launcher says. */
        String name();

        /** The process that it has now. */
        Child child();

        /** Starts it, and is done when it answers. */
        void startAgain();
    }

    private static final int MANY_DEATHS_IN_A_ROW = 6;
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int LONGEST_PAUSE = 60;
    private static final int KILLED = 128 + 9;
    private static final int OUT_OF_MEMORY = 3;

    private final Part part;
    private final Duration firstPause;
    private final Progress progress;

    private Revival(Part part, Duration firstPause, Progress progress) {
        this.part = part;
        this.firstPause = firstPause;
        this.progress = progress;
    }

    /**
     * Begins to watch a part that answers. Once it is closed, what ends stays ended, and a start that is under way is given up.
     */
    static Watch of(Part part, Progress progress) {
        return of(part, FIRST_PAUSE, progress);
    }

    static Watch of(Part part, Duration firstPause, Progress progress) {
        return Watch.begin("revival-" + part.name(), new Revival(part, firstPause, progress)::watch);
    }

    private void watch() throws InterruptedException {
        int deaths = 0;
        Instant since = Instant.now();
        while (true) {
            int status = part.child().awaitEnd();
            deaths = since.plus(A_WHILE).isBefore(Instant.now()) ? 1 : deaths + 1;
            Duration pause = pause(deaths);
            String again = pause.isZero() ? "" : " in " + pause.toSeconds() + " s";
            progress.step(
                    deaths < MANY_DEATHS_IN_A_ROW
                            ? part.name() + " has ended by itself (" + words(status) + "), and is started again" + again
                            : part.name() + " has ended " + deaths + " times in a row (" + words(status) + "); see "
                                    + part.child().log() + ". It is tried again" + again
                                    + ", and the others go on; Ctrl-C stops all of it.");
            Thread.sleep(pause);
            since = attempt();
        }
    }

    /** Starts it once; one that does not answer is ended, which counts as the next death. */
    private Instant attempt() throws InterruptedException {
        try {
            part.startAgain();
            progress.step(part.name() + " is ready again");
        } catch (StartFailure | UncheckedIOException failure) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            progress.step(part.name() + " did not start: " + failure.getMessage());
            part.child().kill();
        }
        return Instant.now();
    }

    /** Nothing, then 1, 2, 4 and 8 seconds, then a minute. */
    private Duration pause(int deaths) {
        return deaths == 1
                ? Duration.ZERO
                : firstPause.multipliedBy(deaths < MANY_DEATHS_IN_A_ROW ? 1L << (deaths - 2) : LONGEST_PAUSE);
    }

    private static String words(int status) {
        return switch (status) {
            case KILLED -> "killed";
            case OUT_OF_MEMORY -> "out of memory";
            default -> "status " + status;
        };
    }
}
