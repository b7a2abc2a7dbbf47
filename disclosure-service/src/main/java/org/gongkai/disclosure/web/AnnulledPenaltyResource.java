package org.gongkai.disclosure.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.decision.AnnulledPenalties;
import org.gongkai.disclosure.life.term.ItemTerm;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;

/** The penalties that are to be withdrawn, as a worklist (待撤下处罚决定). */
@Path("/api/v1/administrative-decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administrative decisions")
@RunOnVirtualThread
public class AnnulledPenaltyResource {

    private final AnnulledPenalties penalties;

    AnnulledPenaltyResource(AnnulledPenalties penalties) {
        this.penalties = penalties;
    }

    @GET
    @Path("awaiting-withdrawal")
    @Operation(
            operationId = "penaltiesAwaitingWithdrawal",
            summary = "Penalties that were annulled and that everybody still reads, and until when they are withdrawn")
    @APIResponse(
            responseCode = "200",
            description = "A page of penalties",
            content = @Content(schema = @Schema(implementation = AnnulledPage.class)))
    public Response list(
            @QueryParam("agencyCode") String agencyCode,
            @Parameter(description = "true for those whose last day has passed") @QueryParam("late") String late,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return Pages.response(
                penalties
                        .list(
                                Optional.ofNullable(agencyCode),
                                Parameters.flag("late", late),
                                PageRequest.of(limit, after))
                        .map(AnnulledBody::of),
                uri);
    }

    /** A page of them. */
    @Schema(name = "AnnulledPenaltyPage")
    record AnnulledPage(
            List<AnnulledBody> items,
            @Schema(nullable = true) String next) {}

    /** A penalty that lost its ground. */
    @Schema(name = "AnnulledPenalty")
    record AnnulledBody(
            UUID id,
            String agencyCode,
            String decisionNumber,
            LocalDate annulledOn,

            @Schema(nullable = true, description = "Null where the holidays of that year are not known yet")
            LocalDate dueOn,

            ItemTerm.State state) {

        static AnnulledBody of(AnnulledPenalties.Annulled one) {
            return new AnnulledBody(
                    one.id(),
                    one.agencyCode(),
                    one.number(),
                    one.term().startsOn(),
                    one.term().dueOn().orElse(null),
                    one.term().state());
        }
    }
}
