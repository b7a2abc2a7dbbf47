package org.gongkai.request.retention;

import org.gongkai.kit.database.DatabaseLock;

/** What is done by one at a time. */
enum RetentionLock implements DatabaseLock {

    /** Proposals are made: a body has one that is open at most, whoever asks meanwhile. */
    PROPOSALS
}
