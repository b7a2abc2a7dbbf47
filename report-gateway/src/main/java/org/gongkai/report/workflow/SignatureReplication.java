package org.gongkai.report.workflow;

import java.io.UncheckedIOException;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.document.ReportKey;
import org.gongkai.kit.outbox.Message;
import org.gongkai.kit.outbox.Outbox;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.report.service.Source;
import org.gongkai.report.service.answer.ReplicatedSignature;

/** Tells every service which reports were signed, through the outbox: what it corrects behind one is an erratum. */
@ApplicationScoped
class SignatureReplication {

    /** Each message names the last version: a later one says it all. */
    static final Topic SIGNED = Topic.ofStates("signed-report");

    private final Outbox outbox;
    private final ObjectMapper mapper;

    SignatureReplication(Outbox outbox, ObjectMapper mapper) {
        this.outbox = outbox;
        this.mapper = mapper;
    }

    /** Tells of a version, in the transaction that signs it. */
    void send(ReportKey key, int version) {
        String body = body(new ReplicatedSignature(key.agencyCode(), key.year(), version));
        outbox.post(Stream.of(Source.values())
                .map(source -> new Message(
                        SIGNED, source.serviceName(), "report " + key.agencyCode() + " " + key.year(), body))
                .toList());
    }

    private String body(ReplicatedSignature signature) {
        try {
            return mapper.writeValueAsString(signature);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
