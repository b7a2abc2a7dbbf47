package org.gongkai.disclosure.counting;

import org.gongkai.kit.database.DatabaseLock;

/** What is done by one at a time. */
enum CountingLock implements DatabaseLock {

    /** Settings are set one after the other: each has the next version. Shared by what is counted by them. */
    SETTINGS
}
