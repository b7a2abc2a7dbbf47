package org.gongkai.disclosure.web;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.decision.DecisionEntry;
import org.gongkai.disclosure.decision.DecisionRegister;
import org.gongkai.registers.Registers;
import org.gongkai.registers.web.RegisterResource;

/** Licences and penalties one by one, by staff and by the systems that decide them. */
@Path("/api/v1/administrative-decisions")
@Tag(name = "Administrative decisions")
@RunOnVirtualThread
public class DecisionResource extends RegisterResource<DecisionEntry> {

    DecisionResource(Registers registers, DecisionRegister register) {
        super(registers, register);
    }
}
