package org.gongkai.request.serial;

import org.gongkai.kit.database.DatabaseLock;

/** What is done by one at a time. */
enum SerialLock implements DatabaseLock {

    /** For each body, by its code: a pattern is put, so that each has the next version. */
    PATTERNS_OF_AGENCY
}
