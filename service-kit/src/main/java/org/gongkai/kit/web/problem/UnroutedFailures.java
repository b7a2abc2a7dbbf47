package org.gongkai.kit.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/** Problem documents for requests that fail before they reach a resource. */
@ApplicationScoped
class UnroutedFailures {

    private static final Logger LOG = Logger.getLogger(UnroutedFailures.class);
    private static final int FAILED = 500;

    private static final int[] STATUSES = {
        400, 403, 404, 405, 406, 408, 411, 412, 413, 414, 415, 416, 417, 422, 426, 429, 431, 500, 501, 502, 503, 504,
        505
    };

    private final ProblemAnswer problems;

    UnroutedFailures(ProblemAnswer problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        for (int status : STATUSES) {
            router.errorHandler(status, exchange -> problems.send(exchange, problem(status, exchange)));
        }
    }

    /** A failure says more than the status that stands for all of them. */
    private static Problem problem(int status, RoutingContext exchange) {
        if (status != FAILED || exchange.failure() == null) {
            return FailureMapper.ofStatus(status);
        }
        Problem problem = FailureMapper.problem(exchange.failure());
        if (problem.kind() == ProblemKind.INTERNAL) {
            LOG.error("request failed", exchange.failure());
        }
        return problem;
    }
}
