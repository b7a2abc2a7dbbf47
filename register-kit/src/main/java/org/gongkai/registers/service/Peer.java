package org.gongkai.registers.service;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import jakarta.enterprise.util.TypeLiteral;
import jakarta.ws.rs.ProcessingException;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.faulttolerance.api.Guard;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

import org.gongkai.kit.web.answer.AnswerMapper;
import org.gongkai.kit.web.answer.CallGuard;

/**
 * Another service of the installation as it is called, with the patience that a {@link CallGuard} has.
 *
 * @param <S> what it can be asked
 */
public final class Peer<S> {

    private static final Duration TO_CONNECT = Duration.ofSeconds(1);

    private final S service;
    private final Duration patience;
    private final Guard guard;

    Peer(Class<S> type, URI origin, Duration patience, AnswerMapper answers) {
        this.patience = patience;
        this.service = QuarkusRestClientBuilder.newBuilder()
                .baseUri(origin)
                .connectTimeout(TO_CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .register(answers)
                .build(type);
        this.guard = CallGuard.of(type.getSimpleName() + " at " + origin, patience);
    }

    /**
     * Calls it.
     *
     * @throws ProcessingException when there is no whole answer in time, or none that can be read
     * @throws jakarta.ws.rs.WebApplicationException when it refuses
     */
    public <T> T call(Function<S, T> asked) {
        try {
            return guard.get(() -> new Answer<>(asked.apply(service)), new TypeLiteral<Answer<T>>() {})
                    .body();
        } catch (TimeoutException e) {
            throw new ProcessingException("no whole answer within " + patience.toMillis() + " ms", e);
        }
    }

    private record Answer<T>(T body) {}
}
