package org.gongkai.disclosure.web.life;

import java.time.LocalDate;
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
import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.life.content.Validity;
import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.disclosure.reader.Everybody;
import org.gongkai.disclosure.web.relation.RelatedBody;
import org.gongkai.disclosure.web.relation.RelatedItems;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.web.RecordBodies;

/** The texts of items as everybody may read them. */
@Path("/api/v1/public/disclosures/{id}/content")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
@RunOnVirtualThread
public class PublishedContentResource {

    private final PublicTexts texts;
    private final RecordBodies ids;
    private final RelatedItems related;
    private final CurrentCaller caller;

    PublishedContentResource(PublicTexts texts, RecordBodies ids, RelatedItems related, CurrentCaller caller) {
        this.texts = texts;
        this.ids = ids;
        this.related = related;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "publishedContent",
            summary = "The text and all metadata of an item that was published here; one of an import has none")
    public PublishedContent read(@PathParam("id") String id) {
        UUID record = ids.id(DisclosureWords.ITEM, id);
        return caller.as(Everybody.READER, () -> texts.find(record))
                .map(text -> PublishedContent.of(record, text, related))
                .orElseThrow(() -> Problem.notFound(DisclosureWords.ITEM, id));
    }

    /**
     * What is public of an item.
     *
     * @param publishedOn when this text was
     */
    @Schema(name = "PublishedContent")
    public record PublishedContent(
            UUID disclosureId,
            int revision,
            ItemContent content,
            Validity validity,
            LocalDate publishedOn,
            @Schema(description = "Where else it stands") List<ItemPlacementBody> placements,

            @Schema(description = "Public items that it does something to, and that do something to it")
            List<RelatedBody> related,

            @Schema(
                    description =
                            "All of its texts that everybody can read, the present one last; each has an address of its own")
            List<String> revisions) {

        /** A text of the item that a record is. */
        public static PublishedContent of(UUID record, PublicTexts.PublicText text, RelatedItems related) {
            return new PublishedContent(
                    record,
                    text.number(),
                    text.content(),
                    text.validity(),
                    text.publishedOn(),
                    text.placements().stream().map(ItemPlacementBody::of).toList(),
                    related.of(Optional.of(record), text.content().relations()),
                    text.published().stream()
                            .map(number -> "/api/v1/public/disclosures/" + record + "/revisions/" + number)
                            .toList());
        }
    }
}
