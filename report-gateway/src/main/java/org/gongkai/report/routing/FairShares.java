package org.gongkai.report.routing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * So many requests of one caller are with the services at a time; further ones wait in order. What a service has begun
 * it works through, also for a client that has gone, so one caller must not fill it.
 */
@ApplicationScoped
class FairShares {

    private final int share;
    private final Map<String, Integer> atWork = new HashMap<>();
    private final Map<String, Deque<Runnable>> waiting = new HashMap<>();

    FairShares(RoutingSettings settings) {
        this.share = settings.ofOneCaller();
    }

    /** Begins now or when it is the caller's turn; each beginning is followed by one {@link #leave}. */
    void enter(String caller, Runnable begin) {
        synchronized (this) {
            if (atWork.getOrDefault(caller, 0) >= share) {
                waiting.computeIfAbsent(caller, first -> new ArrayDeque<>()).add(begin);
                return;
            }
            atWork.merge(caller, 1, Integer::sum);
        }
        begin.run();
    }

    /** Lets the caller's next request begin. */
    void leave(String caller) {
        Runnable next;
        synchronized (this) {
            Deque<Runnable> line = waiting.getOrDefault(caller, new ArrayDeque<>());
            next = line.poll();
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
