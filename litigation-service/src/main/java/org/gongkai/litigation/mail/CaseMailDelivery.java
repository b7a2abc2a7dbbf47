package org.gongkai.litigation.mail;

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
import org.gongkai.registers.mail.OfficeAddresses;

/** Writes the letters that the outbox has orders for, and hands them over. */
@ApplicationScoped
class CaseMailDelivery implements Delivery {

    private final MailSettings settings;
    private final OfficeAddresses addresses;
    private final MailPost post;
    private final ObjectMapper mapper;

    CaseMailDelivery(MailSettings settings, OfficeAddresses addresses, MailPost post, ObjectMapper mapper) {
        this.settings = settings;
        this.addresses = addresses;
        this.post = post;
        this.mapper = mapper;
    }

    @Override
    public Topic topic() {
        return CaseCorrespondence.MAIL;
    }

    @Override
    public DeliveryOutcome deliver(Letter letter) {
        if (settings.sender().isEmpty()) {
            return new DeliveryOutcome.Failed("there is no sender set");
        }
        CaseLetter ordered = ordered(letter);
        Optional<String> to = QuarkusTransaction.requiringNew().call(() -> address(ordered));
        if (to.isEmpty()) {
            return new DeliveryOutcome.Delivered();
        }
        if (!MailAddress.isOne(to.get())) {
            return new DeliveryOutcome.Refused("the address is none");
        }
        String body = QuarkusTransaction.requiringNew()
                .call(() -> addresses.body(ordered.agencyCode()))
                .map(AgencyState::name)
                .orElse(ordered.agencyCode());
        return post.send(new Mail(
                letter.subject().replaceFirst("letter ", ""),
                settings.sender().get(),
                to.get(),
                CaseMailTexts.subject(ordered, body),
                CaseMailTexts.text(ordered, body)));
    }

    private Optional<String> address(CaseLetter ordered) {
        return switch (ordered.kind()) {
            case REMINDER -> addresses.ofOffice(ordered.agencyCode());
            case ERASURE_DUE -> addresses.ofHead(ordered.agencyCode());
        };
    }

    private CaseLetter ordered(Letter letter) {
        try {
            return mapper.readValue(letter.body(), CaseLetter.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
