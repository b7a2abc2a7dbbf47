package org.gongkai.registers.audit;

import org.gongkai.kit.audit.AuditVerb;

/** What is done in registers, and in the replica of the directory. */
public enum RegisterOperation implements AuditVerb {
    REGISTER,
    CORRECT,
    VOID,
    IMPORT,
    REPLACE,
    PUT_IMPORT_WORDS,
    UNMASK,
    EXPORT,
    DECLARE_NIL,
    END_NIL,
    STATE_OPENING_BALANCES,
    LOAD_CALENDAR,
    REPLICATE_AGENCY,
    REPLICATE_SIGNED_REPORT,
    ATTACH,
    MARK_ATTACHMENT,
    DETACH,
    READ_ATTACHMENT
}
