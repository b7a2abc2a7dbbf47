package org.gongkai.kit.web.crossing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.access.AccessRow;
import org.gongkai.kit.access.AccessTable;
import org.gongkai.kit.origin.PublicOrigin;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.web.problem.FailureMapper;
import org.gongkai.kit.web.problem.ProblemAnswer;

/**
 * Answers the pages of other origins (CORS, as the Fetch standard has it). What everybody may read without signing in, each page may,
 * without anything of its reader's; the origins that are set may do all that their users may. Others are refused, and told so.
 */
@ApplicationScoped
class OtherOrigins {

    /** Before anything is refused for another reason: a page reads a refusal only when it may read at all. */
    private static final int BEFORE_THE_REFUSALS = 982;

    private static final int NO_CONTENT = 204;

    /** How long a browser knows what it has asked. */
    private static final String TEN_MINUTES = "600";

    private static final String EVERYBODY = "*";

    private static final String READERS_HEADERS =
            "Accept, Accept-Language, If-None-Match, If-Modified-Since, Range, X-Request-Id";

    private static final String USERS_HEADERS =
            READERS_HEADERS + ", Authorization, Content-Type, Idempotency-Key, If-Match, If-Range, Query-Code,"
                    + " Upload-Offset, Upload-Length";

    private static final String EXPOSED =
            "Accept-Ranges, Allow, Content-Disposition, Content-Language, Content-Range, ETag, Link, Location,"
                    + " Personal-Data-Found, RateLimit, RateLimit-Policy, Retry-After, Upload-Length, Upload-Offset,"
                    + " WWW-Authenticate, X-Request-Id";

    private final Set<String> origins;
    private final String own;
    private final AccessTable table;
    private final ProblemAnswer problems;

    OtherOrigins(CrossingSettings settings, PublicOrigin own, AccessTable table, ProblemAnswer problems) {
        this.origins = settings.origins().orElse(List.of()).stream()
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.own = own.origin();
        this.table = table;
        this.problems = problems;
    }

    /** One that no browser ever sends would be found missing by those who are shut out. */
    void check(@Observes StartupEvent started) {
        origins.stream().filter(origin -> !isOrigin(origin)).findFirst().ifPresent(wrong -> {
            throw new IllegalArgumentException("gongkai.cors.origins has '" + wrong
                    + "', which is no origin; one is written like https://portal.example.gov.cn");
        });
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, BEFORE_THE_REFUSALS);
    }

    private void answer(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        String origin = request.getHeader("Origin");
        if (origin == null || isOwn(request, origin)) {
            exchange.next();
            return;
        }
        boolean asksFirst = isPreflight(request);
        String method = asksFirst
                ? request.getHeader("Access-Control-Request-Method")
                : request.method().name();
        List<AccessRow> rows = table.at(request.path());
        boolean isUser = origins.contains(origin);
        if (!isUser && !isOpen(method, rows)) {
            problems.send(exchange, Problem.of(ProblemKind.FORBIDDEN, KitWords.OTHER_ORIGIN));
            return;
        }
        MultiMap headers = exchange.response().headers();
        headers.set("Access-Control-Allow-Origin", isUser ? origin : EVERYBODY);
        if (isUser) {
            headers.set("Access-Control-Allow-Credentials", "true");
        }
        if (asksFirst) {
            answerFirst(exchange, isUser, rows);
        } else {
            headers.set("Access-Control-Expose-Headers", EXPOSED);
            exchange.next();
        }
    }

    /** What a page asks before it asks: anybody who may ask is told, signed in or not. */
    private void answerFirst(RoutingContext exchange, boolean isUser, List<AccessRow> rows) {
        if (rows.isEmpty()) {
            problems.send(exchange, FailureMapper.ofStatus(404));
            return;
        }
        exchange.response()
                .setStatusCode(NO_CONTENT)
                .putHeader("Access-Control-Allow-Methods", isUser ? AccessTable.methods(rows) : "GET, HEAD")
                .putHeader("Access-Control-Allow-Headers", isUser ? USERS_HEADERS : READERS_HEADERS)
                .putHeader("Access-Control-Max-Age", TEN_MINUTES)
                .putHeader("Allow", AccessTable.methods(rows))
                .end();
    }

    /** Whether anybody may read it, whoever they are. */
    private static boolean isOpen(String method, List<AccessRow> rows) {
        boolean isRead = method.equals("GET") || method.equals("HEAD");
        return isRead && AccessTable.of(method, rows).filter(AccessRow::anyone).isPresent();
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method() == HttpMethod.OPTIONS && request.getHeader("Access-Control-Request-Method") != null;
    }

    /** Whether the page comes from here, by scheme, host and port. */
    private boolean isOwn(HttpServerRequest request, String origin) {
        if (origin.equals(own)) {
            return true;
        }
        try {
            URI from = new URI(origin);
            URI here = new URI(String.valueOf(request.absoluteURI()));
            return from.getHost() != null
                    && from.getScheme() != null
                    && from.getHost().equals(here.getHost())
                    && from.getScheme().equals(here.getScheme())
                    && port(from) == port(here);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : address.getScheme().equals("https") ? 443 : 80;
    }

    private static boolean isOrigin(String text) {
        try {
            URI origin = new URI(text);
            return origin.getHost() != null
                    && ("https".equals(origin.getScheme()) || "http".equals(origin.getScheme()))
                    && origin.getRawPath().isEmpty()
                    && origin.getRawQuery() == null
                    && origin.getRawUserInfo() == null
                    && origin.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
