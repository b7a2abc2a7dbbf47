package org.gongkai.litigation.mail;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.outbox.Delivery;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.registers.mail.MailRoom;
import org.gongkai.registers.mail.OfficeAddresses;

/** Writes the letters that the outbox has orders for, and hands them over. */
@ApplicationScoped
class CaseMailDelivery implements Delivery {

    private final OfficeAddresses addresses;
    private final MailRoom room;
    private final ObjectMapper mapper;

    CaseMailDelivery(OfficeAddresses addresses, MailRoom room, ObjectMapper mapper) {
        this.addresses = addresses;
        this.room = room;
        this.mapper = mapper;
    }

    @Override
    public Topic topic() {
        return CaseCorrespondence.MAIL;
    }

    @Override
    public DeliveryOutcome deliver(Letter letter) {
        CaseLetter ordered = letter.read(mapper, CaseLetter.class);
        return room.handOver(
                letter,
                ordered.agencyCode(),
                () -> address(ordered),
                body -> CaseMailTexts.subject(ordered, body),
                body -> CaseMailTexts.text(ordered, body));
    }

    private Optional<String> address(CaseLetter ordered) {
        return switch (ordered.kind()) {
            case REMINDER -> addresses.ofOffice(ordered.agencyCode());
            case ERASURE_DUE -> addresses.ofHead(ordered.agencyCode());
        };
    }
}
