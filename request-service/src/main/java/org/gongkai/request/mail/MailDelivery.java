package org.gongkai.request.mail;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.gongkai.kit.directory.AgencyState;
import org.gongkai.kit.outbox.Delivery;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.outbox.Topic;

/** Writes the letters that the outbox has orders for, and hands them over. */
@ApplicationScoped
class MailDelivery implements Delivery {

    /** One address, and nothing in it that a mail server would take for another one or for a head. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}@,;:<>()\\[\\]\"\\\\]{1,64}@[^\\s\\p{Cntrl}@,;:<>()\\[\\]\"\\\\]{1,190}");

    private final MailSettings settings;
    private final Addresses addresses;
    private final MailPost post;
    private final ObjectMapper mapper;

    MailDelivery(MailSettings settings, Addresses addresses, MailPost post, ObjectMapper mapper) {
        this.settings = settings;
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
        if (!ADDRESS.matcher(to.get()).matches()) {
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
                MailTexts.text(order, body, settings.portal())));
    }

    private MailOrder order(Letter letter) {
        try {
            return mapper.readValue(letter.body(), MailOrder.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
