package org.gongkai.request.mail;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.outbox.Delivery;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.registers.mail.MailRoom;

/** Writes the letters that the outbox has orders for, and hands them over. */
@ApplicationScoped
class MailDelivery implements Delivery {

    private final PortalSettings portal;
    private final Addresses addresses;
    private final MailTexts texts;
    private final MailRoom room;
    private final ObjectMapper mapper;

    MailDelivery(PortalSettings portal, Addresses addresses, MailTexts texts, MailRoom room, ObjectMapper mapper) {
        this.portal = portal;
        this.addresses = addresses;
        this.texts = texts;
        this.room = room;
        this.mapper = mapper;
    }

    @Override
    public Topic topic() {
        return Correspondence.MAIL;
    }

    @Override
    public DeliveryOutcome deliver(Letter letter) {
        MailOrder order = letter.read(mapper, MailOrder.class);
        return room.handOver(
                letter,
                order.agencyCode(),
                () -> addresses.of(order),
                body -> texts.subject(order, body),
                body -> texts.text(order, body, portal.portal()));
    }
}
