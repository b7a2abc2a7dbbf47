package org.gongkai.disclosure.search.index;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.life.PublicTexts;
import org.gongkai.disclosure.search.file.FileTexts;
import org.gongkai.kit.access.CurrentCaller;

/**
 * Brings what was public before there was an index into it, in the background, a few at a time; a start goes on where the one
 * before has ended. Until it is done nothing is found: half of an answer would look like the whole.
 */
@ApplicationScoped
public class IndexBackfill {

    private static final Logger LOG = Logger.getLogger(IndexBackfill.class);
    private static final int AT_ONCE = 500;

    /** Grows when what is found by what changes: the folding of characters, the parts of an item, the marks. */
    private static final int EDITION = 1;

    private final PublishedIndex index;
    private final PublicTexts texts;
    private final FileTexts files;
    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private volatile boolean complete;

    IndexBackfill(PublishedIndex index, PublicTexts texts, FileTexts files, CurrentCaller caller, Jdbi jdbi) {
        this.index = index;
        this.texts = texts;
        this.files = files;
        this.caller = caller;
        this.jdbi = jdbi;
    }

    /** Whether everything is in the index. */
    public boolean isComplete() {
        complete = complete || isKeptComplete();
        return complete;
    }

    /** Goes on until it is done. */
    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void go() {
        complete = isKeptComplete();
        if (complete) {
            return;
        }
        LOG.info("items that were public before there was an index of them come into it");
        asService(this::begin);
        boolean more = true;
        while (more) {
            more = asService(this::some);
        }
        Optional<UUID> last = Optional.of(new UUID(0, 0));
        while (last.isPresent()) {
            UUID behind = last.get();
            last = asService(handle -> documents(handle, behind));
        }
        LOG.info("every published item is in the index");
    }

    private boolean isKeptComplete() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select complete and documents and edition = :edition from published_index")
                .bind("edition", EDITION)
                .mapTo(Boolean.class)
                .one());
    }

    private <T> T asService(HandleCallback<T, RuntimeException> work) {
        return caller.asService(
                "published index", () -> QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(work)));
    }

    /** From the first record, where what is there was folded otherwise. */
    private boolean begin(Handle handle) {
        return handle.execute(
                        "update published_index set edition = ?, behind = ?, complete = false where edition <> ?",
                        EDITION,
                        new UUID(0, 0),
                        EDITION)
                == 1;
    }

    /** The next few; false when there are none, or somebody else is at them. */
    private boolean some(Handle handle) {
        Optional<UUID> behind = handle.createQuery(
                        "select behind from published_index where not complete for update skip locked")
                .mapTo(UUID.class)
                .findOne();
        if (behind.isEmpty()) {
            return false;
        }
        List<UUID> records = handle.createQuery("""
                        select id from disclosure_item where id > :behind and voided_at is null and withdrawn_on is null
                        order by id limit :limitRows""")
                .bind("behind", behind.get())
                .bind("limitRows", AT_ONCE)
                .mapTo(UUID.class)
                .list();
        if (records.isEmpty()) {
            handle.execute("update published_index set complete = true");
            return false;
        }
        index.refresh(handle, records, true);
        withFiles(handle, records)
                .forEach(record -> texts.find(record).ifPresent(text -> files.show(record, text.attachments())));
        handle.execute("update published_index set behind = ?", records.getLast());
        return true;
    }

    /** The next few documents; answers the last of them, nothing when there are none. */
    private Optional<UUID> documents(Handle handle, UUID behind) {
        List<UUID> documents = handle.createQuery("""
                        select id from normative_document
                        where id > :behind and voided_at is null and published_on is not null
                        order by id limit :limitRows""")
                .bind("behind", behind)
                .bind("limitRows", AT_ONCE)
                .mapTo(UUID.class)
                .list();
        if (documents.isEmpty()) {
            handle.execute("update published_index set documents = true");
            return Optional.empty();
        }
        index.refresh(handle, documents, true);
        return Optional.of(documents.getLast());
    }

    /** Those whose published text shows files; each of the files comes in when it is read. */
    private static List<UUID> withFiles(Handle handle, List<UUID> records) {
        return handle.createQuery("""
                        select l.record_id from item_life l
                            join item_revision r on r.item_id = l.id and r.number = l.published_number
                        where l.record_id = any(:ids) and l.stage <> 'INVALID' and r.attachments is not null""")
                .bindArray("ids", UUID.class, records)
                .mapTo(UUID.class)
                .list();
    }
}
