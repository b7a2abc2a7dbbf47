package org.gongkai.kit.database;

import org.jdbi.v3.core.Handle;

/**
 * A lock of the database that is held to the end of the transaction. Each module has an enum of its own, so that no two
 * of them can mean the same lock: its number is a hash of the enum's and the constant's name.
 */
public interface DatabaseLock {

    /** The constant's name. */
    String name();

    /** Waits until nobody else holds it. */
    default void take(Handle handle) {
        take(handle, "");
    }

    /** Waits until nobody else holds that of this one among the things that the lock is for. */
    default void take(Handle handle, String thing) {
        handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", key(thing));
    }

    /** Waits until nobody holds it alone, and holds it together with others. */
    default void share(Handle handle) {
        share(handle, "");
    }

    /** Waits until nobody holds that of this one among the things alone, and holds it together with others. */
    default void share(Handle handle, String thing) {
        handle.execute("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", key(thing));
    }

    private String key(String thing) {
        return getClass().getName() + "." + name() + " " + thing;
    }
}
