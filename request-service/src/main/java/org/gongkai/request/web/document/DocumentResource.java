package org.gongkai.request.web.document;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.document.Documents;
import org.gongkai.request.document.Printing;
import org.gongkai.request.document.Printing.FileKind;
import org.gongkai.request.document.kept.KeptDocument;
import org.gongkai.request.document.words.DocumentWords;

/** The papers of an application (文书): made, listed, read as PDF and Word document. */
@Path("/api/v1/applications/{id}/documents")
@Tag(name = "Documents")
@RunOnVirtualThread
public class DocumentResource {

    private static final Pattern NUMBER = Pattern.compile("([1-9]\\d{0,5})(?:\\.([a-z]+))?");

    private final Documents documents;
    private final RecordBodies records;
    private final ValidBodies bodies;

    DocumentResource(Documents documents, RecordBodies records, ValidBodies bodies) {
        this.documents = documents;
        this.records = records;
        this.bodies = bodies;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "applicationDocuments",
            summary = "The documents that were made for an application, and those that its file lacks")
    public DocumentBody.DocumentList list(@PathParam("id") String id) {
        UUID application = application(id);
        return DocumentBody.DocumentList.of(documents.of(application), documents.missing(application));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeDocument",
            summary = "Make a document of the application's life; an element without a value refuses it, and what is"
                    + " before its step is a draft")
    @APIResponse(
            responseCode = "201",
            description = "Made; it never changes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentBody.class)))
    @APIResponse(responseCode = "409", ref = "Problem409")
    @APIResponse(responseCode = "422", ref = "Problem422")
    public Response make(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DocumentRequest.class)))
                    ObjectNode body) {
        UUID application = documents.reached(application(id));
        DocumentBody made = DocumentBody.of(documents.make(
                application, bodies.read(DocumentRequest.class, body).question()));
        return Response.created(URI.create("/api/v1/applications/" + application + "/documents/" + made.number()))
                .entity(made)
                .build();
    }

    @GET
    @Path("{number}")
    @Produces({
        MediaType.APPLICATION_JSON,
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    })
    @Operation(
            operationId = "applicationDocument",
            summary = "One of them: told about, or with .pdf or .docx behind the number or by Accept as a file; who"
                    + " reads a file stays in the audit")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DocumentBody.class)),
                @Content(mediaType = "application/pdf"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
            })
    @APIResponse(responseCode = "410", ref = "Problem410")
    public Response read(
            @PathParam("id") String id,
            @Parameter(schema = @Schema(examples = "1")) @PathParam("number") String number,
            @Context HttpHeaders headers) {
        UUID application = application(id);
        Matcher asked = NUMBER.matcher(number);
        if (!asked.matches()) {
            throw Problem.notFound(DocumentWords.DOCUMENT, number);
        }
        int ordinal = Integer.parseInt(asked.group(1));
        Optional<FileKind> kind = asked.group(2) == null
                ? FileAnswer.accepted(headers.getAcceptableMediaTypes())
                : Optional.of(FileKind.withSuffix(asked.group(2))
                        .orElseThrow(() -> Problem.notFound(DocumentWords.DOCUMENT, number)));
        if (kind.isEmpty()) {
            return Response.ok(DocumentBody.of(documents.document(application, ordinal)), MediaType.APPLICATION_JSON)
                    .build();
        }
        return file(application, ordinal, kind.get(), headers);
    }

    private Response file(UUID application, int ordinal, FileKind kind, HttpHeaders headers) {
        KeptDocument kept = documents.read(application, ordinal);
        String tag = FileAnswer.tag(kept.sha256(), kind);
        if (EntityTags.matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            return Response.notModified().header(HttpHeaders.ETAG, tag).build();
        }
        String number = kept.documentNumber().map(one -> "（" + one + "）").orElse("");
        return FileAnswer.of(
                        Printing.print(kept.paper().orElseThrow(), kind),
                        kind,
                        kept.kind().title() + number)
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    private UUID application(String id) {
        return records.id(ApplicationWords.APPLICATION, id);
    }
}
