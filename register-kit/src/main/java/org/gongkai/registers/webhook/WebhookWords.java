package org.gongkai.registers.webhook;

import org.gongkai.form.words.Words;

/** What is said of webhooks. */
public enum WebhookWords implements Words {
    WEBHOOK,
    DELIVERY,
    NO_SUCH_EVENT,
    TOO_MANY,
    NOTHING_MORE
}
