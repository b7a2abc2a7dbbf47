package org.gongkai.report.agency;

import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.outbox.Delivery;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.report.service.Services;
import org.gongkai.report.service.Source;
import org.gongkai.report.service.SourceAnswer;
import org.gongkai.report.service.answer.ReplicatedAgency;
import org.gongkai.report.signing.SourceBearer;

/** Brings an agency of the directory to a service's replica. */
@ApplicationScoped
class AgencyDelivery implements Delivery {

    /** Refusals that end without anybody's doing: a service that cannot check the token yet, a conflict, too much traffic. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 408, 409, 429);

    private final Services services;
    private final CurrentCaller caller;
    private final ReplicationSettings settings;
    private final ObjectMapper mapper;

    AgencyDelivery(Services services, CurrentCaller caller, ReplicationSettings settings, ObjectMapper mapper) {
        this.services = services;
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
        ReplicatedAgency agency = agency(letter);
        // Whoever changed the directory has no rights in the services; the gateway has, for this alone.
        SourceAnswer<ReplicatedAgency> answer = caller.asService(
                SourceBearer.GATEWAY,
                () -> services.begin(
                                destination(letter),
                                settings.answerPatience(),
                                (service, headers) -> service.takeAgency(headers, letter.subject(), agency))
                        .await());
        return switch (answer) {
            case SourceAnswer.Good<ReplicatedAgency> taken -> new DeliveryOutcome.Delivered();
            case SourceAnswer.Refused<ReplicatedAgency> busy
            when PASSING.contains(busy.status()) -> new DeliveryOutcome.Failed(words(busy));
            case SourceAnswer.Refused<ReplicatedAgency> refused -> new DeliveryOutcome.Refused(words(refused));
            case SourceAnswer.Missing<ReplicatedAgency> missing -> new DeliveryOutcome.Failed(missing.why());
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

    private ReplicatedAgency agency(Letter letter) {
        try {
            return mapper.readValue(letter.body(), ReplicatedAgency.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
