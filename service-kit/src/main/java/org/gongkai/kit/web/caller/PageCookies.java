package org.gongkai.kit.web.caller;

import java.util.Optional;
import java.util.regex.Pattern;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;

/**
 * The cookies of a browser's sign-in. Over TLS, and to the machine that the browser runs on, they are bound to the host and
 * never sent in plain. Browsers drop such cookies of any other host that is asked in plain: there others stand in for them,
 * which count in plain alone, so that nobody who meddles with plain traffic gets one into an encrypted session.
 */
public final class PageCookies {

    private static final String NAME = "gongkai";
    private static final String RENEWAL = "-renewal";

    private static final String MAX_AGE = "; Max-Age=";

    /** What binds a cookie to the host, and demands TLS of it. */
    private static final String BOUND = "__Host-";

    /** Whom browsers trust without TLS. */
    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|.+\\.localhost|127(?:\\.[0-9]{1,3}){3}|\\[?::1]?", Pattern.CASE_INSENSITIVE);

    private PageCookies() {}

    /** Whether nobody between the browser and here, or a proxy that is trusted, can read along. */
    public static boolean isPrivate(HttpServerRequest request) {
        HostAndPort asked = request.authority();
        return request.isSSL()
                || asked != null && THIS_MACHINE.matcher(asked.host()).matches();
    }

    /** The token to read with. */
    static Optional<String> token(HttpServerRequest request) {
        return find(request, "");
    }

    /** What the next tokens are had for. */
    public static Optional<String> renewal(HttpServerRequest request) {
        return find(request, RENEWAL);
    }

    /**
     * Gives the browser its tokens. It forgets the one to read with when half of its time is over: what is asked then gets the
     * next, and a request under way has one that is good for a while. It forgets both when it is closed.
     */
    public static void give(HttpServerRequest request, PageTokens tokens) {
        set(request, RENEWAL, tokens.renewal(), "");
        set(
                request,
                "",
                tokens.access(),
                MAX_AGE + tokens.goodFor().dividedBy(2).toSeconds());
    }

    /** Takes both away. */
    public static void takeAway(HttpServerRequest request) {
        set(request, RENEWAL, "", MAX_AGE + 0);
        set(request, "", "", MAX_AGE + 0);
    }

    private static Optional<String> find(HttpServerRequest request, String which) {
        return Optional.ofNullable(request.getCookie(name(request, which)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    private static void set(HttpServerRequest request, String which, String value, String age) {
        request.response()
                .headers()
                .add(
                        HttpHeaders.SET_COOKIE,
                        name(request, which) + "=" + value + age + "; Path=/; HttpOnly; SameSite=Strict"
                                + (isPrivate(request) ? "; Secure" : ""));
    }

    private static String name(HttpServerRequest request, String which) {
        return (isPrivate(request) ? BOUND : "") + NAME + which;
    }
}
