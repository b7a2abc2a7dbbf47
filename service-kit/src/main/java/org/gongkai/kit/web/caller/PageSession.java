package org.gongkai.kit.web.caller;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.token.SignInSettings;

/**
 * The sign-in of somebody who reads pages in a browser: the token stands in a cookie that scripts cannot read. It counts
 * for reading alone, so that no other site can make a browser change anything.
 */
@Singleton
public class PageSession {

    /** Bound to this host, sent over encrypted connections and to this machine alone. */
    public static final String COOKIE = "__Host-gongkai";

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Optional<String> signInPage;

    PageSession(SignInSettings settings) {
        this.signInPage = settings.page();
    }

    Optional<String> token(RoutingContext exchange) {
        if (signInPage.isEmpty() || !READS.contains(exchange.request().method())) {
            return Optional.empty();
        }
        return Optional.ofNullable(exchange.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    /** Sends a browser that wants a page to the page for signing in; false when it is no browser. */
    boolean sendToSignIn(RoutingContext exchange) {
        String accept = exchange.request().getHeader("Accept");
        boolean wantsPage = READS.contains(exchange.request().method())
                && !exchange.request().headers().contains("Authorization")
                && accept != null
                && accept.contains("text/html");
        if (signInPage.isEmpty() || !wantsPage) {
            return false;
        }
        exchange.response()
                .setStatusCode(303)
                .putHeader(
                        "Location",
                        signInPage.get() + "?to="
                                + URLEncoder.encode(exchange.request().uri(), StandardCharsets.UTF_8))
                .end();
        return true;
    }
}
