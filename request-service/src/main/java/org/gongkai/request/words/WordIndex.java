package org.gongkai.request.words;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jdbi.v3.core.Handle;

import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.registers.record.RecordsWritten;
import org.gongkai.registers.register.Registered;
import org.gongkai.registers.search.IndexedText;
import org.gongkai.registers.search.SearchedTexts;
import org.gongkai.registers.search.WordHashes;
import org.gongkai.request.application.DisclosureApplication;

/** Keeps the index of words: in the transaction that writes a record, whoever writes it. */
@ApplicationScoped
class WordIndex {

    /** What its hashes are of. */
    static final String NAME = "application words";

    private static final String ADD = SqlResource.read(WordIndex.class, "add.sql");

    private final DataKey key;

    WordIndex(DataKey key) {
        this.key = key;
    }

    void hear(@Observes RecordsWritten written) {
        if (!written.recordKind().equals("APPLICATION")) {
            return;
        }
        if (written.before().isEmpty()) {
            add(written.handle(), written.after().stream().map(WordIndex::text).toList(), "");
            return;
        }
        Registered<?> after = written.after().getFirst();
        // What is voided, or has lost its words, is forgotten by the database itself.
        if (after.voiding().isEmpty() && !text(written.before().getFirst()).equals(text(after))) {
            add(
                    written.handle(),
                    List.of(text(after)),
                    " on conflict (application_id) do update set agency_code = excluded.agency_code,"
                            + " words = excluded.words, names = excluded.names");
        }
    }

    private static IndexedText text(Registered<?> record) {
        DisclosureApplication entry = (DisclosureApplication) Objects.requireNonNull(record.entry());
        return new IndexedText(
                record.id(),
                entry.agencyCode(),
                SearchedTexts.of(
                        Stream.ofNullable(entry.subject()),
                        Stream.ofNullable(entry.description()),
                        Stream.ofNullable(entry.applicantName())));
    }

    /** Adds those that are not there yet. */
    void addMissing(Handle handle, List<IndexedText> texts) {
        add(handle, texts, " on conflict (application_id) do nothing");
    }

    private void add(Handle handle, List<IndexedText> texts, String otherwise) {
        IndexedText.write(handle, "application_words", ADD + otherwise, new WordHashes(key, NAME), texts);
    }
}
