package org.gongkai.request.web;

import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.FilteredByFields;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.body.LimitedBy;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.registers.Registers;
import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.registers.web.RecordsResource;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.correction.RecordCorrections;
import org.gongkai.request.correction.WantedVoiding;
import org.gongkai.request.duty.RequiredDuties;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.web.handling.HandlingBodies;
import org.gongkai.request.web.search.ApplicationFiles;
import org.gongkai.request.web.search.ApplicationList;
import org.gongkai.request.web.search.LifeBody;

/** Applications by staff: the register, and one of them with its life. */
@Path("/api/v1/applications")
@Tag(name = "Applications")
@RunOnVirtualThread
public class ApplicationResource extends RecordsResource<DisclosureApplication> {

    @Inject
    ApplicationHandling handling;

    @Inject
    Registrations registrations;

    @Inject
    HandlingBodies lives;

    @Inject
    RecordBodies ids;

    @Inject
    ApplicationList lists;

    @Inject
    ApplicationFiles files;

    @Inject
    RecordCorrections corrections;

    @Inject
    RequiredDuties duties;

    @Inject
    ValidBodies bodies;

    private final Registrar<DisclosureApplication> applications;

    ApplicationResource(Registers registers, ApplicationRegister register) {
        super(registers, register);
        this.applications = registers.open(register).registrar();
    }

    /** What the register alone can tell it answers itself, off its indexes; what is asked of lives, words and order is searched. */
    @GET
    @FilteredByFields(
            several = {
                "agencyCode",
                "channel",
                "applicantKind",
                "outcome",
                "outcomeDetail",
                "stage",
                "handler",
                "unit",
                "flag"
            })
    @Operation(operationId = "list")
    @APIResponse(
            responseCode = "200",
            description = "A page of records, with what is known of the life of each where that is asked for",
            content = @Content(schema = @Schema(implementation = LifeBody.class)))
    @Override
    public Response list(@Context UriInfo uri) {
        return ApplicationList.isOfRegister(uri) ? super.list(uri) : Pages.response(lists.page(uri), uri);
    }

    @GET
    @Path("export.csv")
    @Produces("text/csv;charset=UTF-8")
    @FilteredByFields(
            several = {
                "agencyCode",
                "channel",
                "applicantKind",
                "outcome",
                "outcomeDetail",
                "stage",
                "handler",
                "unit",
                "flag"
            })
    @Operation(operationId = "exportCsv")
    @Override
    public Response csv(@Context UriInfo uri) {
        return files.csv(uri);
    }

    @GET
    @Path("export.xlsx")
    @Produces(ImportFile.XLSX)
    @FilteredByFields(
            several = {
                "agencyCode",
                "channel",
                "applicantKind",
                "outcome",
                "outcomeDetail",
                "stage",
                "handler",
                "unit",
                "flag"
            })
    @Operation(operationId = "exportXlsx")
    @Override
    public Response xlsx(@Context UriInfo uri) {
        return files.xlsx(uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "register")
    public Response register(
            @RequestBody(content = @Content(schema = @Schema(implementation = DisclosureApplication.class)))
                    ObjectNode said) {
        duties.require(ApplicationWords.REGISTRATION, Set.of(Duty.CLERK));
        HandlingState received = registrations.register(said);
        return Response.fromResponse(lives.response(received))
                .status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, location(received.application()))
                .build();
    }

    @Override
    public Response read(String id) {
        return lives.response(handling.state(ids.id(ApplicationWords.APPLICATION, id)));
    }

    /** What the life of an application says of a correction is said before it is one. */
    @Override
    public Response correct(String id, String ifMatch, ObjectNode changes) {
        EntityTags.expectedVersion(ifMatch);
        if (changes != null) {
            corrections.requireAllowed(ids.id(ApplicationWords.APPLICATION, id), changes);
        }
        return super.correct(id, ifMatch, changes);
    }

    @Override
    public Response voidRecord(
            String id,
            String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = WantedVoiding.class))) ObjectNode said) {
        OptionalLong expected = OptionalLong.of(EntityTags.expectedVersion(ifMatch));
        UUID application = ids.id(ApplicationWords.APPLICATION, id);
        corrections.requireMayVoid(application);
        Registered<DisclosureApplication> voided =
                corrections.voidRecord(application, bodies.read(WantedVoiding.class, said), expected);
        return Response.ok(ids.deskBody(applications, voided))
                .header(HttpHeaders.ETAG, EntityTags.of(voided.version()))
                .build();
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.WILDCARD)
    @LimitedBy("gongkai.body-limit.file")
    @Worded
    @Operation(operationId = "import")
    @Override
    public Response importFile(
            @QueryParam("partial") String partial,
            @QueryParam("dryRun") String dryRun,
            @QueryParam("onConflict") String onConflict,
            @QueryParam("sheet") String sheet,
            ImportFile file) {
        duties.require(ApplicationWords.IMPORT, Set.of(Duty.CLERK));
        return super.importFile(partial, dryRun, onConflict, sheet, file);
    }
}
