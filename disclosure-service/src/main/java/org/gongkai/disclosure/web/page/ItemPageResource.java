package org.gongkai.disclosure.web.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.item.DisclosureItem;
import org.gongkai.disclosure.item.ItemRegister;
import org.gongkai.disclosure.life.PublicTexts;
import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.disclosure.reader.Everybody;
import org.gongkai.disclosure.web.relation.RelatedItems;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.Registers;
import org.gongkai.registers.register.Registered;
import org.gongkai.registers.web.RecordBodies;

/** A published item as a page, to which the page of the search leads. */
@Path("/api/v1/public/disclosures/{id}/page")
@Tag(name = "Public")
@RunOnVirtualThread
public class ItemPageResource {

    private final Registers.OpenRegister<DisclosureItem> items;
    private final PublicTexts texts;
    private final RelatedItems related;
    private final RecordBodies ids;
    private final CurrentCaller caller;
    private final Template template;

    ItemPageResource(
            Registers registers,
            ItemRegister register,
            PublicTexts texts,
            RelatedItems related,
            RecordBodies ids,
            CurrentCaller caller,
            @Location("item.html") Template template) {
        this.items = registers.open(register);
        this.texts = texts;
        this.related = related;
        this.ids = ids;
        this.caller = caller;
        this.template = template;
    }

    @GET
    @Produces("text/html; charset=UTF-8")
    @Operation(operationId = "publishedItemPage", summary = "A published item as a page in Chinese")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)))
    public Response page(@PathParam("id") String id) {
        UUID record = ids.id(DisclosureWords.ITEM, id);
        ItemPage page = caller.as(Everybody.READER, () -> page(record));
        return PublicPage.answer(template.data("item", page));
    }

    private ItemPage page(UUID record) {
        Registered<DisclosureItem> item = items.registrar().record(record);
        if (item.voiding().isPresent()) {
            throw Problem.notFound(DisclosureWords.ITEM, record);
        }
        Optional<PublicTexts.PublicText> text = texts.find(record);
        if (item.entry().withdrawnOn() != null) {
            throw texts.withdrawn(record, item.entry().withdrawnOn());
        }
        return ItemPage.of(
                item,
                text,
                related.of(
                        Optional.of(record),
                        text.map(one -> one.content().relations()).orElse(List.of())));
    }
}
