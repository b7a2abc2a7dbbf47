package org.gongkai.kit.web.connection;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.web.caller.CountedClient;
import org.gongkai.kit.web.caller.RequestCaller;
import org.gongkai.kit.web.problem.ProblemAnswer;

/**
 * So many requests of one account, or of one address without, are under way at a time, over however many connections and
 * whatever stands between. Services are asked for all, and not counted.
 */
@ApplicationScoped
class CallerShares {

    private static final int BEHIND_THE_RIGHTS = 80;

    private final ConnectionSettings settings;
    private final ProblemAnswer problems;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    CallerShares(ConnectionSettings settings, ProblemAnswer problems) {
        this.settings = settings;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::count, BEHIND_THE_RIGHTS);
    }

    private void count(RoutingContext exchange) {
        if (RequestCaller.of(exchange) instanceof Caller.SignedIn signedIn && signedIn.role() == Role.SERVICE) {
            exchange.next();
            return;
        }
        String who = CountedClient.of(exchange);
        if (underWay.merge(who, 1, Integer::sum) > settings.requestsOfOneCaller()) {
            leave(who);
            problems.send(
                    exchange,
                    Problem.of(ProblemKind.TOO_MANY_REQUESTS, KitWords.TOO_MANY_AT_ONCE)
                            .retryAfter(Duration.ofSeconds(1)));
            return;
        }
        exchange.addEndHandler(ended -> leave(who));
        exchange.next();
    }

    private void leave(String who) {
        underWay.computeIfPresent(who, (same, count) -> count == 1 ? null : count - 1);
    }
}
