package org.gongkai.registers.webhook.delivery;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.gongkai.kit.outbox.Delivery;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.kit.problem.FailureText;
import org.gongkai.registers.event.CloudEventDocuments;
import org.gongkai.registers.webhook.Webhook;
import org.gongkai.registers.webhook.WebhookRows;
import org.gongkai.registers.webhook.WebhookSettings;
import org.gongkai.registers.webhook.WebhookSignature;
import org.gongkai.registers.webhook.Webhooks;
import org.gongkai.registers.webhook.address.AddressRefused;
import org.gongkai.registers.webhook.address.AddressRules;
import org.gongkai.registers.webhook.address.Target;
import org.gongkai.registers.webhook.address.WebhookPost;

/**
 * Delivers events to webhooks, signed, and keeps the log. What fails is tried again by the outbox; when nothing has arrived
 * for long, the webhook is paused, and nothing waits for it any more.
 */
@ApplicationScoped
class WebhookDelivery implements Delivery {

    private static final int GONE = 410;

    /** How often it is tried to send something again to one that is paused, with no end otherwise. */
    private static final int MOST_OF_RESENDS = 10;

    private final WebhookRows rows;
    private final EventCopies copies;
    private final Webhooks webhooks;
    private final AddressRules addresses;
    private final WebhookPost post;
    private final WebhookSettings settings;
    private final ObjectMapper mapper;
    private final Clock clock;

    WebhookDelivery(
            WebhookRows rows,
            EventCopies copies,
            Webhooks webhooks,
            AddressRules addresses,
            WebhookPost post,
            WebhookSettings settings,
            ObjectMapper mapper,
            Clock clock) {
        this.rows = rows;
        this.copies = copies;
        this.webhooks = webhooks;
        this.addresses = addresses;
        this.post = post;
        this.settings = settings;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** What a message says. */
    private record Order(long delivery, boolean anyway) {}

    /** What is to be sent: to whom, and signed with what. */
    private record Parcel(EventCopy copy, Webhook webhook, List<String> secrets) {}

    /** What came of sending it: a status, or why there is none. */
    private record Answer(Optional<Integer> status, Optional<String> failure) {

        static Answer of(int status) {
            return new Answer(
                    Optional.of(status),
                    status / 100 == 2 ? Optional.empty() : Optional.of("answered with status " + status));
        }

        static Answer none(String why) {
            return new Answer(Optional.empty(), Optional.of(why));
        }
    }

    @Override
    public Topic topic() {
        return WebhookMessages.WEBHOOK;
    }

    @Override
    public DeliveryOutcome deliver(Letter letter) {
        Order order = letter.read(mapper, Order.class);
        boolean anyway = order.anyway() && letter.attempt() <= MOST_OF_RESENDS;
        Optional<Parcel> parcel = QuarkusTransaction.requiringNew().call(() -> parcel(order.delivery(), anyway));
        return parcel.map(this::deliver).orElseGet(DeliveryOutcome.Delivered::new);
    }

    /** Nothing for a webhook that is gone; what a paused one misses is noted. */
    private Optional<Parcel> parcel(long delivery, boolean anyway) {
        Optional<EventCopy> copy = copies.find(delivery);
        Optional<Webhook> webhook = copy.flatMap(one -> rows.find(one.webhook()));
        if (webhook.isEmpty()) {
            return Optional.empty();
        }
        if (webhook.get().state() == Webhook.State.PAUSED && !anyway) {
            copies.settle(delivery, EventCopy.State.SKIPPED, Optional.of(now()));
            return Optional.empty();
        }
        return Optional.of(
                new Parcel(copy.get(), webhook.get(), rows.secrets(webhook.get().id(), clock.instant())));
    }

    private DeliveryOutcome deliver(Parcel parcel) {
        Instant at = now();
        long begun = System.nanoTime();
        Answer answer = send(parcel, at);
        int millis = (int) Duration.ofNanos(System.nanoTime() - begun).toMillis();
        QuarkusTransaction.requiringNew().run(() -> settle(parcel, answer, at, millis));
        return answer.failure()
                .<DeliveryOutcome>map(DeliveryOutcome.Failed::new)
                .orElseGet(DeliveryOutcome.Delivered::new);
    }

    private Answer send(Parcel parcel, Instant at) {
        String id = parcel.copy().event().toString();
        String body = parcel.copy().content();
        long timestamp = at.getEpochSecond();
        Map<String, String> headers = Map.of(
                "content-type",
                CloudEventDocuments.MEDIA_TYPE + "; charset=UTF-8",
                "user-agent",
                "Gongkai",
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(timestamp),
                "webhook-signature",
                WebhookSignature.of(parcel.secrets(), id, timestamp, body));
        try {
            Target target = addresses.target(parcel.webhook().url());
            return Answer.of(post.post(target, addresses.address(target), headers, body));
        } catch (AddressRefused | IOException e) {
            return Answer.none(FailureText.of(e));
        }
    }

    private void settle(Parcel parcel, Answer answer, Instant at, int millis) {
        // Its log goes with a webhook that was deleted meanwhile.
        Optional<Webhook> webhook = rows.findLocked(parcel.webhook().id());
        if (webhook.isEmpty()) {
            return;
        }
        long number = parcel.copy().number();
        copies.tried(number, at, millis, answer.status(), answer.failure());
        if (answer.failure().isEmpty()) {
            copies.settle(number, EventCopy.State.DELIVERED, Optional.of(now()));
            if (webhook.get().failingSince().isPresent()) {
                rows.failingSince(webhook.get().id(), Optional.empty());
            }
            return;
        }
        Instant since = webhook.get().failingSince().orElse(at);
        rows.failingSince(webhook.get().id(), Optional.of(since));
        if (answer.status().filter(status -> status == GONE).isPresent()) {
            webhooks.pause(webhook.get().id(), Webhook.PauseReason.GONE);
        } else if (since.plus(settings.pausedAfter()).isBefore(now())) {
            webhooks.pause(webhook.get().id(), Webhook.PauseReason.FAILING);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
