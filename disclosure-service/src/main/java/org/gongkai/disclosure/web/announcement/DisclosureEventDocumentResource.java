package org.gongkai.disclosure.web.announcement;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.openapi.DisclosureEventDocument;

/** The description of the events of this service, for whoever takes them. */
@Path("/api/v1/public/disclosure-events.yaml")
@Tag(name = "Webhooks")
@RunOnVirtualThread
public class DisclosureEventDocumentResource {

    private static final String YAML = "application/yaml";

    private final DisclosureEventDocument document;

    DisclosureEventDocumentResource(DisclosureEventDocument document) {
        this.document = document;
    }

    @GET
    @Produces(YAML)
    @Operation(
            operationId = "disclosureEventDocument",
            summary =
                    "Every event of items, documents, lists and registers that is posted to webhooks, as AsyncAPI 3.0")
    @APIResponse(
            responseCode = "200",
            description = "The AsyncAPI document",
            content = @Content(mediaType = YAML, schema = @Schema(implementation = String.class)))
    public String read() {
        return document.yaml();
    }
}
