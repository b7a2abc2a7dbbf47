package org.gongkai.kit.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A packaged service has no description of its own; the platform says so with a bare status. */
@ApplicationScoped
class UnservedDescription {

    private static final int BEHIND_THE_RIGHTS = 70;

    private final boolean isServed;
    private final String path;
    private final ProblemAnswer problems;

    UnservedDescription(
            @ConfigProperty(name = "quarkus.smallrye-openapi.enabled", defaultValue = "true") boolean isServed,
            @ConfigProperty(name = "quarkus.smallrye-openapi.path") String path,
            ProblemAnswer problems) {
        this.isServed = isServed;
        this.path = path;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, BEHIND_THE_RIGHTS);
    }

    private void answer(RoutingContext exchange) {
        if (!isServed && exchange.request().path().equals(path)) {
            problems.send(exchange, FailureMapper.ofStatus(404));
        } else {
            exchange.next();
        }
    }
}
