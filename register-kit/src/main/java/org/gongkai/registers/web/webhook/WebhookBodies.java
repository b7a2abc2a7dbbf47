package org.gongkai.registers.web.webhook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.registers.webhook.EventFilter;
import org.gongkai.registers.webhook.Webhook;
import org.gongkai.registers.webhook.Webhooks;
import org.gongkai.registers.webhook.delivery.EventCopy;

/** Webhooks and their logs as JSON. */
public final class WebhookBodies {

    private static final int MOST_NAMES = 100;

    private WebhookBodies() {}

    /** Who wants to hear of what, at which address. */
    @Schema(name = "WebhookRequest")
    public record WebhookRequest(
            @Size(min = 18, max = 18) @Schema(description = "The body; that of the caller where nothing is said")
            String agencyCode,

            @NotBlank
            @Size(max = 2000)
            @Schema(
                    examples = "https://oa.example.gov.cn/hooks/ogi",
                    description = "Where to: an https URL in the open network")
            String url,

            @Size(max = MOST_NAMES)
            @Schema(
                    description =
                            "Types of event, as the service's AsyncAPI document lists them; all where nothing is named")
            List<@NotBlank @Size(max = 200) String> types,

            @Size(max = MOST_NAMES) @Schema(description = "What types of event begin with")
            List<@NotBlank @Size(max = 200) String> prefixes,

            @Size(max = 300) @Schema(examples = "办公系统") String description) {

        /** Which events are wanted. */
        public EventFilter filter() {
            return filterOf(types, prefixes);
        }
    }

    /** The filter by these types and prefixes; null is none. */
    public static EventFilter filterOf(List<String> types, List<String> prefixes) {
        return new EventFilter(
                Set.copyOf(types == null ? List.of() : types), Set.copyOf(prefixes == null ? List.of() : prefixes));
    }

    /** What is to be changed; what is not said stays. */
    @Schema(name = "WebhookChange")
    public record WebhookChange(
            @Size(min = 1, max = 2000) String url,

            @Size(max = MOST_NAMES) @Schema(description = "With prefixes in the place of the filter that stands")
            List<@NotBlank @Size(max = 200) String> types,

            @Size(max = MOST_NAMES) List<@NotBlank @Size(max = 200) String> prefixes,
            @Size(max = 300) String description,

            @Schema(description = "true to have nothing delivered; what happens meanwhile is in the log")
            Boolean paused) {

        /** What it changes. */
        public Webhook.Change change() {
            return new Webhook.Change(
                    Optional.ofNullable(url),
                    types == null && prefixes == null ? Optional.empty() : Optional.of(filterOf(types, prefixes)),
                    Optional.ofNullable(description),
                    Optional.ofNullable(paused));
        }
    }

    /** A webhook. */
    @Schema(name = "Webhook")
    public record WebhookBody(
            @NotNull UUID id,
            long version,
            String agencyCode,
            String url,
            List<String> types,
            List<String> prefixes,
            @Schema(nullable = true) String description,
            Webhook.State state,
            @Schema(nullable = true) Webhook.PauseReason pausedBecause,

            @Schema(
                    nullable = true,
                    format = "date-time",
                    description = "Since when nothing has arrived that was tried")
            String failingSince,

            String createdBy,
            @Schema(format = "date-time") String createdAt) {

        /** It as JSON. */
        public static WebhookBody of(Webhook webhook) {
            return new WebhookBody(
                    webhook.id(),
                    webhook.revision(),
                    webhook.agencyCode(),
                    webhook.url(),
                    webhook.filter().types().stream().sorted().toList(),
                    webhook.filter().prefixes().stream().sorted().toList(),
                    webhook.description().orElse(null),
                    webhook.state(),
                    webhook.pausedBecause().orElse(null),
                    webhook.failingSince().map(ChinaTime::write).orElse(null),
                    webhook.createdBy(),
                    ChinaTime.write(webhook.createdAt()));
        }
    }

    /** A webhook with its secret. */
    @Schema(name = "WebhookWithSecret")
    public record MadeBody(
            WebhookBody webhook,

            @Schema(
                    examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                    description = "What deliveries are signed with; told this once")
            String secret) {

        /** It as JSON. */
        public static MadeBody of(Webhooks.Made made) {
            return new MadeBody(WebhookBody.of(made.webhook()), made.secret());
        }
    }

    /** A page of webhooks. */
    @Schema(name = "WebhookPage")
    public record WebhookPage(
            List<WebhookBody> items,
            @Schema(nullable = true) String next) {}

    /** What a webhook was told, or was to be told, of one event. */
    @Schema(name = "EventDelivery")
    public record DeliveryBody(
            long number,

            @Schema(description = "Of the event; the header webhook-id")
            UUID eventId,

            String type,
            String subject,
            EventCopy.State state,
            @Schema(format = "date-time") String recordedAt,
            @Schema(nullable = true, format = "date-time") String settledAt,
            int attempts,

            @Schema(description = "The last ten, the latest last")
            List<AttemptBody> latestAttempts) {

        /** It as JSON. */
        public static DeliveryBody of(EventCopy copy) {
            return new DeliveryBody(
                    copy.number(),
                    copy.event(),
                    copy.type(),
                    copy.subject(),
                    copy.state(),
                    ChinaTime.write(copy.recordedAt()),
                    copy.settledAt().map(ChinaTime::write).orElse(null),
                    copy.attempts(),
                    copy.latest().stream().map(AttemptBody::of).toList());
        }
    }

    /** A page of deliveries. */
    @Schema(name = "EventDeliveryPage")
    public record DeliveryPage(
            List<DeliveryBody> items,
            @Schema(nullable = true) String next) {}

    /** An attempt to deliver an event. */
    @Schema(name = "EventDeliveryAttempt")
    public record AttemptBody(
            int serial,
            @Schema(format = "date-time") String at,
            @Schema(description = "How long it took") int milliseconds,

            @Schema(nullable = true, description = "Of the answer")
            Integer status,

            @Schema(nullable = true) String error) {

        /** It as JSON. */
        public static AttemptBody of(EventCopy.Attempt attempt) {
            return new AttemptBody(
                    attempt.serial(),
                    ChinaTime.write(attempt.at()),
                    attempt.millis(),
                    attempt.status().orElse(null),
                    attempt.failure().orElse(null));
        }
    }
}
