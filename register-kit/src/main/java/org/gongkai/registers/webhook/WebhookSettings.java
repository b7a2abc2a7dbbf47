package org.gongkai.registers.webhook;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many webhooks there may be, and how long they are tried. */
@ConfigMapping(prefix = "gongkai.webhooks")
public interface WebhookSettings {

    /** How long a former secret goes on to sign beside the new one. */
    @WithDefault("24H")
    Duration overlap();

    /** How long nothing may arrive before a webhook is paused; within the outbox's attempts. */
    @WithDefault("3D")
    Duration pausedAfter();

    /** How long the log of deliveries is kept, and a webhook that has ended. */
    @WithDefault("30D")
    Duration kept();

    /** Most webhooks of a body. */
    @WithDefault("50")
    int ofBody();

    /** Most webhooks about one record. */
    @WithDefault("3")
    int ofRecord();
}
