package org.gongkai.report.agency;

import java.io.UncheckedIOException;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.outbox.Delivery;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.report.replica.Replicas;
import org.gongkai.report.service.answer.ReplicatedAgency;

/** Brings an agency of the directory to a service's replica. */
@ApplicationScoped
class AgencyDelivery implements Delivery {

    private final Replicas replicas;
    private final ObjectMapper mapper;

    AgencyDelivery(Replicas replicas, ObjectMapper mapper) {
        this.replicas = replicas;
        this.mapper = mapper;
    }

    @Override
    public Topic topic() {
        return Replication.AGENCY;
    }

    @Override
    public DeliveryOutcome deliver(Letter letter) {
        ReplicatedAgency agency = agency(letter);
        return replicas.deliver(
                letter, Set.of(), (service, headers) -> service.takeAgency(headers, letter.subject(), agency));
    }

    private ReplicatedAgency agency(Letter letter) {
        try {
            return mapper.readValue(letter.body(), ReplicatedAgency.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
