package org.gongkai.disclosure.web.life;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.life.ItemState;
import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.life.content.Validity;
import org.gongkai.disclosure.life.table.ItemStage;
import org.gongkai.disclosure.search.file.FileTexts;
import org.gongkai.disclosure.web.relation.RelatedBody;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.life.Action;

/** An item with its life, as staff see it. */
@Schema(name = "Item")
record ItemBody(
        UUID id,
        long version,
        String agencyCode,
        ItemStage stage,

        @Schema(nullable = true, description = "Its row of the register, once it is or was public")
        UUID disclosureId,

        @Schema(nullable = true) String indexNumber,

        @Schema(description = "Number of the text, of which there may have been others")
        int revision,

        ItemContent content,
        Validity validity,

        @Schema(description = "Elements and attributes that were taken out of the text that was sent")
        List<String> removedFromText,

        @Schema(description = "What it lacks before it can be submitted")
        List<ItemReviewBodies.GapBody> gaps,

        @Schema(
                description =
                        "What looks like personal data in it; it does not go out while one of them is not settled")
        List<ItemReviewBodies.FindingBody> personalData,

        ItemReviewBodies.ReviewsBody reviews,
        List<ItemTermBody> terms,
        List<ItemRevisionBody> revisions,
        @Schema(nullable = true) LocalDate annulledOn,
        @Schema(nullable = true) LocalDate withdrawnOn,
        @Schema(nullable = true) String withdrawalReason,

        @Schema(nullable = true, description = "When somebody last found that it stays withheld (Art. 18)")
        LocalDate withheldOn,

        @Schema(nullable = true, description = "When it is to be made public, by whose order")
        ItemOrderBody order,

        @Schema(description = "Where else it stands") List<ItemPlacementBody> placements,

        @Schema(description = "Public items that it does something to, and that do something to it")
        List<RelatedBody> related,

        @Schema(
                description =
                        "Of the files that its published text shows, whether they are found by what stands in them")
        List<FileTexts.Standing> fileTexts,

        @Schema(
                description =
                        "Of the files that the text at hand shows, whether they could be read to look for personal data; what could not is looked at by who reviews")
        List<FileTexts.Standing> fileScans,

        List<ItemTimelineBody> timeline,
        List<Action> actions,
        String begunBy,
        String begunAt) {

    static ItemBody of(
            ItemState state,
            List<String> removed,
            List<RelatedBody> related,
            List<FileTexts.Standing> fileTexts,
            List<FileTexts.Standing> fileScans,
            List<Action> actions) {
        return new ItemBody(
                state.id(),
                state.revision(),
                state.agencyCode(),
                state.stage(),
                state.recordId().orElse(null),
                state.indexNumber().orElse(null),
                state.text().number(),
                state.text().content(),
                state.validity(),
                removed,
                state.gaps().stream()
                        .map(gap -> new ItemReviewBodies.GapBody(gap.pointer(), gap.message()))
                        .toList(),
                state.findings().stream().map(ItemReviewBodies.FindingBody::of).toList(),
                ItemReviewBodies.ReviewsBody.of(state.text()),
                state.terms().stream().map(ItemTermBody::of).toList(),
                state.texts().stream().map(ItemRevisionBody::of).toList(),
                state.annulledOn().orElse(null),
                state.withdrawnOn().orElse(null),
                state.withdrawalReason().orElse(null),
                state.withheldOn().orElse(null),
                state.order().map(ItemOrderBody::of).orElse(null),
                state.placements().stream().map(ItemPlacementBody::of).toList(),
                related,
                fileTexts,
                fileScans,
                state.steps().stream().map(ItemTimelineBody::of).toList(),
                actions,
                state.begunBy(),
                ChinaTime.write(state.begunAt()));
    }
}
