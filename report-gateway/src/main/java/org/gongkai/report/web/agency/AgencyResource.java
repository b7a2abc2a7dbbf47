package org.gongkai.report.web.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.kit.directory.FactJson;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.privacy.IdNumber;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.report.agency.AgencyDirectory;
import org.gongkai.report.agency.DirectoryChanges;
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
    private final DirectoryChanges changes;
    private final Replication replication;
    private final ValidBodies bodies;
    private final Clock clock;

    AgencyResource(
            AgencyDirectory directory,
            DirectoryChanges changes,
            Replication replication,
            ValidBodies bodies,
            Clock clock) {
        this.clock = clock;
        this.directory = directory;
        this.changes = changes;
        this.replication = replication;
        this.bodies = bodies;
    }

    /** From which day on what was said is taken back, and why. */
    @Schema(name = "AgencyVoiding")
    record Voiding(
            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 500) String reason) {}

    /** What was ever recorded of a body. */
    @Schema(name = "AgencyFactList")
    record FactList(List<FactJson> items) {}

    @GET
    @Operation(
            operationId = "agencies",
            summary = "The bodies that are in the directory on a day, today unless on says another")
    @APIResponse(
            responseCode = "200",
            description = "A page of agencies",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "AgencyPage")))
    public Response list(
            @QueryParam("regionCode") String regionCode,
            @QueryParam("kind") String kind,
            @QueryParam("on") String on,
            @QueryParam("asOf") String asOf,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        Optional<RegionCode> region = Parameters.region(regionCode);
        Optional<AgencyKind> ofKind = Optional.ofNullable(kind).map(name -> Choices.of("kind", name, AgencyKind.class));
        Page<DirectoryEntry> page = directory.list(region, ofKind, day(on, asOf), PageRequest.of(limit, after));
        Set<String> missed = replication.incomplete(
                page.items().stream().map(DirectoryEntry::code).toList());
        return Pages.response(page.map(entry -> AgencyAnswer.of(entry, !missed.contains(entry.code()))), uri);
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "agency", summary = "A body as it is today, or was on a day, as known now or at a moment")
    @APIResponse(
            responseCode = "200",
            description = "The body",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgencyAnswer.class)))
    public Response read(@PathParam("code") String code, @QueryParam("on") String on, @QueryParam("asOf") String asOf) {
        DirectoryEntry entry = on == null && asOf == null
                ? directory.agency(code)
                : directory.agency(code, dayOf(on), Parameters.asOf(asOf));
        return answer(
                Response.ok(), entry, replication.incomplete(List.of(code)).isEmpty());
    }

    @GET
    @Path("{code}/facts")
    @Operation(
            operationId = "agencyFacts",
            summary = "All that was ever recorded of a body: from when it holds, and when it was recorded")
    public FactList facts(@PathParam("code") String code) {
        return new FactList(directory.history(code).stream().map(FactJson::of).toList());
    }

    @POST
    @Path("{code}/voidings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "voidAgencyFact",
            summary = "Take back that something begins for a body on a day; what was said before holds again")
    @APIResponse(
            responseCode = "200",
            description = "The body as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgencyAnswer.class)))
    public Response takeBack(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Voiding body) {
        Voiding wanted = bodies.require(body);
        DirectoryEntry entry =
                changes.voidFrom(code, wanted.validFrom(), EntityTags.findExpectedVersion(ifMatch), wanted.reason());
        return answer(Response.ok(), entry, replication.await(code));
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
        DirectoryChanges.Put put = changes.put(body.statement(code), EntityTags.findExpectedVersion(ifMatch));
        boolean replicated = replication.await(code);
        int status = !replicated ? 202 : put.created() ? 201 : 200;
        return answer(Response.status(status), put.entry(), replicated);
    }

    private static void require(String code, AgencyBody body) {
        if (!UnifiedCode.isValid(code) || IdNumber.isValid(code)) {
            throw Problem.invalid("code", DirectoryWords.NOT_A_UNIFIED_CODE);
        }
        if (body.code() != null && !body.code().equals(code)) {
            throw Problem.invalid("/code", DirectoryWords.NOT_OF_THE_PATH);
        }
    }

    private DirectoryDay day(String on, String asOf) {
        return directory.on(dayOf(on), Parameters.asOf(asOf));
    }

    private LocalDate dayOf(String on) {
        return on == null ? LocalDate.now(clock) : Parameters.day("on", on);
    }

    private static Response answer(Response.ResponseBuilder builder, DirectoryEntry entry, boolean replicated) {
        return builder.entity(AgencyAnswer.of(entry, replicated))
                .header(HttpHeaders.ETAG, EntityTags.of(entry.version()))
                .build();
    }
}
