package org.gongkai.registers.letters;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.registers.Registers;
import org.gongkai.registers.web.RegisterResource;

/** Letters by staff. */
@Path("/api/v1/letters")
@Tag(name = "Letters")
@RunOnVirtualThread
public class LetterResource extends RegisterResource<Letter> {

    LetterResource(Registers registers, LetterRegister register) {
        super(registers, register);
    }
}
