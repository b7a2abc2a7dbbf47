package org.gongkai.disclosure.web.announcement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.registers.web.webhook.WebhookAnswers;
import org.gongkai.registers.web.webhook.WebhookResource;

/** Webhooks of a body for the events of what it makes public, by its administrators. */
@Path(DisclosureWebhookResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@RunOnVirtualThread
public class DisclosureWebhookResource extends WebhookResource {

    static final String PATH = "/api/v1/disclosure-webhooks";

    DisclosureWebhookResource(WebhookAnswers answers) {
        super(PATH, answers);
    }
}
