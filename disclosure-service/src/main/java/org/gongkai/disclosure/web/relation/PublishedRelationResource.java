package org.gongkai.disclosure.web.relation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.life.PublicTexts;
import org.gongkai.disclosure.life.content.ItemRelation;
import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.disclosure.reader.Everybody;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.web.RecordBodies;

/** What published items do to each other, as everybody may read it; that one of an import is replaced is said of it too. */
@Path("/api/v1/public/disclosures/{id}/relations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
@RunOnVirtualThread
public class PublishedRelationResource {

    private final PublicTexts texts;
    private final RelatedItems related;
    private final RecordBodies ids;
    private final CurrentCaller caller;

    PublishedRelationResource(PublicTexts texts, RelatedItems related, RecordBodies ids, CurrentCaller caller) {
        this.texts = texts;
        this.related = related;
        this.ids = ids;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "publishedRelations",
            summary = "What an item revises, repeals, replaces and interprets, and what does so to it")
    public Listed list(@PathParam("id") String id) {
        UUID record = ids.id(DisclosureWords.ITEM, id);
        if (!related.isPublic(record)) {
            throw Problem.notFound(DisclosureWords.ITEM, id);
        }
        List<ItemRelation> own = caller.as(Everybody.READER, () -> texts.find(record))
                .map(text -> text.content().relations())
                .orElse(List.of());
        return new Listed(related.of(Optional.of(record), own));
    }

    /** The relations. */
    @Schema(name = "RelatedItems")
    record Listed(List<RelatedBody> items) {}
}
