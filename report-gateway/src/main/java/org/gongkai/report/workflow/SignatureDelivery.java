package org.gongkai.report.workflow;

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
import org.gongkai.report.service.answer.ReplicatedSignature;
import org.gongkai.report.service.asked.SignedVersion;

/** Brings it to a service that a report was signed. */
@ApplicationScoped
class SignatureDelivery implements Delivery {

    /** The service has not heard of the body yet, of which another letter tells. */
    private static final Set<Integer> BEFORE_THE_BODY = Set.of(404);

    private final Replicas replicas;
    private final ObjectMapper mapper;

    SignatureDelivery(Replicas replicas, ObjectMapper mapper) {
        this.replicas = replicas;
        this.mapper = mapper;
    }

    @Override
    public Topic topic() {
        return SignatureReplication.SIGNED;
    }

    @Override
    public DeliveryOutcome deliver(Letter letter) {
        ReplicatedSignature signed = signed(letter);
        return replicas.deliver(
                letter,
                BEFORE_THE_BODY,
                (service, headers) -> service.takeSignature(
                        headers, signed.agencyCode(), signed.year(), new SignedVersion(signed.version())));
    }

    private ReplicatedSignature signed(Letter letter) {
        try {
            return mapper.readValue(letter.body(), ReplicatedSignature.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
