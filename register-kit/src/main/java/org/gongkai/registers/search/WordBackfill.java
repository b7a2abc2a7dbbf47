package org.gongkai.registers.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;

/**
 * Brings what stood there before there was an index of words into it, in the background, a few at a time; a start goes on where
 * the one before has ended.
 */
@ApplicationScoped
public class WordBackfill {

    private static final Logger LOG = Logger.getLogger(WordBackfill.class);
    private static final int AT_ONCE = 500;

    private final List<WordSource> sources;
    private final IndexedWords indexed;
    private final CurrentCaller caller;
    private final Jdbi jdbi;

    WordBackfill(
            @All List<WordSource> kinds,
            @All List<SearchedLives> lives,
            LifeWords words,
            IndexedWords indexed,
            CurrentCaller caller,
            Jdbi jdbi) {
        this.sources = Stream.concat(kinds.stream(), lives.stream().map(kind -> new LifeWordSource(kind, words)))
                .toList();
        this.indexed = indexed;
        this.caller = caller;
        this.jdbi = jdbi;
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void go() {
        sources.stream().filter(source -> !indexed.isComplete(source.kind())).forEach(source -> {
            LOG.infof("what was registered before there was an index of words comes into it: %s", source.kind());
            run(source);
            LOG.infof("everything is in the index of words: %s", source.kind());
        });
    }

    /** Goes on until everything is in the index. */
    public void run() {
        sources.forEach(this::run);
    }

    private void run(WordSource source) {
        boolean more = true;
        while (more) {
            more = caller.asService(
                    "word index",
                    () -> QuarkusTransaction.requiringNew()
                            .call(() -> jdbi.withHandle(handle -> some(handle, source))));
        }
    }

    /** The next few; false when there are none, or somebody else is at them. */
    private static boolean some(Handle handle, WordSource source) {
        Optional<UUID> behind = handle.createQuery(
                        "select behind from word_backfill where kind = :kind and not complete for update skip locked")
                .bind("kind", source.kind())
                .mapTo(UUID.class)
                .findOne();
        if (behind.isEmpty()) {
            return false;
        }
        Optional<UUID> last = source.indexSome(handle, behind.get(), AT_ONCE);
        handle.createUpdate(
                        "update word_backfill set behind = coalesce(:last, behind), complete = :complete where kind = :kind")
                .bind("last", last.orElse(null))
                .bind("complete", last.isEmpty())
                .bind("kind", source.kind())
                .execute();
        return last.isPresent();
    }
}
