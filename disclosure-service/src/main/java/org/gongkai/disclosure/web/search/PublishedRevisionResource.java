package org.gongkai.disclosure.web.search;

import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.life.PublicTexts;
import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.disclosure.reader.Everybody;
import org.gongkai.disclosure.web.life.PublishedContentResource;
import org.gongkai.disclosure.web.relation.RelatedItems;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.web.RecordBodies;

/** Texts that were public before another took their place: whoever has cited one finds it where it was. */
@Path("/api/v1/public/disclosures/{id}/revisions/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
@RunOnVirtualThread
public class PublishedRevisionResource {

    private final PublicTexts texts;
    private final RecordBodies ids;
    private final RelatedItems related;
    private final CurrentCaller caller;

    PublishedRevisionResource(PublicTexts texts, RecordBodies ids, RelatedItems related, CurrentCaller caller) {
        this.texts = texts;
        this.ids = ids;
        this.related = related;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "publishedRevision",
            summary = "A text of an item that is public, or was before another took its place")
    public PublishedContentResource.PublishedContent read(
            @PathParam("id") String id, @PathParam("number") String number) {
        UUID record = ids.id(DisclosureWords.ITEM, id);
        return Optional.of(number)
                .filter(text -> text.matches("[1-9]\\d{0,8}"))
                .flatMap(text -> caller.as(Everybody.READER, () -> texts.find(record, Integer.parseInt(text))))
                .map(text -> PublishedContentResource.PublishedContent.of(record, text, related))
                .orElseThrow(() -> Problem.notFound(DisclosureWords.ITEM, id + "/" + number));
    }
}
