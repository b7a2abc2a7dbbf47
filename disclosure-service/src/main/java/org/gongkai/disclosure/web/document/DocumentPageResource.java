package org.gongkai.disclosure.web.document;

import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.web.page.PublicPage;

/** A published document as a page, to which the page of the search leads where no item makes it public. */
@Path("/api/v1/public/normative-documents/{id}/page")
@Tag(name = "Public")
@RunOnVirtualThread
public class DocumentPageResource {

    private final PublishedStandings documents;
    private final Template template;

    DocumentPageResource(PublishedStandings documents, @Location("document.html") Template template) {
        this.documents = documents;
        this.template = template;
    }

    @GET
    @Produces("text/html; charset=UTF-8")
    @Operation(operationId = "publishedDocumentPage", summary = "A published document as a page in Chinese")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)))
    public Response page(@PathParam("id") String id) {
        return PublicPage.answer(template.data("document", DocumentPage.of(documents.of(id, Optional.empty()))));
    }
}
