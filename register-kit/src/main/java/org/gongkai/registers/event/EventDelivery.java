package org.gongkai.registers.event;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.outbox.Delivery;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.outbox.Message;
import org.gongkai.kit.outbox.Outbox;
import org.gongkai.kit.outbox.Topic;

/** Brings events out of the outbox to all listeners, each event once. */
@ApplicationScoped
class EventDelivery implements Delivery {

    /** Longer than any message of the outbox waits. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final List<EventListener> listeners;
    private final CloudEventDocuments documents;
    private final Outbox outbox;
    private final Jdbi jdbi;
    private final CurrentCaller caller;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final String service;

    EventDelivery(
            @All List<EventListener> listeners,
            CloudEventDocuments documents,
            Outbox outbox,
            Jdbi jdbi,
            CurrentCaller caller,
            ObjectMapper mapper,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.listeners = listeners;
        this.documents = documents;
        this.outbox = outbox;
        this.jdbi = jdbi;
        this.caller = caller;
        this.mapper = mapper;
        this.clock = clock;
        this.service = service;
    }

    @Override
    public Topic topic() {
        return Events.EVENT;
    }

    @Override
    public DeliveryOutcome deliver(Letter letter) {
        PublishedEvent event = letter.read(mapper, PublishedEvent.class);
        String document = documents.of(event);
        QuarkusTransaction.requiringNew().run(() -> {
            if (isNew(event)) {
                List<Message> messages = listeners.stream()
                        .flatMap(listener -> listener.hear(event, document).stream())
                        .toList();
                outbox.post(messages);
            }
        });
        return new DeliveryOutcome.Delivered();
    }

    /** A process that died between hearing and settling has it delivered again. */
    private boolean isNew(PublishedEvent event) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "insert into heard_event (id, heard_at) values (:id, :at) on conflict do nothing")
                        .bind("id", event.id())
                        .bind("at", OffsetDateTime.ofInstant(clock.instant(), ChinaTime.ZONE))
                        .execute())
                > 0;
    }

    @Scheduled(cron = "0 40 2 * * ?", timeZone = "Asia/Shanghai")
    void forget() {
        caller.asService(
                service,
                () -> jdbi.withHandle(handle -> handle.createUpdate("delete from heard_event where heard_at < :before")
                        .bind("before", OffsetDateTime.ofInstant(clock.instant().minus(REMEMBERED), ChinaTime.ZONE))
                        .execute()));
    }
}
