package org.gongkai.kit.web;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** Tells browsers what they may do with an answer: as little as the pages need, unless the answer says itself what else it needs. */
@ApplicationScoped
class SecurityHeaders {

    private static final int BEHIND_THE_ID = 985;

    /** Pages of ours have a style of their own, fonts and nothing else. */
    private static final String PAGES = "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self';"
            + " img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final Optional<String> strictTransportSecurity;

    SecurityHeaders(EdgeSettings settings) {
        this.strictTransportSecurity = settings.strictTransportSecurity();
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEHIND_THE_ID);
    }

    private void add(RoutingContext exchange) {
        exchange.addHeadersEndHandler(nothing -> complete(exchange));
        exchange.next();
    }

    private void complete(RoutingContext exchange) {
        MultiMap headers = exchange.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        // Not "no-referrer": a form of ours would then send a null origin, as one of another site does.
        headers.set("Referrer-Policy", "same-origin");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", PAGES);
        }
        strictTransportSecurity.ifPresent(value -> headers.set("Strict-Transport-Security", value));
    }
}
