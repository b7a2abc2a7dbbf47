package org.gongkai.registers.letters;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.registers.web.webhook.WebhookAnswers;
import org.gongkai.registers.web.webhook.WebhookResource;

/** Webhooks of a body for the events of its letters. */
@Path(LetterWebhookResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@RunOnVirtualThread
public class LetterWebhookResource extends WebhookResource {

    static final String PATH = "/api/v1/letter-webhooks";

    LetterWebhookResource(WebhookAnswers answers) {
        super(PATH, answers);
    }
}
