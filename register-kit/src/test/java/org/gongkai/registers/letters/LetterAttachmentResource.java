package org.gongkai.registers.letters;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.registers.Registers;
import org.gongkai.registers.attachment.AttachmentOwner;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.registers.web.attachment.AttachmentAnswers;
import org.gongkai.registers.web.attachment.AttachmentResource;
import org.gongkai.registers.web.attachment.AttachmentUploads;

/** What is attached to letters. */
@Path("/api/v1/letters")
@Tag(name = "Letters")
@RunOnVirtualThread
public class LetterAttachmentResource extends AttachmentResource {

    private final LetterRegister register;
    private final Registrar<Letter> letters;
    private final AttachmentAnswers answers;
    private final RecordBodies ids;

    LetterAttachmentResource(
            Registers registers,
            LetterRegister register,
            AttachmentAnswers answers,
            AttachmentUploads uploads,
            RecordBodies ids) {
        super("/api/v1/letters", answers, uploads);
        this.register = register;
        this.letters = registers.open(register).registrar();
        this.answers = answers;
        this.ids = ids;
    }

    @DELETE
    @Path("{id}/attachments/{n}")
    @Operation(operationId = "detachFrom", summary = "Take a file of %s away")
    public Response remove(
            @PathParam("id") String id,
            @PathParam("n") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answers.remove(owner(id), number, ifMatch);
    }

    @Override
    protected AttachmentOwner owner(String id) {
        Registered<Letter> letter = letters.record(ids.id(register.singular(), id));
        return new AttachmentOwner("LETTER", letter.id(), letter.entry().agencyCode());
    }
}
