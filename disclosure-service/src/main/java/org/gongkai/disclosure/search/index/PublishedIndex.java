package org.gongkai.disclosure.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

import org.gongkai.disclosure.search.file.RecordLock;
import org.gongkai.form.CodeList;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.edition.Labels;
import org.gongkai.kit.database.SqlResource;

/** Writes what published items, and documents that none makes public, are found by: registers, published texts and the texts of their files. */
@Singleton
class PublishedIndex {

    private static final String SOURCES = SqlResource.read(PublishedIndex.class, "sources.sql");
    private static final String WRITE = SqlResource.read(PublishedIndex.class, "write.sql");
    private static final String DOCUMENTS = """
            select distinct r.normative_document_id from item_life l join item_revision r on r.item_id = l.id
            where l.record_id = any(:ids) and r.normative_document_id is not null""";

    private static final int TOGETHER = 500;

    private final Labels kinds;

    PublishedIndex(Editions editions) {
        this.kinds = Labels.of(editions, CodeList.DOCUMENT_KIND);
    }

    /** Brings items into the index as they stand, and the documents that one of their texts makes public. */
    void refreshItems(Handle handle, List<UUID> records, boolean locked) {
        refresh(handle, records, locked);
        List<UUID> documents = handle.createQuery(DOCUMENTS)
                .bindArray("ids", UUID.class, records)
                .mapTo(UUID.class)
                .list();
        if (!documents.isEmpty()) {
            refresh(handle, documents, true);
        }
    }

    /**
     * Brings records of the register into the index as they stand, and those out of it that nobody is shown.
     *
     * @param locked that nobody withdraws them meanwhile, or brings them into the index as well, is seen to: of two who read the
     *     texts of their files at the same moment, neither would have the other's; not needed by who has written them in this
     *     transaction
     */
    void refresh(Handle handle, List<UUID> records, boolean locked) {
        if (locked) {
            RecordLock.take(handle, records);
        }
        for (int from = 0; from < records.size(); from += TOGETHER) {
            refreshSome(handle, records.subList(from, Math.min(from + TOGETHER, records.size())));
        }
    }

    private void refreshSome(Handle handle, List<UUID> records) {
        List<IndexSource> sources = handle.createQuery(SOURCES)
                .bindArray("ids", UUID.class, records)
                .map((row, context) -> IndexSource.of(row, this::called))
                .list();
        List<UUID> shown = sources.stream().map(IndexSource::id).toList();
        if (shown.size() < records.size()) {
            handle.createUpdate("delete from published_item where record_id = any(:ids) and record_id <> all(:shown)")
                    .bindArray("ids", UUID.class, records)
                    .bindArray("shown", UUID.class, shown)
                    .execute();
        }
        if (!sources.isEmpty()) {
            Map<UUID, List<IndexEntry.ReadFile>> files = files(handle, sources);
            write(
                    handle,
                    sources.stream()
                            .map(source -> IndexEntry.of(source, files.getOrDefault(source.id(), List.of())))
                            .toList());
        }
    }

    private String called(String kind) {
        return kinds.find(kind).map(leaf -> leaf.label().zh()).orElse(kind);
    }

    private static Map<UUID, List<IndexEntry.ReadFile>> files(Handle handle, List<IndexSource> sources) {
        List<UUID> written = sources.stream()
                .filter(source -> source.content().isPresent())
                .map(IndexSource::id)
                .toList();
        Map<UUID, List<IndexEntry.ReadFile>> files = new HashMap<>();
        if (!written.isEmpty()) {
            handle.createQuery("""
                            select record_id, number, name, text from published_file where record_id = any(:ids)
                            order by record_id, number""")
                    .bindArray("ids", UUID.class, written)
                    .map((row, context) -> new IndexEntry.ReadFile(
                            row.getObject("record_id", UUID.class),
                            row.getInt("number"),
                            row.getString("name"),
                            row.getString("text")))
                    .forEach(file -> files.computeIfAbsent(file.record(), first -> new ArrayList<>())
                            .add(file));
        }
        return files;
    }

    private static void write(Handle handle, List<IndexEntry> entries) {
        Update write = handle.createUpdate(WRITE);
        bind(write, "ids", UUID.class, entries, entry -> entry.source().id());
        IndexSource.TEXTS.forEach(
                (name, text) -> bind(write, name, String.class, entries, entry -> text.apply(entry.source())));
        IndexEntry.TEXTS.forEach((name, text) -> bind(write, name, String.class, entries, text));
        write.bind("markEnd", IndexEntry.MARK_END).execute();
    }

    private static <T> void bind(
            Update write,
            String name,
            Class<T> type,
            List<IndexEntry> entries,
            Function<IndexEntry, ? extends T> value) {
        List<T> values = new ArrayList<>();
        entries.forEach(entry -> values.add(value.apply(entry)));
        write.bindArray(name, type, values);
    }
}
