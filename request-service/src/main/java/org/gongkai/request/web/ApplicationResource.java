package org.gongkai.request.web;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.registers.Registers;
import org.gongkai.registers.web.RegisterResource;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;

/** Applications by staff. */
@Path("/api/v1/applications")
@Tag(name = "Applications")
@RunOnVirtualThread
public class ApplicationResource extends RegisterResource<DisclosureApplication> {

    ApplicationResource(Registers registers, ApplicationRegister register) {
        super(registers, register);
    }
}
