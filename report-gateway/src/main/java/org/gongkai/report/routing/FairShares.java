package org.gongkai.report.routing;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * So many requests of one caller are with the services at a time; further ones wait in order. What a service has begun
 * it works through, also for a client that has gone, so one caller must not fill it.
 */
@ApplicationScoped
class FairShares {

    private final int share;
    private final Map<String, Integer> atWork = new HashMap<>();
    private final Map<String, SequencedSet<Runnable>> waiting = new HashMap<>();

    FairShares(RoutingSettings settings) {
        this.share = settings.ofOneCaller();
    }

    /** Begins now or when it is the caller's turn; each beginning is followed by one {@link #leave}. */
    void enter(String caller, Runnable begin) {
        synchronized (this) {
            if (atWork.getOrDefault(caller, 0) >= share) {
                waiting.computeIfAbsent(caller, first -> new LinkedHashSet<>()).add(begin);
                return;
            }
            atWork.merge(caller, 1, Integer::sum);
        }
        begin.run();
    }

    /** Takes a request out of the line whose client has gone: who asks and leaves again must not fill the memory. */
    synchronized void forget(String caller, Runnable begin) {
        waiting.computeIfPresent(caller, (same, line) -> {
            line.remove(begin);
            return line.isEmpty() ? null : line;
        });
    }

    /** Lets the caller's next request begin. */
    void leave(String caller) {
        Runnable next;
        synchronized (this) {
            SequencedSet<Runnable> line = waiting.getOrDefault(caller, new LinkedHashSet<>());
            next = line.isEmpty() ? null : line.removeFirst();
            if (line.isEmpty()) {
                waiting.remove(caller);
            }
            if (next == null) {
                atWork.computeIfPresent(caller, (same, count) -> count == 1 ? null : count - 1);
                return;
            }
        }
        next.run();
    }
}
