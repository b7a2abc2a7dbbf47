package org.gongkai.disclosure.web.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.document.life.AwaitedDocuments;
import org.gongkai.disclosure.document.life.AwaitedStep;
import org.gongkai.disclosure.document.life.DocumentStepTaken;
import org.gongkai.disclosure.life.term.ItemTerm;
import org.gongkai.disclosure.review.ReviewKind;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;

/** The documents that wait for reviews or for their publication, as a worklist (待审查公开文件). */
@Path("/api/v1/normative-documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Normative documents")
@RunOnVirtualThread
public class AwaitedDocumentResource {

    private final AwaitedDocuments documents;

    AwaitedDocumentResource(AwaitedDocuments documents) {
        this.documents = documents;
    }

    @GET
    @Path("awaiting-publication")
    @Operation(
            operationId = "documentsAwaitingPublication",
            summary =
                    "Documents that nobody may read yet of bodies that review here, and those for which other words are proposed: what each waits for, and until when")
    @APIResponse(
            responseCode = "200",
            description = "A page of documents",
            content = @Content(schema = @Schema(implementation = AwaitedPage.class)))
    public Response list(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("waitsFor") AwaitedStep waitsFor,
            @Parameter(description = "true for those whose last day has passed") @QueryParam("late") String late,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        AwaitedDocuments.Asked asked = new AwaitedDocuments.Asked(
                Optional.ofNullable(agencyCode), Optional.ofNullable(waitsFor), Parameters.flag("late", late));
        return Pages.response(
                documents.list(asked, PageRequest.of(limit, after)).map(AwaitedBody::of), uri);
    }

    /** A page of them. */
    @Schema(name = "AwaitedDocumentPage")
    record AwaitedPage(
            List<AwaitedBody> items,
            @Schema(nullable = true) String next) {}

    /** A document that waits. */
    @Schema(name = "AwaitedDocument")
    record AwaitedBody(
            UUID id,
            long version,
            String agencyCode,
            String documentNumber,
            String title,
            LocalDate issuedOn,

            @Schema(description = "Whether everybody reads it, and other words are proposed")
            boolean reworded,

            @Schema(description = "What is to be done next") List<AwaitedStep> waitsFor,
            @Schema(nullable = true) String secrecyBy,
            @Schema(nullable = true) String contentBy,

            @Schema(description = "The day that its term is counted from, which is not counted itself")
            LocalDate startsOn,

            @Schema(nullable = true, description = "Null where the holidays of that year are not known yet")
            LocalDate dueOn,

            ItemTerm.State state) {

        static AwaitedBody of(AwaitedDocuments.Awaited one) {
            Optional<DocumentStepTaken> rewording = one.reviews().rewording();
            return new AwaitedBody(
                    one.record().id(),
                    one.record().version(),
                    one.record().entry().agencyCode(),
                    one.record().entry().documentNumber(),
                    one.record().entry().title(),
                    one.record().entry().issuedOn(),
                    rewording.isPresent(),
                    one.waitsFor(),
                    one.reviews().passedBy(ReviewKind.SECRECY).orElse(null),
                    one.reviews().passedBy(ReviewKind.CONTENT).orElse(null),
                    one.term().startsOn(),
                    one.term().dueOn().orElse(null),
                    one.term().state());
        }
    }
}
