package org.gongkai.kit.witness;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.outbox.Delivery;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.kit.problem.FailureText;

/** Brings heads of the audit to whoever keeps them elsewhere. */
@ApplicationScoped
class HeadDelivery implements Delivery {

    private final WitnessSettings settings;
    private final WitnessPost post;

    HeadDelivery(WitnessSettings settings, WitnessPost post) {
        this.settings = settings;
        this.post = post;
    }

    @Override
    public Topic topic() {
        return HeadMessages.SENT;
    }

    @Override
    public DeliveryOutcome deliver(Letter letter) {
        Optional<URI> to = settings.headsTo();
        if (to.isEmpty()) {
            return new DeliveryOutcome.Failed("nobody is set any more who keeps heads");
        }
        try {
            post.post(to.get(), "application/json", letter.body().getBytes(StandardCharsets.UTF_8));
            return new DeliveryOutcome.Delivered();
        } catch (IOException e) {
            return new DeliveryOutcome.Failed(FailureText.of(e));
        }
    }
}
