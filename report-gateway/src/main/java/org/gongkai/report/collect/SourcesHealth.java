package org.gongkai.report.collect;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;

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

    private final SourceSettings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    SourcesHealth(SourceSettings settings) {
        this.settings = settings;
    }

    /** Asks all of them at the same time. */
    @Override
    public HealthCheckResponse call() {
        Map<Source, CompletableFuture<Boolean>> asked = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            asked.put(source, isReady(source));
        }
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("services").up();
        asked.forEach((source, answer) -> {
            boolean ready = answer.join();
            health.withData(source.serviceName(), ready ? "UP" : "DOWN");
            if (!ready) {
                health.down();
            }
        });
        return health.build();
    }

    /** A service that cannot be reached, or not in time, is not ready. */
    private CompletableFuture<Boolean> isReady(Source source) {
        HttpRequest request = HttpRequest.newBuilder(settings.origin(source).resolve("/q/health/ready"))
                .timeout(PATIENCE)
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .handle((response, failure) -> failure == null && response.statusCode() == 200);
    }
}
