package org.gongkai.disclosure.web.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.life.ItemState;
import org.gongkai.disclosure.life.content.ExemptionGround;
import org.gongkai.disclosure.life.content.Openness;
import org.gongkai.disclosure.life.table.ItemStage;
import org.gongkai.form.written.ChinaTime;

/** A page of items. */
@Schema(name = "ItemPage")
record ItemListBody(
        List<SummaryBody> items, @Schema(nullable = true) String next) {

    /** An item as a list shows it. */
    @Schema(name = "ItemSummary")
    record SummaryBody(
            UUID id,
            long version,
            String agencyCode,
            ItemStage stage,
            @Schema(nullable = true) UUID disclosureId,
            String column,
            String title,
            Openness openness,
            @Schema(nullable = true) ExemptionGround exemption,
            @Schema(nullable = true) LocalDate publishedOn,
            List<ItemTermBody> terms,
            String begunAt) {

        static SummaryBody of(ItemState.Summary item) {
            return new SummaryBody(
                    item.id(),
                    item.revision(),
                    item.agencyCode(),
                    item.stage(),
                    item.recordId().orElse(null),
                    item.text().content().column(),
                    item.text().content().title(),
                    Optional.ofNullable(item.text().content().openness()).orElse(Openness.PROACTIVE),
                    item.text().content().exemption(),
                    item.text().publishedOn().orElse(null),
                    item.terms().stream().map(ItemTermBody::of).toList(),
                    ChinaTime.write(item.begunAt()));
        }
    }
}
