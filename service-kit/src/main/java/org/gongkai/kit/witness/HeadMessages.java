package org.gongkai.kit.witness;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.gongkai.kit.audit.chain.AuditHeadMade;
import org.gongkai.kit.outbox.Message;
import org.gongkai.kit.outbox.Outbox;
import org.gongkai.kit.outbox.Topic;

/** Leaves a message for each witness in the transaction in which a head is made. */
@ApplicationScoped
class HeadMessages {

    static final Topic SENT = Topic.ofEvents("audit-heads");
    static final Topic STAMPED = Topic.ofEvents("audit-time-stamps");

    private final Outbox outbox;
    private final WitnessSettings settings;
    private final ObjectMapper mapper;
    private final String service;

    HeadMessages(
            Outbox outbox,
            WitnessSettings settings,
            ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.outbox = outbox;
        this.settings = settings;
        this.mapper = mapper;
        this.service = service;
    }

    /**
     * What a witness is told.
     *
     * @param service the service whose audit it is
     * @param number the number of the head
     * @param jws the head, a JSON Web Signature
     */
    record WitnessedHead(String service, long number, String jws) {}

    void post(@Observes AuditHeadMade head) {
        WitnessedHead said = new WitnessedHead(service, head.number(), head.jws());
        String subject = "audit-head/" + service;
        List<Message> messages = new ArrayList<>();
        settings.headsTo().ifPresent(to -> messages.add(Message.of(SENT, "audit-witness", subject, said, mapper)));
        settings.timeStampsFrom()
                .ifPresent(from -> messages.add(Message.of(STAMPED, "time-stamp-authority", subject, said, mapper)));
        if (!messages.isEmpty()) {
            outbox.post(messages);
        }
    }
}
