package org.gongkai.report.replica;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.outbox.Message;
import org.gongkai.kit.outbox.Outbox;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.report.service.CallHeaders;
import org.gongkai.report.service.RegisterService;
import org.gongkai.report.service.Services;
import org.gongkai.report.service.Source;
import org.gongkai.report.service.SourceAnswer;
import org.gongkai.report.signing.SourceBearer;

/** Writes to every service, and brings each letter to its own, on behalf of the gateway. */
@ApplicationScoped
public class Replicas {

    /** Refusals that end without anybody's doing: a service that cannot check the token yet, a conflict, too much traffic. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 408, 409, 429);

    private final Outbox outbox;
    private final Services services;
    private final CurrentCaller caller;
    private final ReplicationSettings settings;
    private final ObjectMapper mapper;

    Replicas(
            Outbox outbox, Services services, CurrentCaller caller, ReplicationSettings settings, ObjectMapper mapper) {
        this.outbox = outbox;
        this.services = services;
        this.caller = caller;
        this.settings = settings;
        this.mapper = mapper;
    }

    /** Writes the same to every service, in the transaction at hand. */
    public void tell(Topic topic, String subject, Object content) {
        outbox.post(Stream.of(Source.values())
                .map(source -> Message.of(topic, source.serviceName(), subject, content, mapper))
                .toList());
    }

    /**
     * Brings a letter to its service, and says what became of it.
     *
     * @param type what it was written as
     * @param alsoPassing further statuses that end without anybody's doing
     */
    public <C, T> DeliveryOutcome deliver(
            Letter letter,
            Class<C> type,
            Set<Integer> alsoPassing,
            Function<C, BiFunction<RegisterService, CallHeaders, Uni<T>>> call) {
        C content = letter.read(mapper, type);
        // Whoever changed what is told has no rights in the services; the gateway has, for this alone.
        SourceAnswer<T> answer = caller.asService(
                SourceBearer.GATEWAY,
                () -> services.begin(destination(letter), settings.answerPatience(), call.apply(content))
                        .await());
        return switch (answer) {
            case SourceAnswer.Good<T> taken -> new DeliveryOutcome.Delivered();
            case SourceAnswer.Refused<T> busy
            when PASSING.contains(busy.status()) || alsoPassing.contains(busy.status()) ->
                new DeliveryOutcome.Failed(words(busy));
            case SourceAnswer.Refused<T> refused -> new DeliveryOutcome.Refused(words(refused));
            case SourceAnswer.Missing<T> missing -> new DeliveryOutcome.Failed(missing.why());
        };
    }

    private static Source destination(Letter letter) {
        return Stream.of(Source.values())
                .filter(source -> source.serviceName().equals(letter.destination()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no service " + letter.destination()));
    }

    private static String words(SourceAnswer.Refused<?> refused) {
        return "status " + refused.status() + ": " + refused.body();
    }
}
