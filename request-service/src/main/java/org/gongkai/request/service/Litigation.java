package org.gongkai.request.service;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.registers.service.Peer;
import org.gongkai.registers.service.Peers;

/** Tells the service that has the cases what it has to know of applications and their terms, in the name of this one. */
@ApplicationScoped
public class Litigation {

    /** Its name, as a destination of messages. */
    public static final String NAME = "litigation-service";

    /** Shorter than the lease of a message. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    private final Optional<Peer<LitigationService>> service;
    private final Peers peers;

    public Litigation(@ConfigProperty(name = "gongkai.sources.litigation") Optional<URI> origin, Peers peers) {
        this.service = origin.map(uri -> peers.at(uri, LitigationService.class, TO_ANSWER));
        this.peers = peers;
    }

    /** Whether it is set where it is. */
    public boolean isThere() {
        return service.isPresent();
    }

    /**
     * Tells it something.
     *
     * @param call gets what stands in the head of authorization
     */
    public <T> DeliveryOutcome tell(BiFunction<LitigationService, String, T> call) {
        if (service.isEmpty()) {
            return new DeliveryOutcome.Failed("it is not set where " + NAME + " is");
        }
        return peers.tell(own -> service.get().call(asked -> call.apply(asked, own)))
                .outcome();
    }
}
