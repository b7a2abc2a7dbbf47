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

    /** The id of the request at hand. */
    public static String of(RoutingContext exchange) {
        String id = exchange.get(KEY);
        return id == null ? "" : id;
    }

    private static void give(RoutingContext exchange) {
        String given = exchange.request().getHeader(HEADER);
        String id = given != null && given.matches("[A-Za-z0-9._-]{1,64}")
                ? given
                : UUID.randomUUID().toString();
        exchange.put(KEY, id);
        MDC.put(KEY, id);
        exchange.response().putHeader(HEADER, id);
        exchange.next();
    }
}
