package org.gongkai.kit.web.caller;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CallerOfRequest;
import org.gongkai.kit.web.exchange.CurrentExchange;

/** The caller that was let in, kept with the request. */
@ApplicationScoped
public class RequestCaller implements CallerOfRequest {

    private static final String KEY = Caller.class.getName();
    private static final String TOKEN = KEY + ".token";

    private final CurrentExchange exchange;

    RequestCaller(CurrentExchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Optional<Caller> find() {
        return exchange.find().map(RequestCaller::of);
    }

    @Override
    public Optional<String> findToken() {
        return exchange.find().flatMap(RequestCaller::findToken);
    }

    /** The caller of the request; the public where nobody has signed in. */
    public static Caller of(RoutingContext exchange) {
        Caller caller = exchange.get(KEY);
        return caller == null ? Caller.PUBLIC : caller;
    }

    /** The token that the caller of the request brought. */
    public static Optional<String> findToken(RoutingContext exchange) {
        return Optional.ofNullable(exchange.get(TOKEN));
    }

    static void set(RoutingContext exchange, Caller caller, Optional<String> token) {
        exchange.put(KEY, caller);
        token.ifPresent(text -> exchange.put(TOKEN, text));
    }
}
