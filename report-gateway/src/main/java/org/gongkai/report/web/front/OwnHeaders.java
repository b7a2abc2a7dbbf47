package org.gongkai.report.web.front;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** What browsers and caches are told of the API page and of credentials, beside what they are told of every answer. */
@ApplicationScoped
class OwnHeaders {

    /** Before anything answers: a refusal bears them too. */
    private static final int BEFORE_THE_ANSWERS = 980;

    /** The API page is a program that speaks to this origin. */
    private static final String API_PAGE = "default-src 'none'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; connect-src 'self'; font-src 'self'; img-src 'self' data:;"
            + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Where credentials come and go. */
    private static final List<String> CREDENTIALS = List.of("/api/v1/tokens", "/oauth2/", "/sign-in");

    private static final String OAUTH = "/oauth2/";

    private static final int UNAUTHORIZED = 401;

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_THE_ANSWERS);
    }

    private void add(RoutingContext exchange) {
        String path = exchange.request().path();
        HttpServerResponse response = exchange.response();
        if (path.startsWith("/swagger-ui")) {
            response.putHeader("Content-Security-Policy", API_PAGE);
        }
        if (CREDENTIALS.stream().anyMatch(path::startsWith)) {
            response.putHeader("Cache-Control", "no-store");
        }
        if (path.startsWith(OAUTH)) {
            // A client that was refused there hears how it may show who it is (RFC 6749, 5.2); elsewhere a token is
            // asked for.
            exchange.addHeadersEndHandler(nothing -> askForBasic(response));
        }
        exchange.next();
    }

    private static void askForBasic(HttpServerResponse response) {
        if (response.getStatusCode() == UNAUTHORIZED) {
            response.putHeader("WWW-Authenticate", "Basic realm=\"gongkai\", charset=\"UTF-8\"");
        }
    }
}
