package org.gongkai.kit.idempotency;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/**
 * The keys whose first request has no answer yet. They end with their request and with the process; of two processes on
 * one database the later one learns of it when it keeps its answer, and takes its work back.
 */
@ApplicationScoped
class KeysAtWork {

    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    /** Does the work while nobody else does the key's. */
    <T> T during(String key, Supplier<T> work) {
        if (!keys.add(key)) {
            throw stillAtWork();
        }
        try {
            return work.get();
        } finally {
            keys.remove(key);
        }
    }

    static Problem stillAtWork() {
        return Problem.of(ProblemKind.STILL_AT_WORK, KitWords.KEY_AT_WORK).retryAfter(Duration.ofSeconds(1));
    }
}
