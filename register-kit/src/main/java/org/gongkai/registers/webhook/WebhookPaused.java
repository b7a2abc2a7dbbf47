package org.gongkai.registers.webhook;

/** That a webhook was paused because nothing can be delivered to it, told within the service, in the transaction. */
public record WebhookPaused(Webhook webhook, Webhook.PauseReason because) {}
