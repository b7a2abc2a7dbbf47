package org.gongkai.registers.event;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.outbox.Message;
import org.gongkai.kit.outbox.Outbox;
import org.gongkai.kit.outbox.Topic;

/**
 * Where a use case says what has happened: in its own transaction, so that an event is there exactly when what it tells of
 * is.
 */
@ApplicationScoped
public class Events {

    /** Whoever hears of one has heard of those before it about the same record. */
    static final Topic EVENT = Topic.ofEvents("event");

    /** Everybody who listens: who that is, is known when it is delivered. */
    private static final String LISTENERS = "listeners";

    private final Outbox outbox;
    private final ObjectMapper mapper;

    Events(Outbox outbox, ObjectMapper mapper) {
        this.outbox = outbox;
        this.mapper = mapper;
    }

    /** Publishes an event with the transaction at hand. */
    public void publish(PublishedEvent event) {
        outbox.post(List.of(Message.of(EVENT, LISTENERS, event.lane(), event, mapper)));
    }
}
