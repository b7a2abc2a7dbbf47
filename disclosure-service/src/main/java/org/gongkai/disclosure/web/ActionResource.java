package org.gongkai.disclosure.web;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.action.ActionRegister;
import org.gongkai.disclosure.action.AdministrativeAction;
import org.gongkai.registers.Registers;
import org.gongkai.registers.web.RegisterResource;

/** Counts of administrative actions by staff. */
@Path("/api/v1/administrative-actions")
@Tag(name = "Administrative actions")
@RunOnVirtualThread
public class ActionResource extends RegisterResource<AdministrativeAction> {

    ActionResource(Registers registers, ActionRegister register) {
        super(registers, register);
    }
}
