package org.gongkai.registers.webhook;

import org.gongkai.kit.audit.AuditVerb;

/** What is done to webhooks. */
public enum WebhookOperation implements AuditVerb {
    CREATE_WEBHOOK,
    CHANGE_WEBHOOK,
    ROTATE_WEBHOOK_SECRET,
    DELETE_WEBHOOK,
    PAUSE_WEBHOOK,
    RESEND_EVENT
}
