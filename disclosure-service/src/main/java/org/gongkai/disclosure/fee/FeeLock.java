package org.gongkai.disclosure.fee;

import org.gongkai.kit.database.DatabaseLock;

/** What is done by one at a time. */
enum FeeLock implements DatabaseLock {

    /** What is said of the fees of an agency, so that of two ways to say it the second finds the first. */
    FEES_OF_AGENCY
}
