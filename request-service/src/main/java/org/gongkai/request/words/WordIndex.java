package org.gongkai.request.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jdbi.v3.core.Handle;

import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.record.RecordsWritten;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.DisclosureApplication;

/** Keeps the index of words: in the transaction that writes a record, whoever writes it. */
@ApplicationScoped
class WordIndex {

    private static final String ADD = SqlResource.read(WordIndex.class, "add.sql");

    private final DataKey key;

    WordIndex(DataKey key) {
        this.key = key;
    }

    /** What of an application is found. */
    record Text(
            UUID id,
            String agencyCode,
            Optional<String> subject,
            Optional<String> description,
            Optional<String> applicantName) {

        static Text of(UUID id, DisclosureApplication entry) {
            return new Text(
                    id,
                    entry.agencyCode(),
                    Optional.ofNullable(entry.subject()),
                    Optional.ofNullable(entry.description()),
                    Optional.ofNullable(entry.applicantName()));
        }

        private Set<String> ownParts() {
            Set<String> parts = new LinkedHashSet<>();
            subject.map(PlainWords::of).ifPresent(plain -> {
                parts.addAll(PlainWords.pairs(plain));
                parts.addAll(PlainWords.singles(plain));
            });
            description.map(PlainWords::of).map(PlainWords::pairs).ifPresent(parts::addAll);
            return parts;
        }

        /** A name is found as it is typed, and as it is compared: without a space between its characters. */
        private Set<String> nameParts() {
            Set<String> parts = new LinkedHashSet<>();
            applicantName.stream()
                    .flatMap(name -> Stream.of(name, Spelling.NAME.canonical(name)))
                    .map(PlainWords::of)
                    .forEach(plain -> {
                        parts.addAll(PlainWords.pairs(plain));
                        parts.addAll(PlainWords.singles(plain));
                    });
            return parts;
        }
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

    private static Text text(Registered<?> record) {
        return Text.of(record.id(), (DisclosureApplication) Objects.requireNonNull(record.entry()));
    }

    /** Adds those that are not there yet. */
    void addMissing(Handle handle, List<Text> texts) {
        add(handle, texts, " on conflict (application_id) do nothing");
    }

    private void add(Handle handle, List<Text> texts, String otherwise) {
        WordHashes hashes = new WordHashes(key);
        handle.createUpdate(ADD + otherwise)
                .bindArray("ids", UUID.class, texts.stream().map(Text::id).toList())
                .bindArray(
                        "agencies",
                        String.class,
                        texts.stream().map(Text::agencyCode).toList())
                .bindArray(
                        "words",
                        String.class,
                        texts.stream()
                                .map(text -> hashes.own(text.agencyCode(), text.ownParts()))
                                .toList())
                .bindArray(
                        "names",
                        String.class,
                        texts.stream()
                                .map(text -> hashes.name(text.agencyCode(), text.nameParts()))
                                .toList())
                .execute();
    }
}
