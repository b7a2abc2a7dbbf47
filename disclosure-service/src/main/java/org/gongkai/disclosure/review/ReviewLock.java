package org.gongkai.disclosure.review;

import org.gongkai.kit.database.DatabaseLock;

/** What is done by one at a time. */
enum ReviewLock implements DatabaseLock {

    /** What a body says of its review, one after the other. */
    START
}
