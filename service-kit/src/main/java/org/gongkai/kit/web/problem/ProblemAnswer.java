package org.gongkai.kit.web.problem;

import java.io.UncheckedIOException;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.problem.Problem;

/** Sends a problem document where no resource is reached. */
@Singleton
public class ProblemAnswer {

    private final ObjectMapper mapper;

    ProblemAnswer(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Ends the exchange with the problem, unless an answer is under way. */
    public void send(RoutingContext exchange, Problem problem) {
        HttpServerResponse response = exchange.response();
        if (response.headWritten()) {
            return;
        }
        ProblemDocument.headers(problem, exchange).forEach(response::putHeader);
        response.setStatusCode(problem.kind().status()).headers().add("Vary", "Accept");
        if (ProblemPage.isAskedFor(exchange)) {
            response.putHeader("Content-Type", ProblemPage.MEDIA_TYPE).end(ProblemPage.of(problem, exchange));
            return;
        }
        try {
            response.putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                    .end(mapper.writeValueAsString(ProblemDocument.members(problem, exchange)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
