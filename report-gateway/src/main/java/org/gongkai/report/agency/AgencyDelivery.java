package org.gongkai.report.agency;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

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

    AgencyDelivery(Replicas replicas) {
        this.replicas = replicas;
    }

    @Override
    public Topic topic() {
        return Replication.AGENCY;
    }

    @Override
    public DeliveryOutcome deliver(Letter letter) {
        return replicas.deliver(
                letter,
                ReplicatedAgency.class,
                Set.of(),
                agency -> (service, headers) -> service.takeAgency(headers, letter.subject(), agency));
    }
}
