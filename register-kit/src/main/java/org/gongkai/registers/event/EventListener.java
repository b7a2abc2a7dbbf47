package org.gongkai.registers.event;

import java.util.List;

import org.gongkai.kit.outbox.Message;

/** Passes events on to those who want to hear of them. A bean of whoever has such. */
public interface EventListener {

    /**
     * Hears of an event, once, in a transaction that everything falls with: what is written here, the messages, and that
     * it was heard.
     *
     * @param document the event as a CloudEvent in JSON
     * @return what is to be sent to whom
     */
    List<Message> hear(PublishedEvent event, String document);
}
