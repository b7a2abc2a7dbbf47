package org.gongkai.disclosure.wording;

import org.gongkai.kit.database.DatabaseLock;

/** What is done by one at a time. */
enum WordingLock implements DatabaseLock {

    /** The list of a body is put. */
    LIST_OF_AGENCY
}
