package org.gongkai.request.replica;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.outbox.Delivery;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.registers.calendar.ReplicatedLength;
import org.gongkai.request.service.Litigation;

/** Brings the lengths of a term in a place to the service that has the cases. */
@ApplicationScoped
class LengthDelivery implements Delivery {

    private static final String LANGUAGE = "zh-CN";

    private final Litigation litigation;
    private final ObjectMapper mapper;

    LengthDelivery(Litigation litigation, ObjectMapper mapper) {
        this.litigation = litigation;
        this.mapper = mapper;
    }

    @Override
    public Topic topic() {
        return LengthReplication.LENGTH;
    }

    @Override
    public DeliveryOutcome deliver(Letter letter) {
        ReplicatedLength length = letter.read(mapper, ReplicatedLength.class);
        return litigation.tell((service, own) -> service.take(own, LANGUAGE, length.timer(), length));
    }
}
