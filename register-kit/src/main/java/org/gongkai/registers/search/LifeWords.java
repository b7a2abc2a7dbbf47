package org.gongkai.registers.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.RecordOpening;
import org.gongkai.kit.datakey.RecordSealing;

/**
 * The index of the words of lives: written in the transaction that seals them, whoever does. What is erased the database forgets by
 * itself.
 */
@Singleton
public class LifeWords {

    private static final String ADD = SqlResource.read(LifeWords.class, "add.sql");
    private static final String ANEW = " on conflict (life_id) do update set agency_code = excluded.agency_code,"
            + " words = excluded.words, names = excluded.names";

    private final DataKey key;
    private final RecordSealing sealing;
    private final Jdbi jdbi;

    LifeWords(DataKey key, RecordSealing sealing, Jdbi jdbi) {
        this.key = key;
        this.sealing = sealing;
        this.jdbi = jdbi;
    }

    /**
     * A life of a body is found by these from now on, and by nothing else.
     *
     * @param table that it is kept in
     */
    public void write(String table, UUID life, String agencyCode, SearchedTexts texts) {
        jdbi.useHandle(handle -> add(handle, table, List.of(new IndexedText(life, agencyCode, texts)), ANEW));
    }

    /** Adds those that are not there yet. */
    void addMissing(Handle handle, String table, List<IndexedText> texts) {
        add(handle, table, texts, " on conflict (life_id) do nothing");
    }

    Function<UUID, RecordOpening> openings(Collection<UUID> lives) {
        return sealing.openings(lives);
    }

    /** What makes the hashes of a kind. */
    WordHashes hashes(String table) {
        return new WordHashes(key, table + " words");
    }

    private void add(Handle handle, String table, List<IndexedText> texts, String otherwise) {
        IndexedText.write(handle, "life_words", ADD + otherwise, hashes(table), texts);
    }
}
