package org.gongkai.request.web.announcement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.idempotency.Idempotent;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.registers.web.webhook.WebhookAnswers;
import org.gongkai.registers.web.webhook.WebhookBodies;
import org.gongkai.registers.webhook.WebhookWords;
import org.gongkai.registers.webhook.Webhooks;
import org.gongkai.request.announcement.ApplicantWebhooks;
import org.gongkai.request.web.follow.QueryCode;

/** Webhooks of who has the query code of an application, about this one. */
@Path("/api/v1/public/applications/{receiptNumber}/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
@RunOnVirtualThread
public class ApplicantWebhookResource {

    private final ApplicantWebhooks webhooks;
    private final ValidBodies bodies;
    private final RecordBodies ids;

    ApplicantWebhookResource(ApplicantWebhooks webhooks, ValidBodies bodies, RecordBodies ids) {
        this.webhooks = webhooks;
        this.bodies = bodies;
        this.ids = ids;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Extension(name = Idempotent.NO_KEY, value = WebhookAnswers.A_SECRET)
    @Operation(
            operationId = "followByWebhook",
            summary = "Have what happens to the own application posted to an address, until it is done")
    @APIResponse(
            responseCode = "201",
            description = "The webhook, and the secret that its deliveries are signed with",
            content = @Content(schema = @Schema(implementation = WebhookBodies.MadeBody.class)))
    public Response create(
            @PathParam("receiptNumber") String receiptNumber,
            @HeaderParam(QueryCode.HEADER) String queryCode,
            ApplicantWebhookRequest request) {
        String code = QueryCode.required(queryCode);
        ApplicantWebhookRequest wanted = bodies.require(request);
        Webhooks.Made made = webhooks.make(receiptNumber, code, wanted.url(), wanted.filter());
        return WebhookAnswers.secret(
                Response.created(UriBuilder.fromPath("/api/v1/public/applications/{number}/webhooks/{id}")
                        .build(receiptNumber, made.webhook().id())),
                made);
    }

    @GET
    @Operation(operationId = "ownWebhooks", summary = "The webhooks of the own application")
    public WebhookList list(
            @PathParam("receiptNumber") String receiptNumber, @HeaderParam(QueryCode.HEADER) String queryCode) {
        return new WebhookList(webhooks.of(receiptNumber, QueryCode.required(queryCode)).stream()
                .map(WebhookBodies.WebhookBody::of)
                .toList());
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteOwnWebhook", summary = "Have nothing more posted")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(
            @PathParam("receiptNumber") String receiptNumber,
            @PathParam("id") String id,
            @HeaderParam(QueryCode.HEADER) String queryCode) {
        webhooks.delete(receiptNumber, QueryCode.required(queryCode), ids.id(WebhookWords.WEBHOOK, id));
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(
            operationId = "ownWebhookDeliveries",
            summary = "What it was told of the own application, the newest first, with each attempt")
    @APIResponse(
            responseCode = "200",
            description = "A page of deliveries",
            content = @Content(schema = @Schema(implementation = WebhookBodies.DeliveryPage.class)))
    public Response deliveries(
            @PathParam("receiptNumber") String receiptNumber,
            @PathParam("id") String id,
            @HeaderParam(QueryCode.HEADER) String queryCode,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        String code = QueryCode.required(queryCode);
        return Pages.response(
                webhooks.deliveries(receiptNumber, code, ids.id(WebhookWords.WEBHOOK, id), PageRequest.of(limit, after))
                        .map(WebhookBodies.DeliveryBody::of),
                uri);
    }

    @POST
    @Path("{id}/deliveries/{n}/resends")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "resendOwnEvent", summary = "Have an event posted again, with the same id")
    @APIResponse(
            responseCode = "202",
            description = "It is on its way",
            content = @Content(schema = @Schema(implementation = WebhookBodies.DeliveryBody.class)))
    public Response resend(
            @PathParam("receiptNumber") String receiptNumber,
            @PathParam("id") String id,
            @PathParam("n") String number,
            @HeaderParam(QueryCode.HEADER) String queryCode) {
        String code = QueryCode.required(queryCode);
        return WebhookAnswers.onItsWay(webhooks.resend(
                receiptNumber, code, ids.id(WebhookWords.WEBHOOK, id), WebhookAnswers.delivery(number)));
    }
}
