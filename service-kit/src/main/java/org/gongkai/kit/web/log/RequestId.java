package org.gongkai.kit.web.log;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;

/** Gives every request an id that stands in its logs, its answer, and the requests made for it. */
@ApplicationScoped
public class RequestId {

    /** The header that carries it between services and to the client. */
    public static final String HEADER = "X-Request-Id";

    private static final String KEY = "requestId";
    private static final int EARLY = 1_000;

    void register(@Observes Filters filters) {
        filters.register(RequestId::give, EARLY);
    }

    /** The id of the request at hand; one that fails before it is looked at is given its own with the answer. */
    public static String of(RoutingContext exchange) {
        String id = exchange.get(KEY);
        return id == null ? choose(exchange) : id;
    }

    private static void give(RoutingContext exchange) {
        MDC.put(KEY, choose(exchange));
        exchange.next();
    }

    private static String choose(RoutingContext exchange) {
        String given = exchange.request().getHeader(HEADER);
        String id = given != null && given.matches("[A-Za-z0-9._-]{1,64}")
                ? given
                : UUID.randomUUID().toString();
        exchange.put(KEY, id);
        if (!exchange.response().headWritten()) {
            exchange.response().putHeader(HEADER, id);
        }
        return id;
    }
}
