package org.gongkai.disclosure.web.evaluation;

import java.net.URI;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
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

import org.gongkai.disclosure.evaluation.Evaluation;
import org.gongkai.disclosure.evaluation.EvaluationRevisions;
import org.gongkai.disclosure.evaluation.Evaluations;
import org.gongkai.disclosure.evaluation.RegionEvaluations;
import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.registers.agency.AgencyReplica;

/** The score of bodies by quarter and year (季度、年度考评). */
@Path("/api/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Worded
@Tag(name = "Inspections")
@RunOnVirtualThread
public class EvaluationResource {

    private static final int QUARTERS = 4;

    private final Evaluations evaluations;
    private final EvaluationRevisions revisions;
    private final RegionEvaluations regions;
    private final AgencyReplica agencies;
    private final ValidBodies bodies;

    EvaluationResource(
            Evaluations evaluations,
            EvaluationRevisions revisions,
            RegionEvaluations regions,
            AgencyReplica agencies,
            ValidBodies bodies) {
        this.evaluations = evaluations;
        this.revisions = revisions;
        this.regions = regions;
        this.agencies = agencies;
        this.bodies = bodies;
    }

    @GET
    @Operation(
            operationId = "evaluations",
            summary = "The bodies of a region in the order of their codes, each with its score once one was declared")
    @APIResponse(
            responseCode = "200",
            description = "A page of bodies",
            content = @Content(schema = @Schema(implementation = EvaluationBody.ListBody.class)))
    public Response list(
            @Parameter(required = true) @QueryParam("year") String year,
            @Parameter(description = "1 to 4; the whole year if it is not said") @QueryParam("quarter") String quarter,
            @QueryParam("regionCode") String regionCode,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        if (year == null) {
            throw Problem.invalid("year", KitWords.NEEDED);
        }
        return Pages.response(
                evaluations
                        .list(
                                Parameters.year(year),
                                quarter(quarter),
                                Parameters.region(regionCode).map(RegionCode::prefix),
                                PageRequest.of(limit, after))
                        .map(EvaluationBody.SummaryBody::of),
                uri);
    }

    @GET
    @Path("{agencyCode}/{year}")
    @Operation(
            operationId = "evaluation",
            summary = "How a body is evaluated, line by line: as it was declared, or as it stands now")
    @APIResponse(
            responseCode = "200",
            description = "The evaluation; once it was declared with the tag of its version",
            content = @Content(schema = @Schema(implementation = EvaluationBody.class)))
    public Response read(
            @PathParam("agencyCode") String agencyCode,
            @PathParam("year") String year,
            @Parameter(description = "1 to 4; the whole year if it is not said") @QueryParam("quarter")
                    String quarter) {
        return answer(Response.ok(), evaluations.of(agencyCode, Parameters.year(year), quarter(quarter)));
    }

    /** What was declared has a version, which whoever revises it names; what stands now is told by what it says. */
    private static URI place(String agencyCode, String year, Optional<Integer> quarter) {
        UriBuilder place = UriBuilder.fromPath("/api/v1/evaluations/{agencyCode}/{year}");
        quarter.ifPresent(number -> place.queryParam("quarter", number));
        return place.build(agencyCode, year);
    }

    private static Response answer(Response.ResponseBuilder builder, Evaluation evaluation) {
        evaluation
                .declared()
                .ifPresent(declared -> builder.header(HttpHeaders.ETAG, EntityTags.of(declared.version())));
        return builder.entity(EvaluationBody.of(evaluation)).build();
    }

    @POST
    @Path("{agencyCode}/{year}/declarations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "declareEvaluation",
            summary = "Declare how a body is evaluated, once the time is over; it stays as it is from then on")
    @APIResponse(
            responseCode = "201",
            description = "The evaluation",
            content = @Content(schema = @Schema(implementation = EvaluationBody.class)))
    public Response declare(
            @PathParam("agencyCode") String agencyCode,
            @PathParam("year") String year,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = EvaluationBody.Declaration.class)))
                    ObjectNode body) {
        agencies.requireReached(agencyCode);
        EvaluationBody.Declaration declared = bodies.read(EvaluationBody.Declaration.class, body);
        return answer(
                Response.created(place(agencyCode, year, Optional.ofNullable(declared.quarter()))),
                evaluations.declare(
                        agencyCode,
                        Parameters.year(year),
                        Optional.ofNullable(declared.quarter()),
                        Optional.ofNullable(declared.remark())));
    }

    @POST
    @Path("{agencyCode}/{year}/revisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviseEvaluation",
            summary =
                    "Put right what rules found in an evaluation that was declared; what it said before stays beside it")
    @APIResponse(
            responseCode = "201",
            description = "The evaluation",
            content = @Content(schema = @Schema(implementation = EvaluationBody.class)))
    public Response revise(
            @PathParam("agencyCode") String agencyCode,
            @PathParam("year") String year,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = EvaluationBody.Revision.class)))
                    ObjectNode body) {
        long expected = EntityTags.expectedVersion(ifMatch);
        agencies.requireReached(agencyCode);
        EvaluationBody.Revision revision = bodies.read(EvaluationBody.Revision.class, body);
        return answer(
                Response.created(place(agencyCode, year, Optional.ofNullable(revision.quarter()))),
                revisions.revise(
                        agencyCode,
                        Parameters.year(year),
                        Optional.ofNullable(revision.quarter()),
                        new EvaluationRevisions.Revision(revision.corrections(), revision.reason(), expected)));
    }

    @GET
    @Path("{agencyCode}/{year}/revisions")
    @Operation(operationId = "evaluationRevisions", summary = "An evaluation as it was declared and each time revised")
    public EvaluationBody.VersionsBody versions(
            @PathParam("agencyCode") String agencyCode,
            @PathParam("year") String year,
            @Parameter(description = "1 to 4; the whole year if it is not said") @QueryParam("quarter")
                    String quarter) {
        return new EvaluationBody.VersionsBody(
                evaluations.versions(agencyCode, Parameters.year(year), quarter(quarter)).stream()
                        .map(EvaluationBody::of)
                        .toList());
    }

    @GET
    @Path("regions/{regionCode}/{year}")
    @Operation(
            operationId = "regionEvaluation",
            summary = "How the bodies of a region do together: as declared, else as they stand now")
    public EvaluationBody.RegionBody region(
            @PathParam("regionCode") String regionCode,
            @PathParam("year") String year,
            @Parameter(description = "1 to 4; the whole year if it is not said") @QueryParam("quarter")
                    String quarter) {
        RegionCode region =
                Parameters.region(regionCode).orElseThrow(() -> Problem.invalid("regionCode", KitWords.NEEDED));
        return EvaluationBody.RegionBody.of(regions.of(region.prefix(), Parameters.year(year), quarter(quarter)));
    }

    private static Optional<Integer> quarter(String quarter) {
        if (quarter == null) {
            return Optional.empty();
        }
        if (!quarter.matches("[1-4]")) {
            throw Problem.invalid("quarter", KitWords.WHOLE_NUMBER_BETWEEN.with(1, QUARTERS));
        }
        return Optional.of(Integer.parseInt(quarter));
    }
}
