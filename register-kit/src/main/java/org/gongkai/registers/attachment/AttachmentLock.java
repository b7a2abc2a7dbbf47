package org.gongkai.registers.attachment;

import org.gongkai.kit.database.DatabaseLock;

/** What is done by one at a time. */
enum AttachmentLock implements DatabaseLock {

    /** For each record that has attachments: numbers and limits are over all of them. */
    OWNER
}
