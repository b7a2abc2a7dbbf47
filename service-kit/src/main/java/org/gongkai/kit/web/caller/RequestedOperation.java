package org.gongkai.kit.web.caller;

import java.util.Optional;

import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.access.AccessRow;

/** The operation that a request asks for, kept with it once it is known. */
public final class RequestedOperation {

    private static final String KEY = RequestedOperation.class.getName();

    private RequestedOperation() {}

    /** The operation; empty where the path or its method is not known, or the request was answered before. */
    public static Optional<AccessRow> find(RoutingContext exchange) {
        return Optional.ofNullable(exchange.get(KEY));
    }

    static void set(RoutingContext exchange, AccessRow operation) {
        exchange.put(KEY, operation);
    }
}
