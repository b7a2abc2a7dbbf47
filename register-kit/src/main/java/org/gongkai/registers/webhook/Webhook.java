package org.gongkai.registers.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That somebody wants to hear of events at an address.
 *
 * @param about the one record of which its owner hears; empty for one of a whole body
 * @param failingSince since when nothing has arrived that was tried
 */
public record Webhook(
        UUID id,
        long revision,
        String agencyCode,
        Optional<String> about,
        String url,
        EventFilter filter,
        Optional<String> description,
        State state,
        Optional<PauseReason> pausedBecause,
        Optional<Instant> failingSince,
        String createdBy,
        Instant createdAt) {

    /** Whether it is told of events. */
    @Schema(name = "WebhookState")
    public enum State {

        /** It is. */
        ACTIVE,

        /** What happens meanwhile is noted in its log, and can be sent later. */
        PAUSED,

        /** Nothing more comes about its record. */
        ENDED
    }

    /** Why it is paused. */
    @Schema(name = "WebhookPauseReason")
    public enum PauseReason {

        /** Its administrator wants it so. */
        BY_HAND,

        /** Nothing has arrived for long. */
        FAILING,

        /** Its address has said that it is gone (status 410). */
        GONE
    }
}
