package org.gongkai.request.web.announcement;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.web.webhook.WebhookBodies;
import org.gongkai.registers.webhook.EventFilter;

/** An applicant's wish to hear of the own application. */
@Schema(name = "ApplicantWebhookRequest")
record ApplicantWebhookRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "https://example.org/hooks")
        String url,

        @Size(max = 100) List<@NotBlank @Size(max = 200) String> types,
        @Size(max = 100) List<@NotBlank @Size(max = 200) String> prefixes) {

    EventFilter filter() {
        return WebhookBodies.filterOf(types, prefixes);
    }
}
