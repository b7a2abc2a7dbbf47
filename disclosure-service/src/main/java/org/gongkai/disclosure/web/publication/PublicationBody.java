package org.gongkai.disclosure.web.publication;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.life.order.PublicationOrder;
import org.gongkai.disclosure.publication.PublicationAnswer;
import org.gongkai.disclosure.publication.PublicationBatch;
import org.gongkai.disclosure.publication.Publications;
import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;

/** Items that were ordered to be made public together. */
@Schema(name = "BulkPublication")
record PublicationBody(
        UUID id,
        String agencyCode,

        @Schema(description = "When the first of them is made public")
        String at,

        String orderedBy,
        String orderedAt,

        @Schema(description = "How many stand how; it is done when none waits")
        Map<PublicationOrder.State, Long> counts) {

    static PublicationBody of(PublicationBatch batch) {
        return new PublicationBody(
                batch.id(),
                batch.agencyCode(),
                ChinaTime.write(batch.dueAt()),
                batch.orderedBy(),
                ChinaTime.write(batch.orderedAt()),
                batch.counts());
    }

    /** What somebody wants to have made public. */
    @Schema(name = "NewPublication")
    record Wanted(
            @Size(min = 18, max = 18) @Schema(nullable = true, examples = "11230505001234567F")
            String agencyCode,

            @NotEmpty @Schema(description = "Items that are reviewed")
            List<@NotNull UUID> items,

            @Schema(
                    nullable = true,
                    description = "When; now if it is not said",
                    examples = "2026-12-01T09:00:00+08:00")
            OffsetDateTime at) {

        Publications.Wanted of(String agency) {
            return new Publications.Wanted(
                    agency, items, Optional.ofNullable(at).map(OffsetDateTime::toInstant));
        }
    }

    /** Why somebody takes it back. */
    @Schema(name = "PublicationCancellation")
    record Cancellation(@NotBlank @Size(max = 500) String reason) {}

    /** What an order comes to. */
    @Schema(name = "PublicationAnswer")
    record AnswerBody(
            boolean dryRun,

            @Schema(description = "How many are ordered, or would be")
            long allowed,

            long refused,

            @Schema(nullable = true, description = "The order; null where it was only tried, or nothing is allowed")
            PublicationBody publication,

            List<LookedBody> items) {

        static AnswerBody of(boolean dryRun, PublicationAnswer answer) {
            return new AnswerBody(
                    dryRun,
                    answer.allowed(),
                    answer.items().size() - answer.allowed(),
                    answer.batch().map(PublicationBody::of).orElse(null),
                    answer.items().stream().map(LookedBody::of).toList());
        }
    }

    /** An item that was asked for. */
    @Schema(name = "ItemToPublish")
    record LookedBody(
            UUID id,
            @Schema(nullable = true) String title,
            boolean allowed,

            @Schema(nullable = true, description = "The type of the problem that a release would answer")
            String type,

            @Schema(nullable = true, implementation = String.class, description = "Why it may not be made public")
            Message refusal) {

        static LookedBody of(PublicationAnswer.Item item) {
            return new LookedBody(
                    item.id(),
                    item.title().orElse(null),
                    item.refusal().isEmpty(),
                    item.refusal().map(problem -> problem.kind().uri()).orElse(null),
                    item.refusal().map(problem -> problem.detail()).orElse(null));
        }
    }

    /** What became of an item. */
    @Schema(name = "PublishedInPublication")
    record OrderedBody(
            UUID itemId,
            PublicationOrder.State state,

            @Schema(nullable = true, description = "Why it was not made public")
            String reason,

            @Schema(nullable = true) String settledAt) {

        static OrderedBody of(PublicationOrder order) {
            return new OrderedBody(
                    order.itemId(),
                    order.state(),
                    order.reason().orElse(null),
                    order.settledAt().map(ChinaTime::write).orElse(null));
        }
    }

    /** A page of orders. */
    @Schema(name = "BulkPublicationPage")
    record ListBody(
            List<PublicationBody> items,
            @Schema(nullable = true) String next) {}

    /** A page of the items of one. */
    @Schema(name = "PublicationItemPage")
    record ItemsBody(
            List<OrderedBody> items,
            @Schema(nullable = true) String next) {}
}
