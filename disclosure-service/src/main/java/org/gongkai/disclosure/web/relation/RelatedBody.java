package org.gongkai.disclosure.web.relation;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.life.content.RelationKind;
import org.gongkai.disclosure.life.relation.Related;

/** A public item that does something to another, or to which another does it. */
@Schema(name = "RelatedItem")
public record RelatedBody(
        RelationKind kind,

        @Schema(
                enumeration = {"TO", "BY"},
                description = "TO: the item does it to this one; BY: this one does it to the item")
        String direction,

        UUID disclosureId,
        String agencyCode,
        String title,
        @Schema(nullable = true) String indexNumber,
        LocalDate publishedOn,

        @Schema(
                nullable = true,
                description = "Of BY: since when it does; a revised, repealed or replaced item holds until then")
        LocalDate from,

        @Schema(examples = "/api/v1/public/disclosures/01890f2e-0000-7000-8000-000000000001")
        String href) {

    /** It as it is answered. */
    public static RelatedBody of(Related related) {
        return new RelatedBody(
                related.kind(),
                related.direction().name(),
                related.disclosureId(),
                related.agencyCode(),
                related.title(),
                related.indexNumber().orElse(null),
                related.publishedOn(),
                related.from().orElse(null),
                "/api/v1/public/disclosures/" + related.disclosureId());
    }
}
