package org.gongkai.kit.database;

/** What one process of a service does at a time, whatever the service. */
public enum ServiceLock implements DatabaseLock {
    SIGNING_KEYS,
    AUDIT_CHAINS,
    AUDIT_HEADS,

    /** Making and dropping keys in the file that they share. */
    DATA_KEY,

    /** For each subject of messages, by its name. */
    OUTBOX_SUBJECT
}
