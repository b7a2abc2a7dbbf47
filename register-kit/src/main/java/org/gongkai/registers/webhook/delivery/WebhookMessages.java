package org.gongkai.registers.webhook.delivery;

import java.util.UUID;

import org.gongkai.kit.outbox.Message;
import org.gongkai.kit.outbox.Topic;

/** What of deliveries stands in the outbox: which one, and nothing of what it says. */
final class WebhookMessages {

    /** A receiver that missed one would understand the next wrongly. */
    static final Topic WEBHOOK = Topic.ofEvents("webhook");

    private WebhookMessages() {}

    /**
     * That a delivery is to be made.
     *
     * @param anyway also to a webhook that is paused: somebody has asked for it
     */
    static Message of(UUID webhook, String lane, long number, boolean anyway) {
        return new Message(
                WEBHOOK, "webhook/" + webhook, lane, "{\"delivery\": %d, \"anyway\": %b}".formatted(number, anyway));
    }
}
