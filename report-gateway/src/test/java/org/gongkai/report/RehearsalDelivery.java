package org.gongkai.report;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.outbox.Delivery;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.outbox.Topic;

/** Takes events of which each stands on those before, and refuses those that it is told to refuse. */
@ApplicationScoped
class RehearsalDelivery implements Delivery {

    static final Topic REHEARSAL = Topic.ofEvents("rehearsal");
    static final Set<String> REFUSED = ConcurrentHashMap.newKeySet();
    static final List<String> TAKEN = new CopyOnWriteArrayList<>();

    @Override
    public Topic topic() {
        return REHEARSAL;
    }

    @Override
    public DeliveryOutcome deliver(Letter letter) {
        if (REFUSED.contains(letter.body())) {
            return new DeliveryOutcome.Refused("not on this stage");
        }
        TAKEN.add(letter.body());
        return new DeliveryOutcome.Delivered();
    }
}
