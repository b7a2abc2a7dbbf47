package org.gongkai.disclosure.web;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.item.DisclosureItem;
import org.gongkai.disclosure.item.ItemRegister;
import org.gongkai.registers.Registers;
import org.gongkai.registers.web.RegisterResource;

/** Items of proactive disclosure by staff. */
@Path("/api/v1/disclosures")
@Tag(name = "Disclosures")
@RunOnVirtualThread
public class ItemResource extends RegisterResource<DisclosureItem> {

    ItemResource(Registers registers, ItemRegister register) {
        super(registers, register);
    }
}
