package org.gongkai.request.web.announcement;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.web.webhook.WebhookBodies;

/** All webhooks of an application. */
@Schema(name = "WebhookList")
public record WebhookList(List<WebhookBodies.WebhookBody> items) {}
