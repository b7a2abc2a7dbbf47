package org.gongkai.registers.service;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.problem.FailureText;
import org.gongkai.kit.web.answer.AnswerMapper;
import org.gongkai.kit.web.answer.ToldProblem;

/** Tells another service something in the name of this one. */
@Singleton
public class Peers {

    /** Refusals that end without anybody's doing. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    /** Of a service itself that it may not: the other does not have the keys yet that its token is checked with. */
    private static final Set<Integer> PASSING_OF_SERVICES = Set.of(401, 403, 408, 425, 429);

    private static final int SERVER_ERRORS = 500;
    private static final int LONGEST = 500;

    private final OwnToken token;
    private final ObjectMapper mapper;

    Peers(OwnToken token, ObjectMapper mapper) {
        this.token = token;
        this.mapper = mapper;
    }

    /**
     * A service that can be told and asked.
     *
     * @param type what of
     * @param patience how long its whole answer may take
     */
    public <S> Peer<S> at(URI origin, Class<S> type, Duration patience) {
        return new Peer<>(type, origin, patience, new AnswerMapper(mapper));
    }

    /**
     * Tells it.
     *
     * @param call gets what stands in the head of authorization
     */
    public <T> PeerAnswer<T> tell(Function<String, T> call) {
        return token.find()
                .map(own -> tell(own, PASSING_OF_SERVICES, call))
                .orElseGet(() -> new PeerAnswer.Silent<>("this service has no token of its own yet"));
    }

    /**
     * Tells or asks it on behalf of somebody else.
     *
     * @param token who that is
     */
    public <T> PeerAnswer<T> tellAs(String token, Function<String, T> call) {
        return tell(token, PASSING, call);
    }

    private <T> PeerAnswer<T> tell(String token, Set<Integer> passing, Function<String, T> call) {
        try {
            return new PeerAnswer.Taken<>(call.apply("Bearer " + token));
        } catch (WebApplicationException e) {
            return said(e.getResponse(), passing);
        } catch (ProcessingException e) {
            return new PeerAnswer.Silent<>(shortened(FailureText.of(e)));
        }
    }

    private <T> PeerAnswer<T> said(Response response, Set<Integer> passing) {
        int status = response.getStatus();
        String body = response.hasEntity() ? response.readEntity(String.class) : "";
        if (status >= SERVER_ERRORS || passing.contains(status)) {
            return new PeerAnswer.Silent<>(shortened("status " + status + ": " + body));
        }
        try {
            ToldProblem problem = ToldProblem.read(body);
            return new PeerAnswer.Refused<>(
                    status, problem.code(), shortened(problem.why().orElse("status " + status)));
        } catch (JsonProcessingException e) {
            return new PeerAnswer.Refused<>(status, "", shortened(body));
        }
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
