package org.gongkai.request.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.registers.Registers;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.registers.web.RegisterResource;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.web.handling.HandlingBodies;

/** Applications by staff: the register, and one of them with its life. */
@Path("/api/v1/applications")
@Tag(name = "Applications")
@RunOnVirtualThread
public class ApplicationResource extends RegisterResource<DisclosureApplication> {

    @Inject
    ApplicationHandling handling;

    @Inject
    HandlingBodies lives;

    @Inject
    RecordBodies ids;

    ApplicationResource(Registers registers, ApplicationRegister register) {
        super(registers, register);
    }

    @Override
    public Response read(String id) {
        return lives.response(handling.state(ids.id(ApplicationWords.APPLICATION, id)));
    }
}
