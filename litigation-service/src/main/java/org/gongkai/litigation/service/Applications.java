package org.gongkai.litigation.service;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.registers.service.Peer;
import org.gongkai.registers.service.PeerAnswer;
import org.gongkai.registers.service.Peers;

/**
 * Asks for applications on behalf of the caller at hand, with the caller's own token: whoever may not read an application there does
 * not learn here that it is there. A case is recorded whether an answer comes or not.
 */
@ApplicationScoped
public class Applications {

    private static final Logger LOG = Logger.getLogger(Applications.class);
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    /** Officials read why something was refused. */
    private static final String LANGUAGE = "zh-CN";

    private final Optional<Peer<ApplicationsService>> service;
    private final CurrentCaller caller;
    private final Peers peers;

    Applications(
            @ConfigProperty(name = "gongkai.sources.request") Optional<URI> origin, CurrentCaller caller, Peers peers) {
        this.service = origin.map(uri -> peers.at(uri, ApplicationsService.class, TO_ANSWER));
        this.caller = caller;
        this.peers = peers;
    }

    /** What was answered. */
    public sealed interface Answer {

        /** It is there. */
        record Found(ApplicationPage.Row application) implements Answer {}

        /** The body has none of this number. */
        record NotThere() implements Answer {}

        /** Nobody was there to ask. */
        record None() implements Answer {}

        /** Nobody has answered. */
        record Silence() implements Answer {}
    }

    /**
     * Tells of a case about an application, in the name of this service.
     *
     * @param id the same however often it is told
     */
    public PeerAnswer<HeardOfCase> tell(UUID id, ToldOfCase told) {
        return service.isEmpty()
                ? new PeerAnswer.Silent<>("it is not set where the applications are")
                : peers.tell(own -> service.get().call(asked -> asked.tell(own, LANGUAGE, id, told)));
    }

    /** Asks for the application of a body with a number. */
    public Answer find(String agencyCode, String receiptNumber) {
        Optional<String> token = caller.findToken();
        if (service.isEmpty() || token.isEmpty()) {
            return new Answer.None();
        }
        try {
            return service
                    .get()
                    .call(asked -> asked.find("Bearer " + token.get(), agencyCode, receiptNumber, true, 1))
                    .items()
                    .stream()
                    .findFirst()
                    .<Answer>map(Answer.Found::new)
                    .orElseGet(Answer.NotThere::new);
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warnf("request-service does not say whether an application is there: %s", e);
            return new Answer.Silence();
        }
    }
}
