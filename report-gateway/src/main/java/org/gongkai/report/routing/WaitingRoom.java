package org.gongkai.report.routing;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/** The room on disk for bodies and answers that wait for the other end: so much for all, so much for one caller. */
@ApplicationScoped
class WaitingRoom {

    private final RoutingSettings settings;
    private final Map<String, Long> taken = new HashMap<>();
    private long all;

    WaitingRoom(RoutingSettings settings) {
        this.settings = settings;
    }

    /** Takes room for so many bytes; false when there is none. */
    synchronized boolean take(String caller, long bytes) {
        long ofOne = taken.getOrDefault(caller, 0L) + bytes;
        if (ofOne > settings.waitingOfOneCaller() || all + bytes > settings.waiting()) {
            return false;
        }
        taken.put(caller, ofOne);
        all += bytes;
        return true;
    }

    /** Gives it back. */
    synchronized void leave(String caller, long bytes) {
        all -= bytes;
        taken.computeIfPresent(caller, (same, before) -> before <= bytes ? null : before - bytes);
    }
}
