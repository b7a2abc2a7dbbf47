package org.gongkai.kit.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

/** Those in this process who wait until messages about a subject are settled. */
@ApplicationScoped
class Waiters {

    private final Map<String, List<Semaphore>> bySubject = new HashMap<>();

    /** A place to wait at; it has a permit whenever a message about the subject has been settled. */
    synchronized Semaphore enter(String subject) {
        Semaphore place = new Semaphore(0);
        bySubject.computeIfAbsent(subject, first -> new ArrayList<>()).add(place);
        return place;
    }

    synchronized void leave(String subject, Semaphore place) {
        List<Semaphore> places = bySubject.get(subject);
        places.remove(place);
        if (places.isEmpty()) {
            bySubject.remove(subject);
        }
    }

    synchronized void settled(String subject) {
        bySubject.getOrDefault(subject, List.of()).forEach(Semaphore::release);
    }
}
