package org.gongkai.kit.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;

/** Problem documents for requests that fail before they reach a resource. */
@ApplicationScoped
class UnroutedFailures {

    private static final int[] STATUSES = {400, 404, 405, 406, 413, 414, 415, 431, 500, 503};

    private final ProblemAnswer problems;

    UnroutedFailures(ProblemAnswer problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        for (int status : STATUSES) {
            router.errorHandler(status, exchange -> problems.send(exchange, FailureMapper.ofStatus(status)));
        }
    }
}
