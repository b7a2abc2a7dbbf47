package org.gongkai.request.mail;

import java.io.UncheckedIOException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.gongkai.kit.directory.AgencyState;
import org.gongkai.kit.outbox.Delivery;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.registers.mail.Mail;
import org.gongkai.registers.mail.MailAddress;
import org.gongkai.registers.mail.MailPost;
import org.gongkai.registers.mail.MailSettings;

/** Writes the letters that the outbox has orders for, and hands them over. */
@ApplicationScoped
class MailDelivery implements Delivery {

    private final MailSettings settings;
    private final PortalSettings portal;
    private final Addresses addresses;
    private final MailPost post;
    private final ObjectMapper mapper;

    MailDelivery(
            MailSettings settings, PortalSettings portal, Addresses addresses, MailPost post, ObjectMapper mapper) {
        this.settings = settings;
        this.portal = portal;
        this.addresses = addresses;
        this.post = post;
        this.mapper = mapper;
    }

    @Override
    public Topic topic() {
        return Correspondence.MAIL;
    }

    @Override
    public DeliveryOutcome deliver(Letter letter) {
        if (settings.sender().isEmpty()) {
            return new DeliveryOutcome.Failed("there is no sender set");
        }
        MailOrder order = order(letter);
        Optional<String> to = QuarkusTransaction.requiringNew().call(() -> addresses.of(order));
        if (to.isEmpty()) {
            return new DeliveryOutcome.Delivered();
        }
        if (!MailAddress.isOne(to.get())) {
            return new DeliveryOutcome.Refused("the address is none");
        }
        String body = QuarkusTransaction.requiringNew()
                .call(() -> addresses.body(order.agencyCode()))
                .map(AgencyState::name)
                .orElse(order.agencyCode());
        return post.send(new Mail(
                letter.subject().replaceFirst("letter ", ""),
                settings.sender().get(),
                to.get(),
                MailTexts.subject(order, body),
                MailTexts.text(order, body, portal.portal())));
    }

    private MailOrder order(Letter letter) {
        try {
            return mapper.readValue(letter.body(), MailOrder.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
