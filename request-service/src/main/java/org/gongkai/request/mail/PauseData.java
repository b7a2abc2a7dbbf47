package org.gongkai.request.mail;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.gongkai.registers.webhook.Webhook;

/** What the letter says of a webhook to which nothing can be delivered. */
record PauseData(@JsonProperty(required = true) Webhook.PauseReason because) {}
