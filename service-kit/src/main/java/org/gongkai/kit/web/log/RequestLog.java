package org.gongkai.kit.web.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Logs each request when it is answered: method, path, status and time; never its query or body, which may name people. */
@ApplicationScoped
class RequestLog {

    private static final Logger LOG = Logger.getLogger(RequestLog.class);
    private static final int BEHIND_THE_ID = 990;
    private static final long NANOS_OF_A_MILLI = 1_000_000;

    /** No path of ours is longer; of what anybody may ask for the log takes no more, or it would fill the disk. */
    private static final int LONGEST = 300;

    void register(@Observes Filters filters) {
        filters.register(RequestLog::note, BEHIND_THE_ID);
    }

    private static void note(RoutingContext exchange) {
        if (!String.valueOf(exchange.request().path()).startsWith("/q/")) {
            long begun = System.nanoTime();
            exchange.addEndHandler(ended -> {
                MDC.put("requestId", RequestId.of(exchange));
                LOG.infof(
                        "%s %s %d in %d ms%s",
                        exchange.request().method(),
                        cut(exchange.request().path()),
                        exchange.response().getStatusCode(),
                        (System.nanoTime() - begun) / NANOS_OF_A_MILLI,
                        ended.succeeded() ? "" : ", the client was gone");
            });
        }
        exchange.next();
    }

    private static String cut(String path) {
        return path.length() <= LONGEST ? path : path.substring(0, LONGEST) + "...";
    }
}
