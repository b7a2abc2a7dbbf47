package org.gongkai.kit.outbox;

import java.util.List;

import org.jdbi.v3.core.Handle;

/** Messages on their way into the outbox. */
record OutboxEntry(Handle handle, String requestId) {

    /** Writes them, one transaction after the other where they share a subject. */
    void write(List<Message> messages) {
        messages.stream().map(Message::subject).distinct().sorted().forEach(subject -> Letters.lock(handle, subject));
        messages.forEach(this::write);
    }

    private void write(Message message) {
        switch (message.topic().kind()) {
            case STATE -> supersede(message);
            case EVENTS -> {
                // A dead letter goes on to hold this one up.
            }
        }
        handle.createUpdate("""
                        insert into outbox_message (topic, kind, destination, subject, body, request_id)
                        values (:topic, :kind, :destination, :subject, :body, :requestId)""")
                .bind("topic", message.topic().name())
                .bind("kind", message.topic().kind().name())
                .bind("destination", message.destination())
                .bind("subject", message.subject())
                .bind("body", message.body())
                .bind("requestId", requestId)
                .execute();
    }

    /** The new state says all that the dead letter would have said. */
    private void supersede(Message message) {
        handle.createUpdate("""
                        update outbox_message set state = 'SUPERSEDED', settled_at = clock_timestamp()
                        where topic = :topic and destination = :destination and subject = :subject
                          and state = 'DEAD'""")
                .bind("topic", message.topic().name())
                .bind("destination", message.destination())
                .bind("subject", message.subject())
                .execute();
    }
}
