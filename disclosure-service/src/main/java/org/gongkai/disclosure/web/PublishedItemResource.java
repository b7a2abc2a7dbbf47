package org.gongkai.disclosure.web;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.item.DisclosureItem;
import org.gongkai.disclosure.item.ItemRegister;
import org.gongkai.registers.Registers;

/** Items of proactive disclosure as everybody may read them. */
@Path("/api/v1/public/disclosures")
@Tag(name = "Public")
@RunOnVirtualThread
public class PublishedItemResource extends PublishedRegisterResource<DisclosureItem> {

    PublishedItemResource(Registers registers, ItemRegister register) {
        super(registers, register);
    }
}
