package org.gongkai.report.account;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.outbox.Delivery;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.report.replica.Replicas;
import org.gongkai.report.service.asked.LeastVersion;

/** Tells a service from which version of an account on tokens are good. */
@ApplicationScoped
class SignInEndDelivery implements Delivery {

    private final Replicas replicas;

    SignInEndDelivery(Replicas replicas) {
        this.replicas = replicas;
    }

    @Override
    public Topic topic() {
        return SignInEnds.ENDED;
    }

    @Override
    public DeliveryOutcome deliver(Letter letter) {
        return replicas.deliver(
                letter,
                LeastVersion.class,
                Set.of(),
                least -> (service, headers) -> service.endSignIns(headers, letter.subject(), least));
    }
}
