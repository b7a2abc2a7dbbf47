package org.gongkai.kit.web.exchange;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** The exchange that the work at hand is done for. */
@Singleton
public class CurrentExchange {

    private final CurrentVertxRequest current;

    CurrentExchange(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The exchange; empty for what is done at nobody's request. */
    public Optional<RoutingContext> find() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(current.getCurrent())
                : Optional.empty();
    }
}
