package org.gongkai.disclosure.web;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.item.DisclosureItem;
import org.gongkai.disclosure.item.ItemRegister;
import org.gongkai.disclosure.life.PublicTexts;
import org.gongkai.disclosure.reader.Everybody;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.Registers;
import org.gongkai.registers.register.Registered;

/** Items of proactive disclosure as everybody may read them. */
@Path("/api/v1/public/disclosures")
@Tag(name = "Public")
@RunOnVirtualThread
public class PublishedItemResource extends PublishedRegisterResource<DisclosureItem> {

    private final PublicTexts texts;

    PublishedItemResource(Registers registers, ItemRegister register, PublicTexts texts) {
        super(registers, register);
        this.texts = texts;
    }

    /** Who comes by an address that was permanent is told that it was withdrawn, and why. */
    @Override
    protected Problem withdrawn(Registered<DisclosureItem> record) {
        return caller.as(
                Everybody.READER,
                () -> texts.withdrawn(record.id(), record.entry().withdrawnOn()));
    }
}
