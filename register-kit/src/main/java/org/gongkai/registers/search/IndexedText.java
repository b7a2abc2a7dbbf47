package org.gongkai.registers.search;

import java.util.List;
import java.util.UUID;

import org.jdbi.v3.core.statement.Update;

/** A record of a body with what it is found by. */
public record IndexedText(UUID id, String agencyCode, SearchedTexts texts) {

    /** Binds {@code :ids}, {@code :agencies}, {@code :words} and {@code :names}, a column of an index each. */
    public static Update bind(Update insert, WordHashes hashes, List<IndexedText> all) {
        return insert.bindArray(
                        "ids", UUID.class, all.stream().map(IndexedText::id).toList())
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
                                .toList());
    }
}
