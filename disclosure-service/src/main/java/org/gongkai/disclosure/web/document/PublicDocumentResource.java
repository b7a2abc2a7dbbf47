package org.gongkai.disclosure.web.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.ws.rs.GET;
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

import org.gongkai.disclosure.document.DocumentRegister;
import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.disclosure.document.list.DocumentsInForce;
import org.gongkai.disclosure.reader.Everybody;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.registers.Registers;
import org.gongkai.registers.register.Registered;
import org.gongkai.registers.web.RecordBodies;

/** Whether documents hold, as everybody may read it. */
@Path("/api/v1/public/normative-documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
@RunOnVirtualThread
public class PublicDocumentResource {

    private final PublishedStandings standings;
    private final DocumentsInForce inForce;
    private final Registers.OpenRegister<NormativeDocument> open;
    private final RecordBodies records;
    private final CurrentCaller caller;
    private final Clock clock;

    PublicDocumentResource(
            PublishedStandings standings,
            DocumentsInForce inForce,
            Registers registers,
            DocumentRegister register,
            RecordBodies records,
            CurrentCaller caller,
            Clock clock) {
        this.standings = standings;
        this.inForce = inForce;
        this.open = registers.open(register);
        this.records = records;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("in-force")
    @Operation(
            operationId = "publishedDocumentsInForce",
            summary = "The published documents that hold on a day, today if none is named")
    @APIResponse(
            responseCode = "200",
            description = "A page of documents",
            content = @Content(schema = @Schema(ref = "NormativeDocumentPage")))
    public Response inForce(
            @QueryParam("on") String on,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("kind") String kind,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        DocumentsInForce.Asked asked = new DocumentsInForce.Asked(
                day(on).orElseGet(() -> LocalDate.now(clock)),
                Optional.ofNullable(agencyCode),
                Optional.ofNullable(kind),
                true);
        PageRequest page = PageRequest.of(limit, after);
        Page<Registered<NormativeDocument>> found = caller.as(Everybody.READER, () -> inForce.list(asked, page));
        return Pages.response(found.map(record -> records.body(open.registrar(), record)), uri);
    }

    @GET
    @Path("{id}/standing")
    @Worded
    @Operation(
            operationId = "publishedDocumentStanding",
            summary =
                    "Whether a published document holds, today or on a day, what became of it, and its interpretations")
    public PublicDocumentBody standing(@PathParam("id") String id, @QueryParam("on") String on) {
        Optional<LocalDate> day = day(on);
        return standings.of(id, day).body();
    }

    private static Optional<LocalDate> day(String on) {
        return Optional.ofNullable(on).map(day -> Parameters.day("on", day));
    }
}
