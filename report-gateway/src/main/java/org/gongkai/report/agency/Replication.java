package org.gongkai.report.agency;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.directory.AgencyFact;
import org.gongkai.kit.directory.FactJson;
import org.gongkai.kit.outbox.Message;
import org.gongkai.kit.outbox.Outbox;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.report.replica.ReplicationSettings;
import org.gongkai.report.service.Source;
import org.gongkai.report.service.answer.ReplicatedAgency;

/** Puts each change of the directory into every service's replica, through the outbox. */
@ApplicationScoped
public class Replication {

    /** Each message has all facts of a body, and a replica takes those that it has not: a later message says it all. */
    static final Topic AGENCY = Topic.ofStates("agency");

    private final Outbox outbox;
    private final ReplicationSettings settings;
    private final ObjectMapper mapper;

    Replication(Outbox outbox, ReplicationSettings settings, ObjectMapper mapper) {
        this.outbox = outbox;
        this.settings = settings;
        this.mapper = mapper;
    }

    /** Tells every service all that is recorded of a body, in the transaction that recorded it. */
    void send(String code, List<AgencyFact> facts) {
        String body = body(code, facts);
        outbox.post(Stream.of(Source.values())
                .map(source -> new Message(AGENCY, source.serviceName(), code, body))
                .toList());
    }

    /** Waits a while for the services to take an agency; true when all have it as it is. */
    public boolean await(String code) {
        return outbox.await(AGENCY, code, settings.patience());
    }

    /** Those of the agencies that a service does not have as they are. */
    public Set<String> incomplete(Collection<String> codes) {
        return outbox.undelivered(AGENCY, codes);
    }

    private String body(String code, List<AgencyFact> facts) {
        ReplicatedAgency agency =
                new ReplicatedAgency(code, facts.stream().map(FactJson::of).toList());
        try {
            return mapper.writeValueAsString(agency);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
