package org.gongkai.request.web.document;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.registers.web.RecordBodies;
import org.gongkai.request.document.MatterLetters;
import org.gongkai.request.document.Printing;
import org.gongkai.request.document.Printing.FileKind;
import org.gongkai.request.matter.MatterWords;

/** The letter that answers what was no application, or passes it on. */
@Path("/api/v1/matters/{id}/letter")
@Tag(name = "Matters")
@RunOnVirtualThread
public class MatterLetterResource {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final MatterLetters letters;
    private final RecordBodies ids;

    MatterLetterResource(MatterLetters letters, RecordBodies ids) {
        this.letters = letters;
        this.ids = ids;
    }

    @GET
    @Produces({"application/pdf", WORD})
    @Operation(
            operationId = "matterLetter",
            summary = "The letter to who asked for a correction (Art. 41) or suggested a publication (Art. 44), once it"
                    + " is answered or passed on: as PDF, or as a Word document by Accept; who reads it stays in the"
                    + " audit")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = WORD, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "409", ref = "Problem409")
    @APIResponse(responseCode = "410", ref = "Problem410")
    public Response read(@PathParam("id") String id, @Context HttpHeaders headers) {
        MatterLetters.Letter letter = letters.of(ids.id(MatterWords.MATTER, id));
        FileKind kind = FileAnswer.accepted(headers.getAcceptableMediaTypes()).orElse(FileKind.PDF);
        return FileAnswer.of(Printing.print(letter.paper(), kind), kind, letter.name())
                .build();
    }
}
