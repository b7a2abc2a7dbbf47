package org.gongkai.registers.search;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.problem.RegisterWords;

/** Of which kinds every record is in the index of words: until then nothing is found by words, as half of an answer looks like the whole. */
@Singleton
public class IndexedWords {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Jdbi jdbi;
    private final Set<String> complete = ConcurrentHashMap.newKeySet();

    IndexedWords(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether every record of a kind is in the index. */
    public boolean isComplete(String kind) {
        if (!complete.contains(kind)
                && jdbi.withHandle(handle -> handle.createQuery("select complete from word_backfill where kind = :kind")
                        .bind("kind", kind)
                        .mapTo(Boolean.class)
                        .one())) {
            complete.add(kind);
        }
        return complete.contains(kind);
    }

    /** Refuses to look for words before that. */
    public void require(String kind) {
        if (!isComplete(kind)) {
            throw Problem.of(ProblemKind.UNAVAILABLE, RegisterWords.WORDS_INCOMPLETE)
                    .retryAfter(PATIENCE);
        }
    }
}
