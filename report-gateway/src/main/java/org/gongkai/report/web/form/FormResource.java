package org.gongkai.report.web.form;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.form.edition.Editions;
import org.gongkai.kit.problem.Problem;
import org.gongkai.report.problem.ReportWords;

/** The editions of the annual report's form. */
@Path("/api/v1/forms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forms")
@RunOnVirtualThread
public class FormResource {

    private final Editions editions;

    FormResource(Editions editions) {
        this.editions = editions;
    }

    @GET
    @Operation(operationId = "forms", summary = "The editions of the form, the one in force first")
    public FormList list() {
        return new FormList(editions.all().stream().map(FormBody.Summary::of).toList());
    }

    @GET
    @Path("{edition}")
    @Operation(
            operationId = "form",
            summary = "An edition: tables as printed, cells with definitions, stocks, identities")
    public FormBody form(@PathParam("edition") String edition) {
        return editions.find(edition).map(FormBody::of).orElseThrow(() -> Problem.notFound(ReportWords.FORM, edition));
    }

    /** The editions. */
    @Schema(name = "FormList")
    record FormList(List<FormBody.Summary> items) {}
}
