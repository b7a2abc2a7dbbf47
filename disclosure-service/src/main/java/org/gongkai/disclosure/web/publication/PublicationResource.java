package org.gongkai.disclosure.web.publication;

import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.publication.PublicationAnswer;
import org.gongkai.disclosure.publication.PublicationWords;
import org.gongkai.disclosure.publication.Publications;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.registers.web.RecordBodies;

/** Many items made public together (批量发布): ordered at once, and done one after the other. */
@Path("/api/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Items")
@RunOnVirtualThread
public class PublicationResource {

    private final Publications publications;
    private final ValidBodies bodies;
    private final RecordBodies ids;
    private final CurrentCaller caller;

    PublicationResource(Publications publications, ValidBodies bodies, RecordBodies ids, CurrentCaller caller) {
        this.publications = publications;
        this.bodies = bodies;
        this.ids = ids;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Worded
    @Operation(
            operationId = "orderPublication",
            summary = "Have many reviewed items made public, now or at a moment; those that may not be are told")
    @APIResponse(
            responseCode = "200",
            description = "What it would come to, or that nothing may be made public",
            content = @Content(schema = @Schema(implementation = PublicationBody.AnswerBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "The order, of which the items follow one by one",
            content = @Content(schema = @Schema(implementation = PublicationBody.AnswerBody.class)))
    public Response order(
            @Parameter(description = "true to see which items may be made public") @QueryParam("dryRun") String dryRun,
            PublicationBody.Wanted body) {
        boolean tried = Parameters.flag("dryRun", dryRun);
        PublicationBody.Wanted wanted = bodies.require(body);
        String agency = Optional.ofNullable(wanted.agencyCode())
                .map(Spelling.CODE::canonical)
                .or(caller::findOwnAgency)
                .orElseThrow(() -> Problem.invalid("/agencyCode", KitWords.NEEDED));
        PublicationAnswer answer =
                tried ? publications.tried(wanted.of(agency)) : publications.order(wanted.of(agency));
        PublicationBody.AnswerBody told = PublicationBody.AnswerBody.of(tried, answer);
        return answer.batch()
                .map(batch -> Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/api/v1/publications/" + batch.id()))
                .orElseGet(Response::ok)
                .entity(told)
                .build();
    }

    @GET
    @Operation(operationId = "publications", summary = "Orders of many items, in the order of their making")
    @APIResponse(
            responseCode = "200",
            description = "A page of orders",
            content = @Content(schema = @Schema(implementation = PublicationBody.ListBody.class)))
    public Response list(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return Pages.response(
                publications
                        .list(Optional.ofNullable(agencyCode), PageRequest.of(limit, after))
                        .map(PublicationBody::of),
                uri);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "publication", summary = "How far an order has come")
    public PublicationBody read(@PathParam("id") String id) {
        return PublicationBody.of(publications.batch(id(id)));
    }

    @GET
    @Path("{id}/items")
    @Operation(operationId = "publicationItems", summary = "What became of the items of an order")
    @APIResponse(
            responseCode = "200",
            description = "A page of items",
            content = @Content(schema = @Schema(implementation = PublicationBody.ItemsBody.class)))
    public Response items(
            @PathParam("id") String id,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return Pages.response(
                publications.items(id(id), PageRequest.of(limit, after)).map(PublicationBody.OrderedBody::of), uri);
    }

    @POST
    @Path("{id}/cancellations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelPublication", summary = "Take back what still waits of an order")
    @APIResponse(
            responseCode = "200",
            description = "The order",
            content = @Content(schema = @Schema(implementation = PublicationBody.class)))
    public Response cancel(
            @PathParam("id") String id,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = PublicationBody.Cancellation.class)))
                    ObjectNode body) {
        UUID publication = publications.batch(id(id)).id();
        String reason = bodies.read(PublicationBody.Cancellation.class, body).reason();
        return Response.ok(PublicationBody.of(publications.cancel(publication, reason)))
                .build();
    }

    private UUID id(String id) {
        return ids.id(PublicationWords.PUBLICATION, id);
    }
}
