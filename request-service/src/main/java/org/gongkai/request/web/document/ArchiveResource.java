package org.gongkai.request.web.document;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.web.Disposition;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.document.archive.ArchiveBundle;

/** The whole file of an application. */
@Path("/api/v1/applications/{id}/archive")
@Tag(name = "Documents")
@RunOnVirtualThread
public class ArchiveResource {

    private final ArchiveBundle bundle;
    private final RecordBodies records;

    ArchiveResource(ArchiveBundle bundle, RecordBodies records) {
        this.bundle = bundle;
        this.records = records;
    }

    @GET
    @Produces("application/zip")
    @Operation(
            operationId = "applicationArchive",
            summary = "The file of an application as ZIP: index, documents as PDF and DOCX, record and events as JSON,"
                    + " and a manifest with the SHA-256 of each; who takes it stays in the audit")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response read(@PathParam("id") String id) {
        UUID application = records.id(ApplicationWords.APPLICATION, id);
        ArchiveBundle.Contents contents = bundle.of(application);
        StreamingOutput zip = out -> bundle.write(contents, out);
        return Response.ok(zip, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(application + ".zip"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
