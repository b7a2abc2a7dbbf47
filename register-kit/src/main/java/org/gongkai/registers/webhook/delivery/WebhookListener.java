package org.gongkai.registers.webhook.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.outbox.Message;
import org.gongkai.registers.event.EventListener;
import org.gongkai.registers.event.PublishedEvent;
import org.gongkai.registers.webhook.Webhook;
import org.gongkai.registers.webhook.WebhookRows;

/** Sends an event to every webhook that wants it: its own copy to each, so that one that is slow holds up no other. */
@ApplicationScoped
class WebhookListener implements EventListener {

    private final WebhookRows rows;
    private final EventCopies copies;
    private final Clock clock;

    WebhookListener(WebhookRows rows, EventCopies copies, Clock clock) {
        this.rows = rows;
        this.copies = copies;
        this.clock = clock;
    }

    @Override
    public List<Message> hear(PublishedEvent event, String document) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Message> messages = new ArrayList<>();
        for (Webhook webhook : rows.listening(event.agencyCode(), event.about())) {
            if (webhook.filter().wants(event.type())
                    && (event.shown() || webhook.about().isEmpty())) {
                boolean active = webhook.state() == Webhook.State.ACTIVE;
                EventCopy.State state = active ? EventCopy.State.WAITING : EventCopy.State.SKIPPED;
                OptionalLong number = copies.add(webhook.id(), event, document, state, now);
                if (active && number.isPresent()) {
                    messages.add(WebhookMessages.of(webhook.id(), event.lane(), number.getAsLong(), false));
                }
            }
            if (event.last() && webhook.about().isPresent()) {
                rows.end(webhook.id(), now);
            }
        }
        return messages;
    }
}
