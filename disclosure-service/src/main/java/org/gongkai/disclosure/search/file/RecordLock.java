package org.gongkai.disclosure.search.file;

import java.util.List;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

/**
 * Keeps everybody else from writing what records of the register are found by, until the transaction ends. It is a statement of its
 * own: what is read after it was written by nobody who still had the lock when it was read.
 */
public final class RecordLock {

    private RecordLock() {}

    /** Waits for the records, in one order for all. */
    public static void take(Handle handle, List<UUID> records) {
        handle.createQuery("select id from disclosure_item where id = any(:ids) order by id for no key update")
                .bindArray("ids", UUID.class, records)
                .mapTo(UUID.class)
                .list();
        handle.createQuery("select id from normative_document where id = any(:ids) order by id for no key update")
                .bindArray("ids", UUID.class, records)
                .mapTo(UUID.class)
                .list();
    }
}
