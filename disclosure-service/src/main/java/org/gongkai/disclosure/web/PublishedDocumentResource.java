package org.gongkai.disclosure.web;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.document.DocumentRegister;
import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.registers.Registers;

/** Regulations and normative documents as everybody may read them. */
@Path("/api/v1/public/normative-documents")
@Tag(name = "Public")
@RunOnVirtualThread
public class PublishedDocumentResource extends PublishedRegisterResource<NormativeDocument> {

    PublishedDocumentResource(Registers registers, DocumentRegister register) {
        super(registers, register);
    }
}
