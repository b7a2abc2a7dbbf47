package org.gongkai.request.openapi;

import java.util.List;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.openapi.ContractPart;
import org.gongkai.registers.openapi.WebhookContract;
import org.gongkai.registers.webhook.WebhookOperation;

/** What is done to webhooks. */
@Singleton
@Unremovable
class AnnouncementContract implements ContractPart {

    private static final WebhookContract WEBHOOKS = new WebhookContract("/api/v1/webhooks", "", "a body");

    @Override
    public List<AuditVerb> verbs() {
        return List.of(WebhookOperation.values());
    }

    @Override
    public void describe(OpenAPI api) {
        WEBHOOKS.describe(api);
    }
}
