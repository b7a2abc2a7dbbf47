package org.gongkai.deploy.stack;

import java.time.Duration;

import org.gongkai.deploy.process.Child;
import org.gongkai.deploy.start.StartFailure;

/**
 * Ends a part of the stack that runs and has not said for a while that it is alive, so that its {@link Revival} starts it
 * again. It counts answers that failed to come and looks at no clock: a machine that was asleep has lost none.
 */
final class Pulse {

    /** A part that can be asked how it is. */
    interface Part {

        /** Its name in what the launcher says. */
        String name();

        /** The process that it has now. */
        Child child();

        /** Whether it says that it is alive, asked for a few seconds. */
        boolean isAlive();
    }

    /** With the time that each question may take one or two minutes: no machine is so busy for so long. */
    private static final int MOST_MISSED = 12;

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Part part;
    private final Duration pause;
    private final Progress progress;

    private Pulse(Part part, Duration pause, Progress progress) {
        this.part = part;
        this.pause = pause;
        this.progress = progress;
    }

    /** Begins to ask a part that has answered. */
    static Watch of(Part part, Progress progress) {
        return of(part, PAUSE, progress);
    }

    static Watch of(Part part, Duration pause, Progress progress) {
        return Watch.begin("pulse-" + part.name(), new Pulse(part, pause, progress)::watch);
    }

    private void watch() throws InterruptedException {
        // A process that has never answered is still starting, which has a time of its own.
        Child known = part.child();
        boolean hasAnswered = true;
        int missed = 0;
        try {
            while (true) {
                Thread.sleep(pause);
                Child child = part.child();
                if (child != known) {
                    known = child;
                    hasAnswered = false;
                    missed = 0;
                }
                if (part.isAlive()) {
                    hasAnswered = true;
                    missed = 0;
                } else if (hasAnswered && child.isAlive() && ++missed == MOST_MISSED) {
                    progress.step(part.name() + " runs and does not answer any more, and is ended by force");
                    missed = 0;
                    child.kill();
                }
            }
        } catch (StartFailure closed) {
            // The stack is stopped, and with it what this thread is for.
            return;
        }
    }
}
