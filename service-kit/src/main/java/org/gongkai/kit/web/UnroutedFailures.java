package org.gongkai.kit.web;

import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.problem.Problem;

/** Problem documents for requests that fail before they reach a resource. */
@ApplicationScoped
class UnroutedFailures {

    private static final int[] STATUSES = {400, 404, 405, 406, 413, 414, 415, 431, 500, 503};

    private final ObjectMapper mapper;

    UnroutedFailures(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Router router) {
        for (int status : STATUSES) {
            router.errorHandler(status, exchange -> answer(exchange, status));
        }
    }

    private void answer(RoutingContext exchange, int status) {
        if (exchange.response().headWritten()) {
            return;
        }
        Problem problem = FailureMapper.ofStatus(status);
        try {
            exchange.response()
                    .setStatusCode(problem.kind().status())
                    .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                    .end(mapper.writeValueAsString(
                            ProblemDocument.members(problem, exchange.request().path(), RequestId.of(exchange))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
