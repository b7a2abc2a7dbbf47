package org.gongkai.kit.audit;

/** What is done in every service. */
public enum AuditOperation implements AuditVerb {
    ROTATE_DATA_KEY,
    EXPORT_AUDIT,
    RESEND_MESSAGE
}
