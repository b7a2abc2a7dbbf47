package org.gongkai.kit.audit.verification;

import org.gongkai.form.words.Words;

/** What does not hold at a place of the audit. */
public enum AuditFault implements Words {
    /** A link was taken away: that of the position named. */
    LINK_MISSING,
    /** A link was changed, or written by somebody else than the service. */
    LINK_CHANGED,
    /** A link stands there and its entry is gone. */
    ENTRY_MISSING,
    /** An entry is not what was written. */
    ENTRY_CHANGED,
    /** An entry that the service did not write. */
    ENTRY_FOREIGN,
    /** Where a chain ends is not what the service wrote. */
    TAIL_CHANGED,
    /** Where a chain ends was taken away. */
    TAIL_MISSING,
    /** A head is not signed by the service, or says something else than what stands beside it. */
    HEAD_CHANGED,
    /** A head was taken away: that of the number named. */
    HEAD_MISSING,
    /** What a head covers is not what it was. */
    HEAD_BROKEN
}
