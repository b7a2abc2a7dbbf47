package org.gongkai.request.words;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;

/**
 * Brings what was registered before there was an index of words into it, in the background, a few at a time; a start goes on
 * where the one before has ended. Until it is done nothing is found by words: half of an answer would look like the whole.
 */
@ApplicationScoped
public class WordBackfill {

    private static final Logger LOG = Logger.getLogger(WordBackfill.class);
    private static final int AT_ONCE = 500;

    private final WordIndex index;
    private final ApplicationTexts applications;
    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private volatile boolean complete;

    WordBackfill(WordIndex index, ApplicationTexts applications, CurrentCaller caller, Jdbi jdbi) {
        this.index = index;
        this.applications = applications;
        this.caller = caller;
        this.jdbi = jdbi;
    }

    /** Whether everything is in the index. */
    public boolean isComplete() {
        complete = complete
                || jdbi.withHandle(handle -> handle.createQuery("select complete from word_index")
                        .mapTo(Boolean.class)
                        .one());
        return complete;
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void go() {
        if (isComplete()) {
            return;
        }
        LOG.info("applications that were registered before there was an index of words come into it");
        run();
        LOG.info("every application is in the index of words");
    }

    /** Goes on until it is done. */
    public void run() {
        boolean more = true;
        while (more) {
            more = caller.asService(
                    "word index", () -> QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(this::some)));
        }
    }

    /** The next few; false when there are none, or somebody else is at them. */
    private boolean some(Handle handle) {
        Optional<UUID> behind = handle.createQuery(
                        "select behind from word_index where not complete for update skip locked")
                .mapTo(UUID.class)
                .findOne();
        if (behind.isEmpty()) {
            return false;
        }
        // Locked until they are indexed: else one of them might be erased in between, and be found all the same.
        List<WordIndex.Text> texts = handle.createQuery("""
                        select t.id, t.agency_code, %s from application t
                        where t.id > :behind and t.voided_at is null
                            and not exists (select from application_words w where w.application_id = t.id)
                        order by t.id limit :limitRows for share of t""".formatted(applications.columns()))
                .bind("behind", behind.get())
                .bind("limitRows", AT_ONCE)
                .map((row, context) -> {
                    UUID id = row.getObject("id", UUID.class);
                    AskedWords.Words words = applications.read(row, id, 3);
                    return new WordIndex.Text(
                            id,
                            row.getString("agency_code"),
                            words.subject(),
                            words.description(),
                            words.applicantName());
                })
                .list();
        if (texts.isEmpty()) {
            handle.execute("update word_index set complete = true");
            return false;
        }
        index.addMissing(handle, texts);
        handle.execute("update word_index set behind = ?", texts.getLast().id());
        return true;
    }
}
