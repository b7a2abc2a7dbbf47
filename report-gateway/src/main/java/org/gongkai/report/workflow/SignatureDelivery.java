package org.gongkai.report.workflow;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

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

    SignatureDelivery(Replicas replicas) {
        this.replicas = replicas;
    }

    @Override
    public Topic topic() {
        return SignatureReplication.SIGNED;
    }

    @Override
    public DeliveryOutcome deliver(Letter letter) {
        return replicas.deliver(
                letter,
                ReplicatedSignature.class,
                BEFORE_THE_BODY,
                signed -> (service, headers) -> service.takeSignature(
                        headers, signed.agencyCode(), signed.year(), new SignedVersion(signed.version())));
    }
}
