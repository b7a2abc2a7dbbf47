package org.gongkai.request.web.announcement;

import java.util.Optional;
import java.util.UUID;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.idempotency.Idempotent;
import org.gongkai.kit.webhook.DeliveryLog;
import org.gongkai.kit.webhook.Webhook;
import org.gongkai.kit.webhook.WebhookWords;
import org.gongkai.kit.webhook.Webhooks;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.web.RecordBodies;

/** Webhooks of a body, by its administrators. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@RunOnVirtualThread
public class WebhookResource {

    static final String A_SECRET = "the answer is a secret, and those are stored nowhere as they are";

    private final Webhooks webhooks;
    private final DeliveryLog log;
    private final AgencyReplica agencies;
    private final CurrentCaller caller;
    private final ValidBodies bodies;
    private final RecordBodies ids;

    WebhookResource(
            Webhooks webhooks,
            DeliveryLog log,
            AgencyReplica agencies,
            CurrentCaller caller,
            ValidBodies bodies,
            RecordBodies ids) {
        this.webhooks = webhooks;
        this.log = log;
        this.agencies = agencies;
        this.caller = caller;
        this.bodies = bodies;
        this.ids = ids;
    }

    @POST
    @Extension(name = Idempotent.NO_KEY, value = A_SECRET)
    @Operation(operationId = "createWebhook", summary = "Have events of a body posted to an address, signed")
    @APIResponse(
            responseCode = "201",
            description = "The webhook, and the secret that its deliveries are signed with",
            content = @Content(schema = @Schema(implementation = WebhookBodies.MadeBody.class)))
    public Response create(WebhookBodies.WebhookRequest request) {
        WebhookBodies.WebhookRequest wanted = bodies.require(request);
        String agency = Optional.ofNullable(wanted.agencyCode())
                .or(caller::findOwnAgency)
                .orElseThrow(() -> Problem.invalid("/agencyCode", KitWords.NEEDED));
        if (!agencies.knows(agency)) {
            throw AgencyReplica.unknown(agency);
        }
        Webhooks.Made made = webhooks.make(
                agency, Optional.empty(), wanted.url(), wanted.filter(), Optional.ofNullable(wanted.description()));
        return secret(
                Response.status(Response.Status.CREATED)
                        .header(
                                HttpHeaders.LOCATION,
                                "/api/v1/webhooks/" + made.webhook().id()),
                made);
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
        return Pages.response(
                webhooks.list(Optional.ofNullable(agencyCode), PageRequest.of(limit, after))
                        .map(WebhookBodies.WebhookBody::of),
                uri);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "webhook", summary = "One of them, and whether it is paused or fails")
    @APIResponse(
            responseCode = "200",
            description = "The webhook",
            content = @Content(schema = @Schema(implementation = WebhookBodies.WebhookBody.class)))
    public Response read(@PathParam("id") String id) {
        return answer(webhooks.webhook(id(id)));
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
        UUID reached = webhooks.webhook(id(id)).id();
        long expected = EntityTags.expectedVersion(ifMatch);
        return answer(webhooks.change(
                reached,
                expected,
                bodies.read(WebhookBodies.WebhookChange.class, body).change()));
    }

    @POST
    @Path("{id}/secret-rotations")
    @Consumes(MediaType.WILDCARD)
    @Extension(name = Idempotent.NO_KEY, value = A_SECRET)
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Get a new secret; the former goes on to sign beside it for a day")
    @APIResponse(
            responseCode = "200",
            description = "The webhook, and its new secret",
            content = @Content(schema = @Schema(implementation = WebhookBodies.MadeBody.class)))
    public Response rotate(@PathParam("id") String id) {
        return secret(Response.ok(), webhooks.rotate(id(id)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteWebhook", summary = "Have nothing more posted; the log goes too")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        UUID reached = webhooks.webhook(id(id)).id();
        webhooks.delete(reached, EntityTags.expectedVersion(ifMatch));
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
        return Pages.response(log.list(id(id), PageRequest.of(limit, after)).map(WebhookBodies.DeliveryBody::of), uri);
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
        UUID reached = webhooks.webhook(id(id)).id();
        if (!number.matches("\\d{1,18}")) {
            throw Problem.notFound(WebhookWords.DELIVERY, number);
        }
        return Response.accepted(WebhookBodies.DeliveryBody.of(log.resend(reached, Long.parseLong(number))))
                .build();
    }

    private UUID id(String id) {
        return ids.id(WebhookWords.WEBHOOK, id);
    }

    private static Response answer(Webhook webhook) {
        return Response.ok(WebhookBodies.WebhookBody.of(webhook))
                .header(HttpHeaders.ETAG, EntityTags.of(webhook.revision()))
                .build();
    }

    static Response secret(Response.ResponseBuilder builder, Webhooks.Made made) {
        return builder.entity(WebhookBodies.MadeBody.of(made))
                .header(HttpHeaders.ETAG, EntityTags.of(made.webhook().revision()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
