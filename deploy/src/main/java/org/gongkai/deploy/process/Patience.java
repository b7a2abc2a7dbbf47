package org.gongkai.deploy.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.gongkai.deploy.start.StartFailure;

/** Waits for something to come true, asking again and again. */
public record Patience(Duration limit) {

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Whether it came true before the limit; gives up early when {@code hopeless} does. */
    public boolean await(BooleanSupplier wanted, BooleanSupplier hopeless) {
        long end = System.nanoTime() + limit.toNanos();
        while (!wanted.getAsBoolean()) {
            if (hopeless.getAsBoolean() || System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartFailure("Interrupted while the stack started.", e);
            }
        }
        return true;
    }
}
