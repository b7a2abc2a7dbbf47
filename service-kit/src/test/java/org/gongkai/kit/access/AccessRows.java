package org.gongkai.kit.access;

import java.util.Optional;

/** The table of rights as tests read it. */
public final class AccessRows {

    private static final AccessTable TABLE = new AccessTable();

    private AccessRows() {}

    /** The row of an operation. */
    public static Optional<AccessRow> find(String method, String path) {
        return AccessTable.of(method, TABLE.at(path));
    }
}
