package org.gongkai.report.routing;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.vertx.ext.web.RoutingContext;

/** Ends an exchange that does not move: a client has less time for that than a service that works. */
final class ExchangeWatch {

    /** A client that sends or takes less than this in all its time holds a connection for nothing. */
    private static final long LEAST_BYTES = 1_024;

    private final RoutingContext exchange;
    private final Duration ofClient;
    private final Duration ofService;
    private long timer = -1;
    private long moved;
    private Duration silent = Duration.ZERO;

    ExchangeWatch(RoutingContext exchange, Duration ofClient, Duration ofService) {
        this.exchange = exchange;
        this.ofClient = ofClient;
        this.ofService = ofService;
    }

    /** Looks from now on, and tells once when time is up. */
    void begin(BooleanSupplier waitsForClient, Consumer<String> giveUp) {
        moved = moved();
        long every = Math.min(ofClient.toMillis(), ofService.toMillis());
        timer = exchange.vertx().setPeriodic(every, look -> {
            boolean still = moved() - moved < LEAST_BYTES;
            moved = moved();
            silent = still ? silent.plusMillis(every) : Duration.ZERO;
            boolean client = waitsForClient.getAsBoolean();
            Duration most = client ? ofClient : ofService;
            if (silent.compareTo(most) >= 0) {
                end();
                giveUp.accept((client ? "the client was" : "it was") + " silent for " + silent.toSeconds() + " s");
            }
        });
    }

    /** Looks no more. */
    void end() {
        if (timer >= 0) {
            exchange.vertx().cancelTimer(timer);
            timer = -1;
        }
    }

    private long moved() {
        return exchange.request().bytesRead() + exchange.response().bytesWritten();
    }
}
