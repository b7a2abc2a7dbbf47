package org.gongkai.registers.search;

import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

/** Records of one kind that are found by words, some of which stood there before there was an index of them. */
public interface WordSource {

    /** What they are called in {@code word_backfill}. */
    String kind();

    /**
     * Brings the next of those that are not in the index yet into it, in the transaction at hand: they are locked until it ends, or
     * one of them might be erased in between, and be found all the same.
     *
     * @param behind in order of registration
     * @return the last of them; none where there are no more
     */
    Optional<UUID> indexSome(Handle handle, UUID behind, int most);
}
