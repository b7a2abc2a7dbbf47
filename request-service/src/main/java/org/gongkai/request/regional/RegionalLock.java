package org.gongkai.request.regional;

import org.gongkai.kit.database.DatabaseLock;

/** What is done by one at a time. */
enum RegionalLock implements DatabaseLock {

    /** Settings are set one after the other: each has the next version. Shared by what is decided by them. */
    SETTINGS
}
