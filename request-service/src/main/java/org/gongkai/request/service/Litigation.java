package org.gongkai.request.service;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.web.answer.AnswerMapper;
import org.gongkai.registers.service.PeerAnswer;
import org.gongkai.registers.service.Peers;

/** Tells the service that has the cases what it has to know of applications and their terms, in the name of this one. */
@ApplicationScoped
public class Litigation {

    /** Its name, as a destination of messages. */
    public static final String NAME = "litigation-service";

    private static final Duration TO_CONNECT = Duration.ofSeconds(1);

    /** Shorter than the lease of a message. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    private final Optional<LitigationService> service;
    private final Peers peers;

    Litigation(
            @ConfigProperty(name = "gongkai.sources.litigation") Optional<URI> origin,
            ObjectMapper mapper,
            Peers peers) {
        this.service = origin.map(uri -> QuarkusRestClientBuilder.newBuilder()
                .baseUri(uri)
                .connectTimeout(TO_CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS)
                .register(new AnswerMapper(mapper))
                .build(LitigationService.class));
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
        return switch (peers.tell(own -> call.apply(service.get(), own))) {
            case PeerAnswer.Taken<T> taken -> new DeliveryOutcome.Delivered();
            case PeerAnswer.Refused<T> refused ->
                new DeliveryOutcome.Refused("status " + refused.status() + ": " + refused.why());
            case PeerAnswer.Silent<T> silent -> new DeliveryOutcome.Failed(silent.why());
        };
    }
}
