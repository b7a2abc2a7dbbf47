package org.gongkai.kit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.gongkai.kit.web.connection.GuardedListeners;
import org.gongkai.kit.web.problem.UnreadableRequests;

/** Answers on the IPv6 loopback beside the IPv4 one, unless the service was told to listen elsewhere. */
@ApplicationScoped
class Ipv6Loopback {

    private static final Logger LOG = Logger.getLogger(Ipv6Loopback.class);

    private final Vertx vertx;
    private final GuardedListeners listeners;
    private final String host;
    private final int port;
    private final int tlsPort;
    private final boolean wanted;
    private final UnreadableRequests unreadable;

    Ipv6Loopback(
            Vertx vertx,
            GuardedListeners listeners,
            UnreadableRequests unreadable,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "quarkus.http.ssl-port") int tlsPort,
            @ConfigProperty(name = "gongkai.ipv6-loopback", defaultValue = "true") boolean wanted) {
        this.vertx = vertx;
        this.listeners = listeners;
        this.host = host;
        this.port = port;
        this.tlsPort = tlsPort;
        this.wanted = wanted;
        this.unreadable = unreadable;
    }

    void listen(@ObservesAsync HttpServerStart started) {
        listen(started.options(), port);
    }

    void listenOverTls(@ObservesAsync HttpsServerStart started) {
        listen(started.options(), tlsPort);
    }

    private void listen(HttpServerOptions other, int there) {
        if (!wanted || !host.equals("127.0.0.1") || there <= 0) {
            return;
        }
        // With the bounds and the certificate of the other.
        HttpServerOptions options = new HttpServerOptions(other).setHost("::1").setPort(there);
        vertx.createHttpServer(options)
                .requestHandler(VertxHttpRecorder.getRootHandler())
                .invalidRequestHandler(unreadable::answer)
                .listen()
                .onSuccess(listening -> {
                    listeners.guard();
                    unreadable.watch();
                })
                .onFailure(failure -> LOG.warnf("no IPv6 loopback on this machine: %s", failure.getMessage()));
    }
}
