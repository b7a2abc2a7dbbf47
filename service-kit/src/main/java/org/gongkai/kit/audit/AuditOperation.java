package org.gongkai.kit.audit;

/** What was done. The names stand in the audit for ever. */
public enum AuditOperation {
    REGISTER,
    CORRECT,
    VOID,
    IMPORT,
    REPLACE,
    UNMASK,
    ERASE,
    PUT_AGENCY,
    REPLICATE_AGENCY,
    PUT_ACCOUNT,
    SIGN_IN,
    SIGN_IN_FAILED,
    SIGN_OUT,
    REFRESH_REUSED,
    CHANGE_PASSWORD,
    ENROL_SECOND_FACTOR,
    CONFIRM_SECOND_FACTOR,
    REMOVE_SECOND_FACTOR,
    ROTATE_SIGNING_KEY,
    ROTATE_DATA_KEY,
    EXPORT_AUDIT
}
