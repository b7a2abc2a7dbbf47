package org.gongkai.report.web.front;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.gongkai.kit.web.caller.PageCookies;

/**
 * Sends whoever asks in plain to the same address over TLS, when that is wanted. What runs on this machine and asks it by its
 * own address goes on in plain: the services do, and whoever looks after them.
 */
@ApplicationScoped
class SentToTls {

    /** Before anything is answered, and behind what every answer bears. */
    private static final int BEFORE_THE_ANSWERS = 979;

    private static final int PERMANENT_REDIRECT = 308;
    private static final int USUAL_PORT = 443;

    private final Optional<Integer> port;

    SentToTls(@ConfigProperty(name = "gongkai.tls-redirect.port") Optional<Integer> port) {
        this.port = port;
    }

    void register(@Observes Filters filters) {
        port.ifPresent(tls -> filters.register(exchange -> send(exchange, tls), BEFORE_THE_ANSWERS));
    }

    private static void send(RoutingContext exchange, int tls) {
        HttpServerRequest request = exchange.request();
        HostAndPort asked = request.authority();
        if (asked == null || PageCookies.isPrivate(request) || isThisMachine(request, asked)) {
            exchange.next();
            return;
        }
        exchange.response()
                .setStatusCode(PERMANENT_REDIRECT)
                .putHeader("Location", "https://" + asked.host() + (tls == USUAL_PORT ? "" : ":" + tls) + request.uri())
                .end();
    }

    private static boolean isThisMachine(HttpServerRequest request, HostAndPort asked) {
        SocketAddress from = request.connection().remoteAddress();
        SocketAddress at = request.connection().localAddress();
        return from != null
                && at != null
                && at.hostAddress() != null
                && at.hostAddress().equals(from.hostAddress())
                && at.hostAddress().equals(asked.host().replaceAll("[\\[\\]]", ""));
    }
}
