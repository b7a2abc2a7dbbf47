package org.gongkai.request.mail;

import java.io.UncheckedIOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.event.EventListener;
import org.gongkai.kit.event.PublishedEvent;
import org.gongkai.kit.outbox.Message;
import org.gongkai.kit.outbox.Topic;

/** Has letters written of events. Each stands for itself: one that cannot be delivered holds up no other. */
@ApplicationScoped
class Correspondence implements EventListener {

    static final Topic MAIL = Topic.ofEvents("mail");

    private static final String DESTINATION = "mail";

    private final MailSettings settings;
    private final ObjectMapper mapper;

    Correspondence(MailSettings settings, ObjectMapper mapper) {
        this.settings = settings;
        this.mapper = mapper;
    }

    @Override
    public List<Message> hear(PublishedEvent event, String document) {
        if (settings.sender().isEmpty()) {
            return List.of();
        }
        return LetterTable.find(event.type()).stream()
                .map(row -> message(event, row))
                .toList();
    }

    private Message message(PublishedEvent event, LetterTable.Row row) {
        MailOrder order = new MailOrder(
                row.kind(), row.addressee(), event.agencyCode(), event.subject(), event.about(), event.data());
        try {
            return new Message(MAIL, DESTINATION, "letter " + event.id(), mapper.writeValueAsString(order));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
