package org.gongkai.disclosure.life.order;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That an item is to be made public.
 *
 * @param batch those that were ordered together; empty for one by itself
 * @param dueAt when; what is past is due now
 * @param orderedBy account of who has the duty to release it, and has said so
 * @param reason why it was refused or cancelled
 * @param settledAt when it was published, refused or cancelled
 */
public record PublicationOrder(
        UUID id,
        UUID itemId,
        String agencyCode,
        Optional<UUID> batch,
        Instant dueAt,
        String orderedBy,
        State state,
        Optional<String> reason,
        Optional<Instant> settledAt) {

    /** What became of it. */
    @Schema(name = "PublicationOrderState")
    public enum State {

        /** It waits for its moment, or its turn. */
        WAITING,

        /** The item is public. */
        PUBLISHED,

        /** Something stood in the way of it. */
        REFUSED,

        /** Somebody has taken it back, or the item was given back. */
        CANCELLED
    }
}
