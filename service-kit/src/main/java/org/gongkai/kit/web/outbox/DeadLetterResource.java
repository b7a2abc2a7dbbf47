package org.gongkai.kit.web.outbox;

import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.outbox.DeadLetters;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.OwnName;
import org.gongkai.kit.web.Pages;

/** What a service could not deliver, for administrators of the installation. */
@Path("/api/v1/outbox/{service}/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settings")
@RunOnVirtualThread
public class DeadLetterResource {

    private final DeadLetters letters;
    private final OwnName own;

    DeadLetterResource(DeadLetters letters, OwnName own) {
        this.letters = letters;
        this.own = own;
    }

    @GET
    @Operation(operationId = "deadLetters", summary = "Messages that could not be delivered, and why")
    @APIResponse(
            responseCode = "200",
            description = "A page of dead letters, the oldest first",
            content = @Content(schema = @Schema(ref = "DeadLetterPage")))
    public Response list(
            @PathParam("service") String service,
            @QueryParam("topic") String topic,
            @QueryParam("destination") String destination,
            @QueryParam("subject") String subject,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        own.require(service);
        DeadLetters.Wanted wanted = new DeadLetters.Wanted(
                Optional.ofNullable(topic), Optional.ofNullable(destination), Optional.ofNullable(subject));
        return Pages.response(letters.list(wanted, PageRequest.of(limit, after)).map(DeadLetterAnswer::of), uri);
    }

    @POST
    @Path("{letter}/resendings")
    @Operation(operationId = "resendDeadLetter", summary = "Have a dead letter delivered after all")
    @APIResponse(responseCode = "204", description = "It waits to be delivered")
    public void resend(@PathParam("service") String service, @PathParam("letter") String letter) {
        own.require(service);
        letters.resend(id(letter));
    }

    private static long id(String letter) {
        if (!letter.matches("\\d{1,18}")) {
            throw Problem.notFound(KitWords.DEAD_LETTER, letter);
        }
        return Long.parseLong(letter);
    }
}
