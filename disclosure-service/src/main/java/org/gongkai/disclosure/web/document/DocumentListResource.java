package org.gongkai.disclosure.web.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
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

import org.gongkai.disclosure.document.DocumentRegister;
import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.disclosure.document.life.event.CleanUpDecision;
import org.gongkai.disclosure.document.list.CleanUp;
import org.gongkai.disclosure.document.list.CleanUpHint;
import org.gongkai.disclosure.document.list.CleanUpStanding;
import org.gongkai.disclosure.document.list.CleanUps;
import org.gongkai.disclosure.document.list.DocumentsInForce;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.registers.Registers;
import org.gongkai.registers.web.RecordBodies;

/** Regulations and normative documents in lists: in force on a day, and to be cleaned up in a year. */
@Path("/api/v1/normative-documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Normative documents")
@RunOnVirtualThread
public class DocumentListResource {

    private final DocumentsInForce inForce;
    private final CleanUps cleanUps;
    private final Registers.OpenRegister<NormativeDocument> open;
    private final RecordBodies records;
    private final CurrentCaller caller;
    private final Clock clock;

    DocumentListResource(
            DocumentsInForce inForce,
            CleanUps cleanUps,
            Registers registers,
            DocumentRegister register,
            RecordBodies records,
            CurrentCaller caller,
            Clock clock) {
        this.inForce = inForce;
        this.cleanUps = cleanUps;
        this.open = registers.open(register);
        this.records = records;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("in-force")
    @Operation(
            operationId = "documentsInForce",
            summary = "The documents that hold on a day (现行有效), today if none is named")
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
                Optional.ofNullable(on).map(day -> Parameters.day("on", day)).orElseGet(() -> LocalDate.now(clock)),
                Optional.ofNullable(agencyCode),
                Optional.ofNullable(kind),
                false);
        return Pages.response(
                records.deskPage(open.registrar(), inForce.list(asked, PageRequest.of(limit, after))), uri);
    }

    @GET
    @Path("clean-ups/{year}")
    @Operation(
            operationId = "documentCleanUp",
            summary = "The clean-up (清理) of a year: every document that held when it began, and how far it has come")
    @APIResponse(
            responseCode = "200",
            description = "The clean-up with a page of its documents",
            content = @Content(schema = @Schema(implementation = CleanUpBody.class)))
    public Response cleanUp(
            @PathParam("year") String year,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("standing") CleanUpStanding standing,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        int ofYear = Parameters.year(year);
        String agency = Optional.ofNullable(agencyCode)
                .map(Spelling.CODE::canonical)
                .or(caller::findOwnAgency)
                .orElseThrow(() -> Problem.invalid("agencyCode", KitWords.NEEDED));
        CleanUp whole = cleanUps.of(agency, ofYear);
        Page<CleanUp.Entry> page =
                cleanUps.list(agency, ofYear, Optional.ofNullable(standing), PageRequest.of(limit, after));
        Response.ResponseBuilder answer = Response.ok(new CleanUpBody(
                ofYear,
                whole.documents(),
                whole.standing(),
                whole.decisions(),
                page.items().stream().map(EntryBody::of).toList(),
                page.next()));
        if (page.next() != null) {
            answer.header(HttpHeaders.LINK, Pages.next(uri, "after", page.next()));
        }
        return answer.build();
    }

    /** The clean-up of a year. */
    @Schema(name = "DocumentCleanUpOfYear")
    record CleanUpBody(
            int year,

            @Schema(description = "Documents that held when the year began")
            long documents,

            @Schema(description = "How many stand how") Map<CleanUpStanding, Long> standing,

            @Schema(description = "How many were decided how")
            Map<CleanUpDecision, Long> decisions,

            List<EntryBody> items,
            @Schema(nullable = true) String next) {}

    /** A document of a clean-up. */
    @Schema(name = "DocumentToCleanUp")
    record EntryBody(
            UUID id,
            long version,
            String documentNumber,
            String title,
            String kind,
            LocalDate issuedOn,
            @Schema(nullable = true) LocalDate expiresOn,
            CleanUpStanding standing,
            @Schema(nullable = true) CleanUpDecision decision,
            @Schema(nullable = true) String reason,
            @Schema(nullable = true) LocalDate decidedOn,
            @Schema(nullable = true) String decidedBy,
            @Schema(description = "Why it deserves a look") List<CleanUpHint> hints) {

        static EntryBody of(CleanUp.Entry entry) {
            return new EntryBody(
                    entry.id(),
                    entry.version(),
                    entry.documentNumber(),
                    entry.title(),
                    entry.kind(),
                    entry.issuedOn(),
                    entry.expiresOn().orElse(null),
                    entry.standing(),
                    entry.decision().map(CleanUp.Decision::decision).orElse(null),
                    entry.decision().map(CleanUp.Decision::reason).orElse(null),
                    entry.decision().map(CleanUp.Decision::on).orElse(null),
                    entry.decision().map(CleanUp.Decision::by).orElse(null),
                    entry.hints());
        }
    }
}
