package org.gongkai.kit.web.answer;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import io.smallrye.faulttolerance.api.Guard;

/**
 * What all calls of other services have in common: each is given up after a time, and made once more when the connection breaks.
 * So every one must be good twice: it reads, or puts a state that is the same the second time.
 */
public final class CallGuard {

    private CallGuard() {}

    /**
     * A guard of calls; it has counters in the metrics, so that it is made once and kept.
     *
     * @param called what is called, as the metrics name it
     * @param patience how long a whole answer may take
     */
    public static Guard of(String called, Duration patience) {
        return Guard.create()
                .withDescription(called)
                .withTimeout()
                .duration(patience.toMillis(), ChronoUnit.MILLIS)
                .done()
                .withRetry()
                .maxRetries(1)
                .whenException(BrokenConnection::isBehind)
                .done()
                .build();
    }
}
