package org.gongkai.kit.testing;

import org.jdbi.v3.core.Jdbi;

/** The database as its owner sees it, past the policies and rights that the service is held to. */
public final class DatabaseOwner {

    /** Property with the address; the class loaders of tests share it. */
    static final String ADDRESS = "gongkai.test.database";

    private DatabaseOwner() {}

    /** A way in. */
    public static Jdbi jdbi() {
        return Jdbi.create(System.getProperty(ADDRESS));
    }
}
