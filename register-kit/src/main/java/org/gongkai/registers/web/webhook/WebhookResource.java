package org.gongkai.registers.web.webhook;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import org.gongkai.kit.web.idempotency.Idempotent;

/**
 * Webhooks of bodies, by their administrators. A service makes one by naming its path; what operations are called there, and
 * whose events are posted, says its {@code WebhookContract}.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public abstract class WebhookResource {

    private final String path;
    private final WebhookAnswers answers;

    /**
     * At a path.
     *
     * @param path of the resource, such as {@code /api/v1/letter-webhooks}
     */
    protected WebhookResource(String path, WebhookAnswers answers) {
        this.path = path;
        this.answers = answers;
    }

    @POST
    @Extension(name = Idempotent.NO_KEY, value = WebhookAnswers.A_SECRET)
    @Operation(operationId = "createWebhook", summary = "Have events of %s posted to an address, signed")
    @APIResponse(
            responseCode = "201",
            description = "The webhook, and the secret that its deliveries are signed with",
            content = @Content(schema = @Schema(implementation = WebhookBodies.MadeBody.class)))
    public Response create(WebhookBodies.WebhookRequest request) {
        return answers.create(request, path);
    }

    @GET
    @Operation(operationId = "webhooks", summary = "The webhooks of the bodies that one keeps")
    @APIResponse(
            responseCode = "200",
            description = "A page of webhooks",
            content = @Content(schema = @Schema(implementation = WebhookBodies.WebhookPage.class)))
    public Response list(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return answers.list(agencyCode, limit, after, uri);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "webhook", summary = "One of them, and whether it is paused or fails")
    @APIResponse(
            responseCode = "200",
            description = "The webhook",
            content = @Content(schema = @Schema(implementation = WebhookBodies.WebhookBody.class)))
    public Response read(@PathParam("id") String id) {
        return answers.read(id);
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "changeWebhook", summary = "Change its address or filter, pause it, let it go on")
    @APIResponse(
            responseCode = "200",
            description = "The webhook as it is now",
            content = @Content(schema = @Schema(implementation = WebhookBodies.WebhookBody.class)))
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = WebhookBodies.WebhookChange.class)))
                    ObjectNode body) {
        return answers.change(id, ifMatch, body);
    }

    @POST
    @Path("{id}/secret-rotations")
    @Consumes(MediaType.WILDCARD)
    @Extension(name = Idempotent.NO_KEY, value = WebhookAnswers.A_SECRET)
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Get a new secret; the former goes on to sign beside it for a day")
    @APIResponse(
            responseCode = "200",
            description = "The webhook, and its new secret",
            content = @Content(schema = @Schema(implementation = WebhookBodies.MadeBody.class)))
    public Response rotate(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answers.rotate(id, ifMatch);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteWebhook", summary = "Have nothing more posted; the log goes too")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        answers.delete(id, ifMatch);
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(operationId = "webhookDeliveries", summary = "What it was told, the newest first, with each attempt")
    @APIResponse(
            responseCode = "200",
            description = "A page of deliveries",
            content = @Content(schema = @Schema(implementation = WebhookBodies.DeliveryPage.class)))
    public Response deliveries(
            @PathParam("id") String id,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return answers.deliveries(id, limit, after, uri);
    }

    @POST
    @Path("{id}/deliveries/{n}/resends")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "resendEvent", summary = "Have an event posted again, with the same id")
    @APIResponse(
            responseCode = "202",
            description = "It is on its way",
            content = @Content(schema = @Schema(implementation = WebhookBodies.DeliveryBody.class)))
    public Response resend(@PathParam("id") String id, @PathParam("n") String number) {
        return answers.resend(id, number);
    }
}
