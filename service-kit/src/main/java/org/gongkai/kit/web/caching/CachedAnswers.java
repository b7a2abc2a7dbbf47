package org.gongkai.kit.web.caching;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.access.AccessRow;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.web.caller.RequestCaller;
import org.gongkai.kit.web.caller.RequestedOperation;

/**
 * Says of every answer what it depends on ({@code Vary}), once and alike of a good one, of one that the client has (304) and of a
 * refusal, and who may keep it where the answer does not say so itself.
 */
@ApplicationScoped
class CachedAnswers {

    /** Its answer is one's who knows the code. */
    private static final String QUERY_CODE = "Query-Code";

    private static final int BEHIND_THE_ID = 984;
    private static final int FIRST_REFUSAL = 400;

    /** Where answers know nothing of who has signed in, as pages may: the API, its description, well-known addresses (RFC 8615). */
    private static final List<String> KNOWING_NOBODY = List.of("/api/", "/.", "/openapi");

    /** Any type and coding may be asked for, and pages of other origins may be refused. */
    private static final Set<String> ALWAYS = Set.of("Accept", "Accept-Encoding", "Origin");

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEHIND_THE_ID);
    }

    private void watch(RoutingContext exchange) {
        exchange.addHeadersEndHandler(nothing -> complete(exchange));
        exchange.next();
    }

    private void complete(RoutingContext exchange) {
        MultiMap headers = exchange.response().headers();
        Set<String> varies = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        headers.getAll(HttpHeaders.VARY).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(varies::add);
        varies.addAll(ALWAYS);
        if (!isForAll(exchange)) {
            Collections.addAll(varies, "Authorization", "Cookie");
        }
        headers.set(HttpHeaders.VARY, String.join(", ", varies));
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            kept(exchange).ifPresent(value -> headers.set(HttpHeaders.CACHE_CONTROL, value));
        }
    }

    private static Optional<String> kept(RoutingContext exchange) {
        boolean isRead = exchange.request().method() == HttpMethod.GET
                || exchange.request().method() == HttpMethod.HEAD;
        boolean isRefusal = exchange.response().getStatusCode() >= FIRST_REFUSAL;
        if (exchange.request().headers().contains(QUERY_CODE)) {
            return Optional.of(Caches.NOWHERE);
        }
        Optional<String> askedAfter = isRead ? Optional.of(Caches.ASK_AGAIN) : Optional.empty();
        if (isForAll(exchange)) {
            return isRead && isRefusal ? Optional.of(Caches.NO_STORE) : askedAfter;
        }
        return switch (RequestCaller.of(exchange)) {
            case Caller.Anyone nobody -> isRefusal ? Optional.of(Caches.NO_STORE) : askedAfter;
            case Caller.SignedIn signedIn -> Optional.of(Caches.NOWHERE);
        };
    }

    /** Whether the answer is the same for everybody, whoever asks. */
    private static boolean isForAll(RoutingContext exchange) {
        return RequestedOperation.find(exchange).filter(AccessRow::anyone).isPresent()
                && KNOWING_NOBODY.stream().anyMatch(exchange.request().path()::startsWith);
    }
}
