package org.gongkai.disclosure.web.review;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.review.ReviewStart;
import org.gongkai.disclosure.review.ReviewStarts;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.agency.AgencyReplica;

/** Since when a body reviews here what it makes public: from then on what enters the register otherwise says why. */
@Path("/api/v1/review-starts/{agencyCode}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disclosures")
@RunOnVirtualThread
public class ReviewStartResource {

    private final ReviewStarts starts;
    private final AgencyReplica agencies;
    private final ValidBodies bodies;

    ReviewStartResource(ReviewStarts starts, AgencyReplica agencies, ValidBodies bodies) {
        this.starts = starts;
        this.agencies = agencies;
        this.bodies = bodies;
    }

    @GET
    @Operation(operationId = "reviewStart", summary = "Since when a body reviews here what it makes public")
    @APIResponse(
            responseCode = "200",
            description = "Version 0 where it has never said anything",
            content = @Content(schema = @Schema(implementation = StartBody.class)))
    public Response read(@PathParam("agencyCode") String agencyCode) {
        agencies.requireReached(agencyCode);
        return answer(starts.of(agencyCode));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putReviewStart",
            summary =
                    "Review here what is published from a day on: what is entered directly or imported says on what ground it was published")
    @APIResponse(
            responseCode = "200",
            description = "What is said now",
            content = @Content(schema = @Schema(implementation = StartBody.class)))
    public Response put(
            @PathParam("agencyCode") String agencyCode,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Wanted.class)))
                    ObjectNode body) {
        agencies.requireReached(agencyCode);
        Wanted wanted = bodies.read(Wanted.class, body);
        return answer(starts.put(
                agencyCode,
                Optional.ofNullable(wanted.reviewedFrom()),
                wanted.reason(),
                EntityTags.findExpectedVersion(ifMatch)));
    }

    private static Response answer(ReviewStart start) {
        return Response.ok(StartBody.of(start))
                .header(HttpHeaders.ETAG, EntityTags.of(start.version()))
                .build();
    }

    /** What a body says of it. */
    @Schema(name = "NewReviewStart")
    record Wanted(
            @Schema(
                    nullable = true,
                    description = "The first day of publication; null for a body that does not review here any more",
                    examples = "2026-01-01")
            LocalDate reviewedFrom,

            @NotBlank @Size(max = 500) @Schema(examples = "本机关启用公开审查系统")
            String reason) {}

    /** Since when a body reviews here. */
    @Schema(name = "ReviewStart")
    record StartBody(
            String agencyCode,
            long version,
            @Schema(nullable = true) LocalDate reviewedFrom,
            @Schema(nullable = true) String reason,
            @Schema(nullable = true) String setBy,
            @Schema(nullable = true) String setAt) {

        static StartBody of(ReviewStart start) {
            return new StartBody(
                    start.agencyCode(),
                    start.version(),
                    start.reviewedFrom().orElse(null),
                    start.reason().orElse(null),
                    start.setBy().orElse(null),
                    start.setAt().map(ChinaTime::write).orElse(null));
        }
    }
}
