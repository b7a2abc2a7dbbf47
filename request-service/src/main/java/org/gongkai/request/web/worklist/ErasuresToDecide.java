package org.gongkai.request.web.worklist;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.request.retention.WaitingErasures.Waiting;

/** Proposals to erase that wait for the caller's agreement. */
@Schema(name = "ErasuresToDecide")
record ErasuresToDecide(
        @Schema(description = "How many there are") int proposals,

        @Schema(description = "How many records would lose something, were all of them agreed to now")
        long records,

        @Schema(description = "How many kinds of data of all of these records")
        long data,

        @Schema(description = "The oldest of them, as many as the limit allows")
        List<ItemBody> items) {

    /** One of them. */
    @Schema(name = "ErasureToDecide")
    record ItemBody(
            UUID id,
            String agencyCode,

            @Schema(description = "Account of who has asked for it; the service itself for that of the night")
            String requestedBy,

            String requestedAt,
            long records,
            long data,
            @Schema(description = "Where it is agreed to") String approvals,
            @Schema(description = "Where it is refused") String refusals) {

        private static ItemBody of(Waiting waiting) {
            String base = "/api/v1/erasure-proposals/" + waiting.id();
            return new ItemBody(
                    waiting.id(),
                    waiting.agencyCode(),
                    waiting.requestedBy(),
                    ChinaTime.write(waiting.requestedAt()),
                    waiting.records(),
                    waiting.data(),
                    base + "/approvals",
                    base + "/refusals");
        }
    }

    static ErasuresToDecide of(List<Waiting> waiting, PageRequest page) {
        return new ErasuresToDecide(
                waiting.size(),
                waiting.stream().mapToLong(Waiting::records).sum(),
                waiting.stream().mapToLong(Waiting::data).sum(),
                waiting.stream().limit(page.limit()).map(ItemBody::of).toList());
    }
}
