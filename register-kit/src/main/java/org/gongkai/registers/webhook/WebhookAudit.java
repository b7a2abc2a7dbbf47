package org.gongkai.registers.webhook;

import java.util.Map;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;

/** What the audit has of webhooks: of what they hear, never where they lead. */
@Singleton
class WebhookAudit {

    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final ObjectMapper mapper;

    WebhookAudit(Jdbi jdbi, AuditTrail audit, ObjectMapper mapper) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.mapper = mapper;
    }

    void record(WebhookOperation operation, Webhook webhook) {
        AuditEvent event = AuditEvent.of(
                        operation, AuditObject.of("WEBHOOK", webhook.id().toString()))
                .at(webhook.agencyCode())
                .to(mapper.valueToTree(Map.of(
                        "state", webhook.state(),
                        "types", webhook.filter().types().stream().sorted().toList(),
                        "prefixes",
                                webhook.filter().prefixes().stream().sorted().toList())));
        jdbi.useHandle(handle -> audit.record(handle, event));
    }
}
