package org.gongkai.litigation.web;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.litigation.legalcase.CaseRegister;
import org.gongkai.litigation.legalcase.LegalCase;
import org.gongkai.registers.Registers;
import org.gongkai.registers.web.RegisterResource;

/** Reconsiderations and lawsuits by staff. */
@Path("/api/v1/cases")
@Tag(name = "Cases")
@RunOnVirtualThread
public class CaseResource extends RegisterResource<LegalCase> {

    CaseResource(Registers registers, CaseRegister register) {
        super(registers, register);
    }
}
