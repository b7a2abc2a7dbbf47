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
    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private volatile boolean complete;

    WordBackfill(WordIndex index, CurrentCaller caller, Jdbi jdbi) {
        this.index = index;
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
                        select id, agency_code, subject, description, applicant_name from application a
                        where id > :behind and voided_at is null
                            and not exists (select from application_words w where w.application_id = a.id)
                        order by id limit :limitRows for share of a""")
                .bind("behind", behind.get())
                .bind("limitRows", AT_ONCE)
                .map((row, context) -> new WordIndex.Text(
                        row.getObject("id", UUID.class),
                        row.getString("agency_code"),
                        Optional.ofNullable(row.getString("subject")),
                        Optional.ofNullable(row.getString("description")),
                        Optional.ofNullable(row.getString("applicant_name"))))
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
