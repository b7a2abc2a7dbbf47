package org.gongkai.report.agency;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.outbox.Message;
import org.gongkai.kit.outbox.Outbox;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.report.service.Source;
import org.gongkai.report.service.answer.ReplicatedAgency;

/** Puts each change of the directory into every service's replica, through the outbox. */
@ApplicationScoped
public class Replication {

    /** Each message is the whole agency at a version, and a replica takes no older one: a later message says it all. */
    static final Topic AGENCY = Topic.ofStates("agency");

    private final Outbox outbox;
    private final ReplicationSettings settings;
    private final ObjectMapper mapper;

    Replication(Outbox outbox, ReplicationSettings settings, ObjectMapper mapper) {
        this.outbox = outbox;
        this.settings = settings;
        this.mapper = mapper;
    }

    /** Tells every service of an agency as it is now, in the transaction that made it so. */
    void send(DirectoryEntry entry) {
        String body = body(entry);
        outbox.post(Stream.of(Source.values())
                .map(source -> new Message(AGENCY, source.serviceName(), entry.code(), body))
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

    private String body(DirectoryEntry entry) {
        ReplicatedAgency agency = new ReplicatedAgency(
                entry.code(),
                entry.name(),
                entry.regionCode(),
                entry.kind().name(),
                entry.parentCode(),
                entry.version());
        try {
            return mapper.writeValueAsString(agency);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
