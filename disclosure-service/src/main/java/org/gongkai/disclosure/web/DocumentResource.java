package org.gongkai.disclosure.web;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.document.DocumentRegister;
import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.registers.Registers;
import org.gongkai.registers.web.RegisterResource;

/** Regulations and normative documents by staff. */
@Path("/api/v1/normative-documents")
@Tag(name = "Normative documents")
@RunOnVirtualThread
public class DocumentResource extends RegisterResource<NormativeDocument> {

    DocumentResource(Registers registers, DocumentRegister register) {
        super(registers, register);
    }
}
