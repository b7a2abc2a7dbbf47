package org.gongkai.report.routing;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import io.vertx.core.Vertx;

/** Ends the wait for a service that does not move. What a client may take its time over is bounded for all exchanges. */
final class ExchangeWatch {

    /** So often it is looked in the time that a service has. */
    private static final int LOOKS = 4;

    private final Vertx vertx;
    private final Duration patience;
    private long timer = -1;
    private long moved;
    private long silent;

    ExchangeWatch(Vertx vertx, Duration patience) {
        this.vertx = vertx;
        this.patience = patience;
    }

    /**
     * Looks from now on, and tells once when time is up.
     *
     * @param waits whether it is the service that is waited for
     * @param bytes what has gone to it and come from it so far
     */
    void begin(BooleanSupplier waits, LongSupplier bytes, Runnable giveUp) {
        moved = bytes.getAsLong();
        long every = Math.max(1, patience.toMillis() / LOOKS);
        timer = vertx.setPeriodic(every, look -> {
            boolean still = waits.getAsBoolean() && bytes.getAsLong() == moved;
            moved = bytes.getAsLong();
            silent = still ? silent + every : 0;
            if (silent >= patience.toMillis()) {
                end();
                giveUp.run();
            }
        });
    }

    /** Looks no more. */
    void end() {
        if (timer >= 0) {
            vertx.cancelTimer(timer);
            timer = -1;
        }
    }
}
