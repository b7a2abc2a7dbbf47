package org.gongkai.request.mail;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.outbox.Message;
import org.gongkai.kit.outbox.Outbox;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.registers.event.EventListener;
import org.gongkai.registers.event.PublishedEvent;
import org.gongkai.registers.mail.MailSettings;
import org.gongkai.registers.webhook.Webhook;
import org.gongkai.registers.webhook.WebhookPaused;
import org.gongkai.request.retention.Retention;

/** Has letters written of events. Each stands for itself: one that cannot be delivered holds up no other. */
@ApplicationScoped
class Correspondence implements EventListener {

    static final Topic MAIL = Topic.ofEvents("mail");

    private static final String DESTINATION = "mail";

    private final MailSettings settings;
    private final Outbox outbox;
    private final ObjectMapper mapper;

    Correspondence(MailSettings settings, Outbox outbox, ObjectMapper mapper) {
        this.settings = settings;
        this.outbox = outbox;
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

    /** A webhook of the body does not work: the office hears of it. */
    void hear(@Observes WebhookPaused paused) {
        Webhook webhook = paused.webhook();
        if (settings.sender().isPresent() && webhook.about().isEmpty()) {
            outbox.post(List.of(message(
                    UUID.randomUUID(),
                    new MailOrder(
                            LetterKind.WEBHOOK_PAUSED,
                            Addressee.OFFICE,
                            webhook.agencyCode(),
                            webhook.id().toString(),
                            List.of(),
                            mapper.valueToTree(new PauseData(paused.because()))))));
        }
    }

    /** Something is to be erased: who heads the office hears that it waits for their agreement. */
    void hear(@Observes Retention.Proposed proposed) {
        if (settings.sender().isPresent()) {
            outbox.post(List.of(message(
                    UUID.randomUUID(),
                    new MailOrder(
                            LetterKind.ERASURE_PROPOSED,
                            Addressee.HEAD,
                            proposed.agencyCode(),
                            proposed.proposal().toString(),
                            List.of(),
                            mapper.valueToTree(new ErasureData(proposed.records(), proposed.data()))))));
        }
    }

    private Message message(PublishedEvent event, LetterTable.Row row) {
        return message(
                event.id(),
                new MailOrder(
                        row.kind(), row.addressee(), event.agencyCode(), event.subject(), event.about(), event.data()));
    }

    private Message message(UUID id, MailOrder order) {
        return Message.of(MAIL, DESTINATION, "letter " + id, order, mapper);
    }
}
