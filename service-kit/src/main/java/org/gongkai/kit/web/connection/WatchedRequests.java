package org.gongkai.kit.web.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.web.problem.ProblemAnswer;

/** Tells the guard of a connection which requests come over it, and tells a client whose body is too slow or broken. */
@ApplicationScoped
class WatchedRequests {

    /** Before the request has an id, so that whatever is answered is seen. */
    private static final int FIRST = 1_100;

    private final ProblemAnswer problems;

    WatchedRequests(ProblemAnswer problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, FIRST);
    }

    private void watch(RoutingContext exchange) {
        GuardedConnection.of(exchange.request().connection()).ifPresent(guard -> {
            long number = guard.begin(
                    () -> refuse(exchange, KitWords.BODY_TOO_SLOW),
                    () -> refuse(exchange, KitWords.REQUEST_UNREADABLE));
            exchange.addEndHandler(ended -> guard.answered(number));
        });
        exchange.next();
    }

    private void refuse(RoutingContext exchange, KitWords why) {
        exchange.addEndHandler(told -> exchange.request().connection().close());
        if (exchange.response().headWritten()) {
            exchange.request().connection().close();
            return;
        }
        exchange.response().putHeader(HttpHeaders.CONNECTION, "close");
        problems.send(exchange, Problem.of(ProblemKind.INVALID_REQUEST, why));
    }
}
