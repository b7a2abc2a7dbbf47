package org.gongkai.disclosure.web;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.fee.FeeEntry;
import org.gongkai.disclosure.fee.FeeRegister;
import org.gongkai.registers.Registers;
import org.gongkai.registers.web.RegisterResource;

/** The ledger of administrative fees by staff and by the systems that collect them. */
@Path("/api/v1/administrative-fees")
@Tag(name = "Administrative fees")
@RunOnVirtualThread
public class FeeResource extends RegisterResource<FeeEntry> {

    FeeResource(Registers registers, FeeRegister register) {
        super(registers, register);
    }
}
