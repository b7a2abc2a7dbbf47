package org.gongkai.registers.search;

import java.util.List;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

/** A record of a body with what it is found by. */
public record IndexedText(UUID id, String agencyCode, SearchedTexts texts) {

    /**
     * Writes them into an index.
     *
     * @param index its table
     * @param insert SQL of {@code :ids}, {@code :agencies}, {@code :words} and {@code :names}, a column of the index each
     */
    public static void write(Handle handle, String index, String insert, WordHashes hashes, List<IndexedText> all) {
        handle.createUpdate(insert)
                .bindArray("ids", UUID.class, all.stream().map(IndexedText::id).toList())
                .bindArray(
                        "agencies",
                        String.class,
                        all.stream().map(IndexedText::agencyCode).toList())
                .bindArray(
                        "words",
                        String.class,
                        all.stream()
                                .map(one -> hashes.own(one.agencyCode, one.texts.ownParts()))
                                .toList())
                .bindArray(
                        "names",
                        String.class,
                        all.stream()
                                .map(one -> hashes.name(one.agencyCode, one.texts.nameParts()))
                                .toList())
                .execute();
        if (all.size() > 1) {
            // A list of many would be looked for row by row as one of the few that the planner knew of before.
            handle.execute("select analyze_when_grown(cast(? as regclass))", index);
        }
    }
}
