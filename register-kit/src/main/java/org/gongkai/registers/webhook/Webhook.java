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

    /** What may be changed of a webhook; what is empty stays. */
    public record Change(
            Optional<String> url,
            Optional<EventFilter> filter,
            Optional<String> description,
            Optional<Boolean> paused) {}

    /** It as its owner wants it, in its next revision; one that is not paused any more has not failed. */
    Webhook changed(Change change) {
        boolean isPaused = change.paused().orElse(state == State.PAUSED);
        return new Webhook(
                id,
                revision + 1,
                agencyCode,
                about,
                change.url().orElse(url),
                change.filter().orElse(filter),
                change.description().or(() -> description),
                isPaused ? State.PAUSED : State.ACTIVE,
                isPaused ? pausedBecause.or(() -> Optional.of(PauseReason.BY_HAND)) : Optional.empty(),
                isPaused ? failingSince : Optional.empty(),
                createdBy,
                createdAt);
    }

    /** It when nothing can be delivered to it: no revision of what its owner sees. */
    Webhook paused(PauseReason because) {
        return new Webhook(
                id,
                revision,
                agencyCode,
                about,
                url,
                filter,
                description,
                State.PAUSED,
                Optional.of(because),
                failingSince,
                createdBy,
                createdAt);
    }
}
