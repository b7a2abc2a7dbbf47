package org.gongkai.request.openapi;

import java.util.List;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;

import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.openapi.ContractPart;
import org.gongkai.registers.webhook.WebhookOperation;

/** What is done to webhooks. */
@Singleton
@Unremovable
class AnnouncementContract implements ContractPart {

    @Override
    public List<AuditVerb> verbs() {
        return List.of(WebhookOperation.values());
    }
}
