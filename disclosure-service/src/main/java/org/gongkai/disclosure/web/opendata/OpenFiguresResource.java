package org.gongkai.disclosure.web.opendata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.opendata.ActionFigures;
import org.gongkai.disclosure.opendata.OpenFigures;
import org.gongkai.disclosure.reader.Everybody;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.kit.web.Disposition;
import org.gongkai.kit.web.Parameters;

/** Figures that are public as data: what bodies decided by body and year, in files that are small. */
@Path("/api/v1/public/open-data")
@Tag(name = "Open data")
@RunOnVirtualThread
public class OpenFiguresResource {

    private static final String CSV = "text/csv";
    private static final String UTF_8 = ";charset=UTF-8";

    private final OpenFigures figures;
    private final CurrentCaller caller;

    OpenFiguresResource(OpenFigures figures, CurrentCaller caller) {
        this.figures = figures;
        this.caller = caller;
    }

    @GET
    @Path("administrative-actions.csv")
    @Produces(CSV + UTF_8)
    @Operation(
            operationId = "openActionsCsv",
            summary = "Licensing, penalties, compulsion and fees by body and year, as signed reports count them")
    @APIResponse(
            responseCode = "200",
            description = "The file, in UTF-8 with a byte order mark; an empty cell is not known, and not 0",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public Response actionsCsv(@QueryParam("agencyCode") String agencyCode, @QueryParam("year") String year)
            throws IOException {
        OpenFigures.Asked asked = asked(agencyCode, year);
        return whole("administrative-actions.csv", CSV + UTF_8, out -> figures.writeCsv(asked, out));
    }

    @GET
    @Path("administrative-actions.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openActionsJson",
            summary = "Licensing, penalties, compulsion and fees by body and year, as signed reports count them")
    @APIResponse(
            responseCode = "200",
            description = "An array, by body and year; null is not known, and not 0",
            content = @Content(schema = @Schema(implementation = ActionFigures[].class)))
    public Response actionsJson(@QueryParam("agencyCode") String agencyCode, @QueryParam("year") String year)
            throws IOException {
        OpenFigures.Asked asked = asked(agencyCode, year);
        return whole("administrative-actions.json", MediaType.APPLICATION_JSON, out -> figures.writeJson(asked, out));
    }

    private static OpenFigures.Asked asked(String agencyCode, String year) {
        return new OpenFigures.Asked(
                Optional.ofNullable(agencyCode).map(Spelling.CODE::canonical),
                Optional.ofNullable(year).map(Parameters::year));
    }

    /** A file that is small, whose tag is that of its bytes. */
    private Response whole(String name, String mediaType, Written file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        caller.<Void, IOException>as(Everybody.READER, () -> {
            file.write(bytes);
            return null;
        });
        return Response.ok(bytes.toByteArray(), mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(name))
                .build();
    }

    private interface Written {
        void write(OutputStream out) throws IOException;
    }
}
