package org.gongkai.kit.web.health;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/**
 * Whether the service still answers at each address that it listens on, asked as a client would. A listener that was lost
 * does not come back by itself: the service is not alive, and whoever watches it starts it again.
 */
@Liveness
@ApplicationScoped
class ListenersHealth implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Listeners listeners;

    ListenersHealth(Listeners listeners) {
        this.listeners = listeners;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("listeners").up();
        for (Listener listener : listeners.all()) {
            if (listener.isLost(PATIENCE)) {
                health.down().withData(listener.name(), "does not answer any more");
            }
        }
        return health.build();
    }
}
