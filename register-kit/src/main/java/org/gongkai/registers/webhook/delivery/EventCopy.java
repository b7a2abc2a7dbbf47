package org.gongkai.registers.webhook.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a webhook is or was to be told of one event.
 *
 * @param number rises with time
 * @param lane what it is delivered in order with
 * @param attempts how many there were
 * @param latest the latest of them, the last one last
 */
public record EventCopy(
        long number,
        UUID webhook,
        String lane,
        UUID event,
        String type,
        String subject,
        String content,
        State state,
        int attempts,
        Instant recordedAt,
        Optional<Instant> settledAt,
        List<Attempt> latest) {

    /** Whether it has arrived. */
    @Schema(name = "EventDeliveryState")
    public enum State {

        /** It is on its way. */
        WAITING,

        /** It has arrived. */
        DELIVERED,

        /** It was not sent, or given up, because the webhook was paused. */
        SKIPPED
    }

    /**
     * An attempt to tell it.
     *
     * @param status of the answer; empty when there was none
     * @param failure why it does not count as delivered
     */
    public record Attempt(int serial, Instant at, int millis, Optional<Integer> status, Optional<String> failure) {}
}
