package org.gongkai.report.service;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether the services behind the gateway answer. It is no check of readiness: published reports and sign-in need none
 * of them.
 */
@Wellness
@ApplicationScoped
class SourcesHealth implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Services services;

    SourcesHealth(Services services) {
        this.services = services;
    }

    /** Asks all of them at the same time. */
    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("services").up();
        for (SourceAnswer<Response> answer : services.askAll(PATIENCE, (service, headers) -> service.ready())) {
            boolean ready = answer instanceof SourceAnswer.Good<Response>;
            health.withData(answer.source().serviceName(), ready ? "UP" : "DOWN");
            if (!ready) {
                health.down();
            }
        }
        return health.build();
    }
}
