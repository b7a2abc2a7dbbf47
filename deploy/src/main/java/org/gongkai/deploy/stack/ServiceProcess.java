package org.gongkai.deploy.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.gongkai.deploy.database.ServiceDatabases;
import org.gongkai.deploy.process.Child;
import org.gongkai.deploy.process.Patience;
import org.gongkai.deploy.start.Service;
import org.gongkai.deploy.start.Settings;
import org.gongkai.deploy.start.StartFailure;

/** A service that runs. */
public final class ServiceProcess {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Service service;
    private final URI origin;
    private final Child child;
    private final ServiceCommand command;
    private volatile boolean wasReady;

    private ServiceProcess(Service service, URI origin, Child child, ServiceCommand command) {
        this.service = service;
        this.origin = origin;
        this.child = child;
        this.command = command;
    }

    /** Starts the service; {@link #awaitReady} tells when it answers. */
    static ServiceProcess start(
            Service service, Settings settings, ServiceDatabases.Access access, Map<String, String> keys, Path logs) {
        ServiceCommand command = ServiceCommand.of(service, settings);
        int port = service.port(settings.port());
        Map<String, String> environment = new HashMap<>(Service.origins(settings.port()));
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_HTTP_HOST", service.host(settings.host()));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", access.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", access.service().user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", access.service().password());
        environment.put("QUARKUS_FLYWAY_USERNAME", access.owner().user());
        environment.put("QUARKUS_FLYWAY_PASSWORD", access.owner().password());
        environment.putAll(keys);
        environment.putAll(command.environment());
        Child child =
                Child.start(service.module(), command.words(), environment, logs.resolve(service.module() + ".log"));
        String reachedAt = service.host(settings.gatewayHost());
        return new ServiceProcess(service, URI.create("http://" + reachedAt + ":" + port), child, command);
    }

    public Service service() {
        return service;
    }

    /** The process. */
    public Child child() {
        return child;
    }

    /** Address of the service on this machine. */
    public URI origin() {
        return origin;
    }

    /** Waits until the service says that it is ready. */
    void awaitReady() {
        Duration toStart = command.toStart();
        if (new Patience(toStart).await(this::isReady, () -> !child.isAlive())) {
            wasReady = true;
            return;
        }
        throw new StartFailure(
                child.isAlive()
                        ? service.module() + " is not ready after " + toStart.toMinutes() + " minutes; see "
                                + child.log() + "."
                        : service.module() + " ended while it started; see " + child.log() + ".");
    }

    /** Lets it end what it does; a service that is still starting does nothing yet, and hears of an end only afterwards. */
    void stop() {
        if (wasReady) {
            boolean endedByItself = child.stop(command.toStop());
            command.archive().ifPresent(archive -> archive.settle(endedByItself));
        } else {
            child.kill();
        }
    }

    /** Whether the service says now that it is ready. */
    public boolean isReady() {
        return isGood("/q/health/ready");
    }

    /** Whether the service says now that it is alive, which one that hangs or has lost where it listens does not. */
    boolean isAlive() {
        return isGood("/q/health/live");
    }

    private boolean isGood(String path) {
        HttpRequest request = HttpRequest.newBuilder(origin().resolve(path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while " + service.module() + " was asked how it is.", e);
        }
    }
}
