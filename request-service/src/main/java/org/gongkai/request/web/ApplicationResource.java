package org.gongkai.request.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.FilteredByFields;
import org.gongkai.kit.web.Pages;
import org.gongkai.registers.Registers;
import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.registers.web.RegisterResource;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.handling.DirectReceipts;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.web.handling.HandlingBodies;
import org.gongkai.request.web.search.ApplicationFiles;
import org.gongkai.request.web.search.ApplicationList;
import org.gongkai.request.web.search.LifeBody;

/** Applications by staff: the register, and one of them with its life. */
@Path("/api/v1/applications")
@Tag(name = "Applications")
@RunOnVirtualThread
public class ApplicationResource extends RegisterResource<DisclosureApplication> {

    @Inject
    ApplicationHandling handling;

    @Inject
    DirectReceipts receipts;

    @Inject
    HandlingBodies lives;

    @Inject
    RecordBodies ids;

    @Inject
    ApplicationList lists;

    @Inject
    ApplicationFiles files;

    ApplicationResource(Registers registers, ApplicationRegister register) {
        super(registers, register);
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

    @Override
    public Response register(DisclosureApplication entry) {
        if (entry == null) {
            throw Problem.invalid("", KitWords.MUST_BE_JSON_OBJECT);
        }
        HandlingState received = receipts.register(entry);
        return Response.fromResponse(lives.response(received))
                .status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, location(received.application()))
                .build();
    }

    @Override
    public Response read(String id) {
        return lives.response(handling.state(ids.id(ApplicationWords.APPLICATION, id)));
    }
}
