package org.gongkai.report.agency;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.outbox.Delivery;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.report.collect.Source;
import org.gongkai.report.collect.SourceAnswer;
import org.gongkai.report.collect.SourceCall;
import org.gongkai.report.collect.Sources;
import org.gongkai.report.signing.SourceBearer;

/** Brings an agency of the directory to a service's replica. */
@ApplicationScoped
class AgencyDelivery implements Delivery {

    /** Refusals that end without anybody's doing: a service that cannot check the token yet, a conflict, too much traffic. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 408, 409, 429);

    private final Sources sources;
    private final CurrentCaller caller;
    private final ReplicationSettings settings;
    private final ObjectMapper mapper;

    AgencyDelivery(Sources sources, CurrentCaller caller, ReplicationSettings settings, ObjectMapper mapper) {
        this.sources = sources;
        this.caller = caller;
        this.settings = settings;
        this.mapper = mapper;
    }

    @Override
    public Topic topic() {
        return Replication.AGENCY;
    }

    @Override
    public DeliveryOutcome deliver(Letter letter) {
        SourceCall call = SourceCall.put("/api/v1/agency-replicas/" + letter.subject(), body(letter));
        // Whoever changed the directory has no rights in the services; the gateway has, for this alone.
        SourceAnswer answer = caller.asService(
                SourceBearer.GATEWAY,
                () -> sources.ask(List.of(destination(letter)), source -> call, settings.answerPatience())
                        .getFirst());
        return switch (answer) {
            case SourceAnswer.Answered answered when answered.status() == 200 -> new DeliveryOutcome.Delivered();
            case SourceAnswer.Answered busy
            when PASSING.contains(busy.status()) -> new DeliveryOutcome.Failed(words(busy));
            case SourceAnswer.Answered refused -> new DeliveryOutcome.Refused(words(refused));
            case SourceAnswer.Missing missing -> new DeliveryOutcome.Failed(missing.why());
        };
    }

    private static Source destination(Letter letter) {
        return Stream.of(Source.values())
                .filter(source -> source.serviceName().equals(letter.destination()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no service " + letter.destination()));
    }

    private static String words(SourceAnswer.Answered answered) {
        return "status " + answered.status() + ": " + answered.body();
    }

    private Map<String, Object> body(Letter letter) {
        try {
            return mapper.readValue(letter.body(), new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
