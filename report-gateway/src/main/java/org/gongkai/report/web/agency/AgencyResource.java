package org.gongkai.report.web.agency;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.RegionCode;
import org.gongkai.form.code.UnifiedCode;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.report.agency.AgencyDirectory;
import org.gongkai.report.agency.DirectoryEntry;
import org.gongkai.report.agency.DirectoryWords;
import org.gongkai.report.agency.Replication;
import org.gongkai.report.web.asked.Choices;

/** The directory of agencies. */
@Path("/api/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
@RunOnVirtualThread
public class AgencyResource {

    private final AgencyDirectory directory;
    private final Replication replication;
    private final ValidBodies bodies;

    AgencyResource(AgencyDirectory directory, Replication replication, ValidBodies bodies) {
        this.directory = directory;
        this.replication = replication;
        this.bodies = bodies;
    }

    @GET
    @Operation(operationId = "agencies", summary = "The agencies of the directory")
    @APIResponse(
            responseCode = "200",
            description = "A page of agencies",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "AgencyPage")))
    public Response list(
            @QueryParam("regionCode") String regionCode,
            @QueryParam("kind") String kind,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        Optional<RegionCode> region = Parameters.region(regionCode);
        Optional<AgencyKind> ofKind = Optional.ofNullable(kind).map(name -> Choices.of("kind", name, AgencyKind.class));
        Page<DirectoryEntry> page = directory.list(region, ofKind, PageRequest.of(limit, after));
        Set<String> missed = replication.incomplete(
                page.items().stream().map(DirectoryEntry::code).toList());
        return Pages.response(page.map(entry -> AgencyAnswer.of(entry, !missed.contains(entry.code()))), uri);
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "agency", summary = "An agency")
    @APIResponse(
            responseCode = "200",
            description = "The agency",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgencyAnswer.class)))
    public Response read(@PathParam("code") String code) {
        DirectoryEntry entry = directory.agency(code);
        return answer(
                Response.ok(), entry, replication.incomplete(List.of(code)).isEmpty());
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putAgency", summary = "Enter an agency, or change it with If-Match")
    @APIResponse(
            responseCode = "200",
            description = "Changed or unchanged, and every service has it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgencyAnswer.class)))
    @APIResponse(
            responseCode = "201",
            description = "Entered, and every service has it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgencyAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "Taken; a service that cannot be reached now gets it later",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgencyAnswer.class)))
    public Response put(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, AgencyBody body) {
        require(code, bodies.require(body));
        AgencyDirectory.Put put = directory.put(body.entry(code), EntityTags.findExpectedVersion(ifMatch));
        boolean replicated = replication.await(code);
        int status = !replicated ? 202 : put.created() ? 201 : 200;
        return answer(Response.status(status), put.entry(), replicated);
    }

    private static void require(String code, AgencyBody body) {
        if (!UnifiedCode.isValid(code)) {
            throw Problem.invalid("code", DirectoryWords.NOT_A_UNIFIED_CODE);
        }
        if (body.code() != null && !body.code().equals(code)) {
            throw Problem.invalid("/code", DirectoryWords.NOT_OF_THE_PATH);
        }
    }

    private static Response answer(Response.ResponseBuilder builder, DirectoryEntry entry, boolean replicated) {
        return builder.entity(AgencyAnswer.of(entry, replicated))
                .header(HttpHeaders.ETAG, EntityTags.of(entry.version()))
                .build();
    }
}
