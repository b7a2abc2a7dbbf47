package org.gongkai.disclosure.catalogue;

import org.gongkai.kit.database.DatabaseLock;

/** What is done by one at a time. */
enum CatalogueLock implements DatabaseLock {

    /** For each body, by its code: its list is put, so that each has the next version. */
    LIST_OF_AGENCY
}
