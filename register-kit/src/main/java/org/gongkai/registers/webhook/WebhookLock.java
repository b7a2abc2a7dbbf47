package org.gongkai.registers.webhook;

import org.gongkai.kit.database.DatabaseLock;

/** What is done by one at a time. */
enum WebhookLock implements DatabaseLock {

    /** For each body, and each record that has some of its own: they have so many at most. */
    OWNER
}
