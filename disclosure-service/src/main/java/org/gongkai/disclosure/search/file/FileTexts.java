package org.gongkai.disclosure.search.file;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.registers.attachment.Attachment;

/** The texts of files that published items show; each is kept as long as its item shows it to everybody. */
@Singleton
public class FileTexts {

    private final Jdbi jdbi;
    private final FileTextSettings settings;
    private final Clock clock;

    FileTexts(Jdbi jdbi, FileTextSettings settings, Clock clock) {
        this.jdbi = jdbi;
        this.settings = settings;
        this.clock = clock;
    }

    /** How the text of a file stands. */
    @Schema(name = "FileTextStanding")
    public record Standing(
            int number, @Schema(examples = "2021年部门预算.pdf") String name, FileState state) {}

    /** A file that is to be read. */
    record Waiting(UUID attachmentId, UUID recordId, UUID itemId, String agencyCode, int number, int attempts) {}

    /** That an item shows these files now: what is new of them is going to be read, what it showed before is forgotten. */
    public void show(UUID record, List<Attachment> shown) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from published_file where record_id = :record and attachment_id <> all(:shown)")
                    .bind("record", record)
                    .bindArray(
                            "shown",
                            UUID.class,
                            shown.stream().map(Attachment::id).toList())
                    .execute();
            shown.forEach(attachment -> add(handle, record, attachment));
        });
    }

    private void add(Handle handle, UUID record, Attachment attachment) {
        handle.createUpdate("""
                        insert into published_file (attachment_id, record_id, item_id, agency_code, number, name, state, due_at)
                        values (:id, :record, :item, :agency, :number, :name, 'WAITING', :now)
                        on conflict (attachment_id) do nothing""")
                .bind("id", attachment.id())
                .bind("record", record)
                .bind("item", attachment.owner().id())
                .bind("agency", attachment.owner().agencyCode())
                .bind("number", attachment.number())
                .bind("name", attachment.name())
                .bind("now", clock.instant())
                .execute();
    }

    /** How those of a record of the register stand, in the order of their numbers. */
    public List<Standing> of(UUID record) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select number, name, state from published_file where record_id = :record order by number")
                .bind("record", record)
                .map((row, context) -> new Standing(
                        row.getInt("number"), row.getString("name"), FileState.valueOf(row.getString("state"))))
                .list());
    }

    /** The next that is to be read, which nobody else begins for a while. */
    Optional<Waiting> take() {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update published_file set attempts = attempts + 1, due_at = :later
                        where attachment_id = (
                            select attachment_id from published_file where state = 'WAITING' and due_at <= :now
                            order by due_at, attachment_id limit 1 for update skip locked)
                        returning attachment_id, record_id, item_id, agency_code, number, attempts""")
                .bind("now", now)
                .bind("later", now.plus(settings.patience()))
                .map((row, context) -> new Waiting(
                        row.getObject("attachment_id", UUID.class),
                        row.getObject("record_id", UUID.class),
                        row.getObject("item_id", UUID.class),
                        row.getString("agency_code"),
                        row.getInt("number"),
                        row.getInt("attempts")))
                .findOne());
    }

    /** Puts one back that was not begun after all, and is no worse for it: others are read at the moment. */
    void putBack(Waiting file) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update published_file set attempts = attempts - 1, due_at = :now
                        where attachment_id = :id and state = 'WAITING'""")
                .bind("now", clock.instant())
                .bind("id", file.attachmentId())
                .execute());
    }

    /**
     * Keeps what came of reading one; false where everybody is shown it no more. The record is taken first, as by who withdraws it:
     * neither waits for the other in a circle.
     */
    boolean keep(Waiting file, FileText read) {
        return jdbi.withHandle(handle -> {
            RecordLock.take(handle, List.of(file.recordId()));
            return handle.createUpdate("""
                            update published_file set state = :state, text = :text
                            where attachment_id = :id and state = 'WAITING'""")
                            .bind("id", file.attachmentId())
                            .bind("state", read.state())
                            .bind("text", read.text().orElse(null))
                            .execute()
                    == 1;
        });
    }
}
