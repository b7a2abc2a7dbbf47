package org.gongkai.registers.attachment.store;

import java.util.UUID;

/** Keeps sealed pieces of contents. What it is given to keep is there when the transaction at hand has committed. */
public interface ContentStore {

    /** Makes room for a new content. */
    ContentPlace begin(UUID id);

    /** Keeps a piece, in the place of the one that was kept under this number. */
    void put(ContentPlace place, int piece, byte[] sealed);

    /** A piece that was kept. */
    byte[] get(ContentPlace place, int piece);
}
