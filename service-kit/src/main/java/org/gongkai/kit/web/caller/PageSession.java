package org.gongkai.kit.web.caller;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.token.SignInSettings;
import org.gongkai.kit.web.media.AcceptedTypes;

/**
 * The sign-in of somebody who reads pages in a browser: the token stands in a cookie that scripts cannot read. It counts
 * for reading alone, so that no other site can make a browser change anything, and is renewed while somebody reads.
 */
@Singleton
public class PageSession {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Optional<String> signInPage;
    private final Instance<PageRenewal> renewals;

    PageSession(SignInSettings settings, Instance<PageRenewal> renewals) {
        this.signInPage = settings.page();
        this.renewals = renewals;
    }

    Optional<String> token(RoutingContext exchange) {
        return counts(exchange) ? PageCookies.token(exchange.request()) : Optional.empty();
    }

    /** Whether the browser has what the next token is had for. */
    boolean mayGoOn(RoutingContext exchange) {
        return renewal(exchange).isPresent();
    }

    /**
     * The token that a browser goes on with, which it is told of with the answer; when the sign-in has ended, none, and the
     * browser forgets it. May wait for the database.
     */
    Optional<String> goOn(RoutingContext exchange) {
        Optional<PageTokens> next =
                renewal(exchange).flatMap(brought -> renewals.get().renew(brought));
        // What everybody may read says that caches may keep it, and would be kept with somebody's cookies.
        exchange.addHeadersEndHandler(nothing -> exchange.response().headers().set("Cache-Control", "no-store"));
        next.ifPresentOrElse(
                tokens -> PageCookies.give(exchange.request(), tokens), () -> PageCookies.takeAway(exchange.request()));
        return next.map(PageTokens::access);
    }

    private Optional<String> renewal(RoutingContext exchange) {
        return counts(exchange) && renewals.isResolvable() ? PageCookies.renewal(exchange.request()) : Optional.empty();
    }

    private boolean counts(RoutingContext exchange) {
        return signInPage.isPresent()
                && READS.contains(exchange.request().method())
                && !exchange.request().headers().contains("Authorization");
    }

    /** Sends a browser that wants a page to the page for signing in; false when it is no browser. */
    boolean sendToSignIn(RoutingContext exchange) {
        boolean wantsPage = READS.contains(exchange.request().method())
                && !exchange.request().headers().contains("Authorization")
                && AcceptedTypes.of(exchange).likePages();
        if (signInPage.isEmpty() || !wantsPage) {
            return false;
        }
        exchange.response()
                .setStatusCode(303)
                .putHeader("Cache-Control", "no-store")
                .putHeader(
                        "Location",
                        signInPage.get() + "?to="
                                + URLEncoder.encode(exchange.request().uri(), StandardCharsets.UTF_8))
                .end();
        return true;
    }
}
